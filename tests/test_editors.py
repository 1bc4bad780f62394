"""What helps whoever edits files by hand: schemas, settings, records that begin with the right fields."""

import json
from pathlib import Path
from typing import Any

import pytest

from git_region import made
from muavarten.commands.main import main
from muavarten.exports.schema import schemas
from muavarten.forms.allowed import FORMS
from muavarten.forms.shape import Group, Leaf, Many, Shape, group_of
from muavarten.languages.catalogue import catalogue
from muavarten.records.kinds import KINDS
from sites import ROOT

SETTINGS = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))


def test_the_schemas_beside_the_settings_are_those_of_the_models(tmp_path: Path) -> None:
    """If this fails: muavarten schema .vscode/schemas. Words may lag behind the catalogues until then."""
    assert main(["schema", "--data", str(ROOT / "data"), str(tmp_path)]) == 0
    assert _structure(ROOT / ".vscode" / "schemas") == _structure(tmp_path)


def _structure(folder: Path) -> dict[str, Any]:
    """The schemas of a folder without the words that explain them."""
    return {file.name: _wordless(json.loads(file.read_text(encoding="utf-8"))) for file in folder.iterdir()}


def _wordless(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_wordless(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        name: _wordless(part)
        for name, part in schema.items()
        if not (name in ("title", "description") and isinstance(part, str))
    }


def test_the_settings_map_every_record_to_its_schema() -> None:
    for schema, pattern in SETTINGS["yaml.schemas"].items():
        assert (ROOT / schema).is_file()
        assert pattern.removeprefix("data/").split("/")[0].removesuffix(".yml") == Path(schema).stem
    for kind in KINDS:
        if kind.suffix == ".yml":
            assert f"./.vscode/schemas/{kind.folder}.json" in SETTINGS["yaml.schemas"]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_field_has_a_label_and_help_in_every_language(language: str) -> None:
    def missing(schema: Any, path: str) -> list[str]:
        found = []
        for name, part in schema.get("properties", {}).items() if isinstance(schema, dict) else ():
            if isinstance(part, dict) and name not in ("fi", "sv", "en"):
                found += [f"{path}.{name}"] if not {"title", "description"} <= set(part) else []
                found += missing(part, f"{path}.{name}") + missing(part.get("items"), f"{path}.{name}")
        return found

    others = [other for other in ("fi", "sv", "en") if other != language]
    assert [gap for name, schema in schemas((language, *others)) for gap in missing(schema, name)] == []


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_choice_has_a_word_in_every_language(language: str) -> None:
    words = catalogue(language)
    asked = {key for kind in KINDS for key in _choices(group_of(kind.model))}
    assert [key for key in sorted(asked) if key not in words] == []


def _choices(shape: Shape) -> set[str]:
    if isinstance(shape, Many):
        return _choices(shape.item)
    if isinstance(shape, Group):
        return {key for part in shape.fields.values() for key in _choices(part)}
    return {f"choice.{shape.choice}.{value}" for value in shape.options} if isinstance(shape, Leaf) else set()


def test_forms_ask_only_for_fields_that_there_are_and_each_once() -> None:
    for form in FORMS:
        assert len(set(form.fields)) == len(form.fields)
        assert set(form.fields) <= set(group_of(form.kind.model).fields)
        required = set(group_of(form.kind.model).required)
        assert required <= set(form.fields) or form.folder == "liaisons"


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.suffix == ".yml"], ids=lambda kind: kind.name
)
def test_a_new_record_begins_with_its_modeline_and_fields(kind: Any, tmp_path: Path, capsys: Any) -> None:
    repository = made(tmp_path)
    assert repository.run("new", kind.name, "Koe: uusi", "--municipality", "hirvilampi") == 0
    path = capsys.readouterr().out.split()[1].rstrip(".")
    text = Path(path).read_text(encoding="utf-8")
    first = text.splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    schema = (Path(path).parent / first.partition("=")[2]).resolve()
    assert schema == (repository.folder / ".vscode" / "schemas" / f"{kind.folder}.json").resolve()
    for name in group_of(kind.model).required:
        assert f"\n{name}:" in text
    again = repository.run("new", kind.name, "Koe: uusi", "--municipality", "hirvilampi")
    assert again == 0
    assert capsys.readouterr().out.split()[1].rstrip(".") != path


def test_a_new_record_needs_a_municipality_that_there_is(tmp_path: Path, capsys: Any) -> None:
    repository = made(tmp_path)
    assert repository.run("new", "organisation", "Koe", "--municipality", "../x") == 1
    assert "kivikoski" in capsys.readouterr().err
