"""Hostile texts where no text belongs: numbers, dates, choices, ids, addresses, references."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
from msgspec import Struct

from attack.filling import Filler, Values
from attack.world import lay, name
from muavarten.check.checker import checked
from muavarten.records.fields import Location, Moment, Phone, Reference, TextForm
from muavarten.records.kinds import KINDS

PLAIN = frozenset({bool, float, int, date, Moment, Location})
INDEX = re.compile(r"\[[0-9]+\]")
BY_RULE = ("email uri", "phone", "postal-code", "rrule", "reference")
"""What rules refuse, and only in records that can be read otherwise: one after the other."""


def _sort(form: Any) -> str:
    """What a field holds; nothing where it is free text."""
    if form is Phone:
        return "phone"
    if isinstance(form, Reference):
        return "reference"
    if isinstance(form, TextForm):
        return form.format.removeprefix("text")
    return "plain"


OPENED = {
    "recurrence": "rrule",
    "links.events": "uri",
    "neighbours": "reference",
    "municipality": "reference",
}
"""What the world fixes although it holds such a thing."""
TAKEN = frozenset(
    {"no", "constructor", "a?bcc=evil@evil.example", "https://evil.example/%0d%0aSet-Cookie:x=1"}
)
"""The texts that may stand somewhere there: as ids, a language, an answer, a mailbox and an address."""


class Raw(Filler):
    """Puts the text into fields of some sorts as it is; the rest is sound."""

    wanted = frozenset[str]()
    filled_raw: set[tuple[str, str]]
    """Model and field of everything that was filled so."""

    def __init__(self, text: str | tuple[str, ...], ids: dict[str, str], fixed: Values) -> None:
        kept = {field: value for field, value in fixed.items() if OPENED.get(field) not in self.wanted}
        super().__init__(text, ids, kept)

    def record(self, model: type[Struct], at: str = "") -> Values:
        """Every field of a model."""
        if not at:
            self.model = model.__name__
        return super().record(model, at)

    def value(self, annotation: Any, field: str) -> Any:
        """A value of a type, or the text in its place."""
        if annotation is Phone and "phone" in self.wanted:
            return self.as_it_is(field)
        return super().value(annotation, field)

    def annotated(self, base: Any, form: Any, field: str) -> Any:
        """A value of a type that promises more than Python's, or the text in its place."""
        return self.as_it_is(field) if _sort(form) in self.wanted else super().annotated(base, form, field)

    def as_it_is(self, field: str) -> str:
        """The text, noted."""
        self.filled_raw.add((self.model, field))
        return self.text


class Everything(Raw):
    """Puts the text into every field that is no free text, also where a record is what it is by them."""

    def record(self, model: type[Struct], at: str = "") -> Values:
        """Every field of a model."""
        if not at:
            self.model = model.__name__
        hints = get_type_hints(model, include_extras=True)
        own = [info.name for info in msgspec.structs.fields(model) if at or info.name not in ("id", "path")]
        return {field: self.value(hints[field], f"{at}{field}") for field in own}

    def value(self, annotation: Any, field: str) -> Any:
        """A value of a type, or the text in its place."""
        chosen = annotation is Phone or (
            isinstance(annotation, type) and (annotation in PLAIN or issubclass(annotation, StrEnum))
        )
        return self.as_it_is(field) if chosen else super().value(annotation, field)

    def annotated(self, base: Any, form: Any, field: str) -> Any:
        """A value of a type that promises more than Python's, or the text in its place."""
        return self.as_it_is(field) if _sort(form) else super().annotated(base, form, field)


def taken(folder: Path, payloads: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Every (kind, field, text) with a text that no check refuses. Raises what a check raises."""
    refused: set[tuple[str, int, str]] = set()
    tried: set[tuple[str, str]] = set()
    folders = {kind.model.__name__: kind.folder for kind in KINDS}
    for number, sorts in enumerate(("", *BY_RULE)):
        base = Raw if sorts else Everything
        maker = type("Maker", (base,), {"wanted": frozenset(sorts.split()), "filled_raw": set()})
        data = lay(folder / str(number), payloads, "x", maker)
        for problem in checked(data)[1]:
            kind = problem.path.partition("/")[0]
            found = next((n for n in range(len(payloads)) if name(n) in problem.path), -1)
            refused.add((kind, found, INDEX.sub("", problem.field)))
        tried |= {(folders[model], field) for model, field in maker.filled_raw}
    for kind, field in sorted(tried):
        for number, text in enumerate(payloads):
            if (kind, number, field) not in refused:
                yield kind, field, text
