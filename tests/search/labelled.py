"""The labelled queries, and which records answer each: by what the records say, not by their text."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml
from msgspec import Struct

from muavarten.derive.counts import is_listed
from muavarten.derive.prices import is_free
from muavarten.link.directory import Directory
from muavarten.records.common import Answer
from muavarten.records.organisation import Organisation
from search.writing import written

HERE = Path(__file__).parent
KINDS = ("organisations", "villages", "events", "premises", "grants", "memos")


class Labelled(Struct, frozen=True, kw_only=True):
    """One query. `relevant` holds records as `KIND/ID`; `chips` are the filters that it must become."""

    text: str
    group: str
    relevant: frozenset[str]
    chips: frozenset[tuple[str, str]]


NEEDS = {
    "free": ("price", "free"),
    "accessible": ("accessible", "yes"),
    "members": ("members", "yes"),
    "volunteers": ("volunteers", "yes"),
    "babies": ("age", "babies"),
    "children": ("age", "children"),
    "young": ("age", "young"),
    "elderly": ("age", "elderly"),
    "language-en": ("language", "en"),
    "language-sv": ("language", "sv"),
}


def labelled(directory: Directory, part: str) -> Iterator[Labelled]:
    """The queries of a part that have an answer among these records."""
    for group, rows in yaml.safe_load((HERE / f"{part}.yml").read_text(encoding="utf-8")).items():
        for row in rows:
            text, want = (row["q"], row["want"]) if "q" in row else _picked(directory, row)
            relevant = frozenset(_relevant(directory, want)) if text else frozenset()
            chips = row.get("chips", {})
            named = {NEEDS[chips["need"]], ("municipality", chips["municipality"])} if chips else set()
            if relevant:
                yield Labelled(text=text, group=group, relevant=relevant, chips=frozenset(named))


def _picked(directory: Directory, row: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """A record drawn by seed: its name as somebody writes it, with records of that name as the answer."""
    pick = row["pick"]
    records = [
        record
        for record in directory.of_kind(pick["kind"]).values()
        if getattr(record, "municipality", None) == pick["municipality"] and _is_shown(record)
    ]
    if not records:
        return "", {}
    record = Random(pick["seed"]).choice(records)  # noqa: S311 - a fixed seed, so that every run asks the same
    name = _name(record)
    return written(name, row["write"], pick["seed"]), {"kind": pick["kind"], "name": name}


def _name(record: Any) -> str:
    text = getattr(record, "title", None) or record.name
    return str(text.all[0])


def _is_shown(record: Any) -> bool:
    """Single events may be over; those that recur or come every year are in the index; what ended is not."""
    if isinstance(record, Organisation):
        return is_listed(record)
    return not hasattr(record, "recurrence") or record.recurrence is not None or record.usual_time is not None


def _relevant(directory: Directory, want: dict[str, Any]) -> Iterator[str]:
    for kind in KINDS if "kind" not in want else (want["kind"],):
        for record in directory.of_kind(kind).values():
            if (kind != "organisations" or is_listed(record)) and all(
                _has(record, field, value) for field, value in want.items()
            ):
                yield f"{kind}/{record.id}"


def _has(record: Any, field: str, value: Any) -> bool:  # noqa: PLR0911 - one line an attribute
    audience = getattr(record, "audience", None)
    match field:
        case "kind":
            return True
        case "name":
            return _name(record) == value
        case "municipality":
            area = getattr(record, "area", None)
            return getattr(record, "municipality", None) == value or bool(
                area and value in area.municipalities
            )
        case "about":
            return bool(set(concepts()[value]) & set(getattr(record, "categories", ())))
        case "free":
            return is_free(getattr(record, "price", None))
        case "accessible":
            return record.accessibility.accessible is Answer.YES
        case "ages":
            return bool(audience and {str(age) for age in audience.age_groups} & set(value))
        case "language":
            return bool(audience and value in audience.languages)
        case _:
            return getattr(record, f"welcomes_{field}", None) is value


@cache
def concepts() -> dict[str, list[str]]:
    """The categories behind each word that the queries use for a topic."""
    found: dict[str, list[str]] = yaml.safe_load((HERE / "concepts.yml").read_text(encoding="utf-8"))
    return found
