"""The examples in docs/records are good records, and between them they show every field there is."""

import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_type_hints

import msgspec
import pytest
from msgspec import Struct

from muavarten.check.checker import checked
from muavarten.parse.decoders import NOT_WRITTEN
from muavarten.records import common
from muavarten.records.category import CategoryFile, Words
from muavarten.records.common import Address, Assurance, Audience, Contact, Record, SocialLink, Source
from muavarten.records.fields import LocalizedText, Location, Moment, Phone
from muavarten.records.kinds import KINDS
from muavarten.records.region import Criteria, Region
from muavarten.records.removed import RemovedFile
from records_corpus import BASE, shown

EXAMPLES = Path(__file__).parent.parent / "docs" / "records"
MODELS: dict[str, type[Struct]] = {
    **{kind.name: kind.model for kind in KINDS},
    "region": Region,
    "categories": CategoryFile,
    "criteria": Criteria,
    "removed": RemovedFile,
}
LEAVES = (LocalizedText, Location, Moment, Phone, Words)


def example_of(name: str) -> Path:
    return EXAMPLES / (f"{name}.md" if name == "memo" else f"{name}.yml")


def place_of(example: Path) -> Path:
    """Where an example belongs, as its first comment says."""
    found = re.search(r"^# data/(\S+)$", example.read_text(encoding="utf-8"), re.MULTILINE)
    assert found, f"{example.name} does not say where it belongs"
    return Path(found[1])


def laid_out(target: Path) -> Path:
    """The base region with all examples in their places."""
    shutil.copytree(BASE, target, dirs_exist_ok=True)
    for name in MODELS:
        example = example_of(name)
        file = target / place_of(example)
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(example, file)
    return target


def test_examples_are_good(tmp_path: Path) -> None:
    assert [shown(problem) for problem in checked(laid_out(tmp_path))[1]] == []


def test_there_is_one_example_a_kind_and_nothing_else() -> None:
    assert {file.name for file in EXAMPLES.iterdir()} == {example_of(name).name for name in MODELS}


@cache
def models_within(model: type[Struct]) -> tuple[type[Struct], ...]:
    """A model and every group of fields inside it."""
    found = [model]
    for hint in get_type_hints(model, include_extras=True).values():
        for inner in _structs(hint):
            found += [other for other in models_within(inner) if other not in found]
    return tuple(found)


def _structs(hint: Any) -> Iterator[type[Struct]]:
    if isinstance(hint, type) and issubclass(hint, Struct) and hint not in LEAVES:
        yield hint
    for argument in get_args(hint):
        yield from _structs(argument)


def shown_fields(name: str) -> set[str]:
    """The fields that an example has; one that excludes another may stand in a comment."""
    text = example_of(name).read_text(encoding="utf-8")
    return set(re.findall(r"(?:^|[{,] ?|^ *# |^ *- )\s*([a-z_]+):(?=\s|$)", text, re.MULTILINE))


def fields_of(model: type[Struct]) -> set[str]:
    left_out = NOT_WRITTEN if issubclass(model, Record) else frozenset()
    return {info.name for info in msgspec.structs.fields(model)} - left_out


@pytest.mark.parametrize("name", MODELS)
def test_example_shows_every_field_of_its_own(name: str) -> None:
    body = {"body"} if name == "memo" else set()  # the text below the front matter
    own = [model for model in models_within(MODELS[name]) if model.__module__ != common.__name__]
    assert {field for model in own for field in fields_of(model)} - shown_fields(name) == body


@pytest.mark.parametrize("model", [Source, Assurance, Address, Contact, Audience, SocialLink])
def test_some_example_shows_every_field_of_what_records_share(model: type[Struct]) -> None:
    assert fields_of(model) <= shown_fields("organisation")
