"""JSON Schemas of the records, made from the models: for editors of the files and for users of the API."""

import types
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import NODEFAULT, Struct

from muavarten.languages.catalogue import Catalogue, catalogue
from muavarten.pages.edition import Site
from muavarten.records.category import CategoryFile, Words
from muavarten.records.fields import Bounds, LocalizedText, Location, Moment, Phone, Reference, TextForm
from muavarten.records.kinds import KINDS
from muavarten.records.region import Criteria, Region
from muavarten.records.removed import RemovedFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NOT_WRITTEN = frozenset({"id", "path"})
DAY = r"^\d{4}-\d{2}-\d{2}$"
MOMENT = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$"
OFTEN_DIGITS = frozenset({"partial-date", "register-number", "postal-code", "municipality-code"})
"""Texts that people write without quotes, so that an editor takes them for numbers; the reader does not."""
FORMATS = frozenset({"email", "uri"})
SINGLE_FILES: dict[str, type[Struct]] = {
    "region": Region,
    "criteria": Criteria,
    "categories": CategoryFile,
    "removed": RemovedFile,
}


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """`api/v1/schema/KIND.json` for every kind, with help in the region's first language."""
    for name, schema in schemas(site.addresses.languages):
        yield f"api/v1/schema/{name}.json", msgspec.json.format(msgspec.json.encode(schema), indent=1) + b"\n"


def schemas(languages: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    """A schema for each kind of record and each single file, by the name of its folder or file."""
    for kind in KINDS:
        yield kind.folder, Maker(kind.name, languages).schema(kind.model)
    for name, model in SINGLE_FILES.items():
        yield name, Maker(name, languages).schema(model)


class Maker:
    """Makes the schema of one kind."""

    def __init__(self, kind: str, languages: tuple[str, ...]) -> None:
        self.kind = kind
        self.languages = languages
        self.words: Catalogue = catalogue(languages[0])

    def schema(self, model: type[Struct]) -> dict[str, Any]:
        """The schema of a whole file."""
        return {"$schema": DIALECT, **self._said("title", f"kind.{self.kind}"), **self._object(model)}

    def _said(self, name: str, *keys: str) -> dict[str, str]:
        """The first text that there is, under a name."""
        return next(({name: self.words.text(key)} for key in keys if key in self.words), {})

    def _object(self, model: type[Struct]) -> dict[str, Any]:
        hints = get_type_hints(model, include_extras=True)
        top = hasattr(model, "path")
        fields = [f for f in msgspec.structs.fields(model) if not (top and f.name in NOT_WRITTEN)]
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [field.name for field in fields if field.default is NODEFAULT],
            "properties": {field.name: self._field(field.name, hints[field.name]) for field in fields},
        }

    def _field(self, name: str, hint: Any) -> dict[str, Any]:
        label = self._said("title", f"field.{self.kind}.{name}", f"field.{name}")
        help_text = self._said("description", f"help.{self.kind}.{name}", f"help.{name}")
        return {**label, **help_text, **self._type(hint)}

    def _type(self, hint: Any) -> dict[str, Any]:
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._annotated(arguments[0], arguments[1])
        if origin in (Union, types.UnionType):
            return self._type(next(a for a in arguments if a is not types.NoneType))
        if origin is tuple:
            return {"type": "array", "items": self._type(arguments[0])}
        if hint in PLAIN:
            return dict(PLAIN[hint])
        if issubclass(hint, StrEnum):
            return {"enum": [option.value for option in hint]}
        return self._object(hint)

    def _annotated(self, base: Any, form: Any) -> dict[str, Any]:
        if isinstance(form, Bounds):
            return {"type": "integer", "minimum": form.least, "maximum": form.most}
        if isinstance(form, Reference):
            return {"type": "string", "x-references": form.kind}
        text = _text(form)
        if base is not LocalizedText:
            return text
        by_language = {
            "type": "object",
            "additionalProperties": False,
            "minProperties": 1,
            "properties": dict.fromkeys(self.languages, text),
        }
        return {"anyOf": [text, by_language]}


def _text(form: TextForm) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": form.longest}
    if form.format in OFTEN_DIGITS:
        schema["type"] = ["string", "integer"]
    if form.pattern:
        schema["pattern"] = f"^(?:{form.pattern})$"
    if form.format in FORMATS:
        schema["format"] = form.format
    return schema


PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    float: {"type": "number"},
    date: {"type": "string", "pattern": DAY},
    Moment: {"type": "string", "pattern": MOMENT},
    Phone: {"type": ["string", "integer"], "maxLength": 40},
    Location: {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
    Words: {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
}
