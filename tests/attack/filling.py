"""Fills every text field of a model with one text, found from the model's own annotations."""

import re
import types
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from muavarten.check.contacts import LOCAL, NOT_IN_LINKS
from muavarten.records.category import Words
from muavarten.records.fields import Bounds, LocalizedText, Location, Moment, Phone, Reference, TextForm

LANGUAGES = ("fi", "sv", "en")
LEFT_OUT = frozenset({"id", "path", "aliases", "parent", "successor", "status"})
"""Fields that are no text, or that lead to other records in a circle."""

Values = dict[str, Any]


class Filler:
    """Makes values of fields. `text` may be another one for each language; `fixed` are values by field name,
    `ids` the records that are named, by kind.
    """

    def __init__(self, text: str | tuple[str, ...], ids: dict[str, str], fixed: Values) -> None:
        texts = (text,) * len(LANGUAGES) if isinstance(text, str) else text
        self.text = texts[0]
        self.texts = dict(zip(LANGUAGES, texts, strict=True))
        self.ids = ids
        self.fixed = fixed
        self.filled: set[str] = set()

    def record(self, model: type[Struct], at: str = "") -> Values:
        """Every field of a model; those that hold words are named in `filled`."""
        hints = get_type_hints(model, include_extras=True)
        values: Values = {}
        for info in msgspec.structs.fields(model):
            field = f"{at}{info.name}"
            if field in self.fixed:
                if self.fixed[field] is not None:
                    values[info.name] = self.fixed[field]
            elif info.name not in LEFT_OUT or at:
                values[info.name] = self.value(hints[info.name], field)
        return values

    def value(self, annotation: Any, field: str) -> Any:  # noqa: PLR0911 - one line a type
        """A value of a type."""
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self.annotated(arguments[0], arguments[1], field)
        if origin in (Union, types.UnionType):
            return self.value(next(kind for kind in arguments if kind is not types.NoneType), field)
        if origin is tuple:
            return [self.value(arguments[0], field)]
        if annotation is LocalizedText:
            return self.annotated(annotation, TextForm(200), field)
        plain: dict[Any, Any] = {
            bool: True,
            float: "1.5",
            date: "2026-10-01",
            Moment: "2026-12-01T18:00",
            Phone: "06 414 0000",
            Location: [23.05, 62.52],
            int: 1,
        }
        if annotation in plain:
            return plain[annotation]
        if annotation is Words:
            self.filled.add(field)
            return {language: [text] for language, text in self.texts.items()}
        if annotation is str:
            self.filled.add(field)
            return self.text
        if issubclass(annotation, StrEnum):
            return next(iter(annotation)).value
        return self.record(annotation, f"{field}.")

    def annotated(self, base: Any, form: Any, field: str) -> Any:
        """A value of a type that promises more than Python's."""
        if isinstance(form, Bounds):
            return form.least
        if isinstance(form, Reference):
            return self.ids[form.kind]
        if form.format != "text":
            return self.restricted(form.format)
        self.filled.add(field)
        texts = {code: f"{text}\n\n{text}" if form.paragraphs else text for code, text in self.texts.items()}
        return texts if base is LocalizedText else next(iter(texts.values()))

    def restricted(self, form: str) -> Any:
        """As much of the text as such a field takes."""
        ascii_only = self.text.encode("ascii", "ignore").decode()
        local = ".".join(part for part in LOCAL.findall(ascii_only)[:3] if part)[:60].strip(".") or "a"
        return {
            "email": f"{local}@outside.example",
            "uri": "https://outside.example/" + NOT_IN_LINKS.sub("", self.text)[:300],
            "phone": "06 414 0000",
            "postal-code": "62200",
            "identifier": "isku",
            "register-number": "1234",
            "business-id": "1234567-1",
            "partial-date": "2025-10",
            "language": "fi",
            "rrule": "FREQ=MONTHLY;COUNT=3",
        }[form]


def yaml_text(text: str) -> str:
    """A text as a YAML scalar: in double quotes, so that nothing in it means anything."""
    return '"' + re.sub(r'(["\\])', r"\\\1", text).replace("\n", "\\n") + '"'


def as_yaml(value: Any, indent: int = 0) -> str:
    """A value as YAML; texts are quoted so that they arrive as they are."""
    space = "  " * indent
    if isinstance(value, dict):
        if not value:
            return " {}\n"
        return "\n" + "".join(f"{space}{name}:{as_yaml(inner, indent + 1)}" for name, inner in value.items())
    if isinstance(value, list):
        return "\n" + "".join(f"{space}-{as_yaml(inner, indent + 1)}" for inner in value)
    if isinstance(value, bool):
        return f" {'true' if value else 'false'}\n"
    return f" {yaml_text(value) if isinstance(value, str) else value}\n"
