"""Collects the values of a record by what they are: one walk a record serves every rule."""

import types
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from muavarten.problems import FieldPath
from muavarten.records.category import Words
from muavarten.records.common import Contact
from muavarten.records.fields import LocalizedText, Location, Moment, Phone, Reference, TextForm

Values = dict[str, list[tuple[FieldPath, Any]]]
"""By form, in the order of the model: `email`, `uri`, `phone`, `localized` ...; `to:KIND` for references."""

Collect = Callable[[Any, FieldPath, Values], None]

FORMS: dict[Any, str] = {
    LocalizedText: "localized",
    Phone: "phone",
    Location: "location",
    Moment: "moment",
    Words: "words",
    date: "day",
}
PLAIN_FORMS = frozenset({"text", "identifier"})
TO = "to:"


def collected(record: Struct, field: FieldPath = ()) -> Values:
    """Every value of a record that some rule may look at; `field` is where the record itself stands."""
    values: Values = {}
    _collect_fields(record, field, values)
    return values


def _collect_fields(record: Struct, field: FieldPath, values: Values) -> None:
    for name, collect in _collectors(type(record)):
        value = getattr(record, name)
        if value is not None and value != ():
            collect(value, (*field, name), values)


@cache
def _collectors(model: type[Struct]) -> tuple[tuple[str, Collect], ...]:
    hints = get_type_hints(model, include_extras=True)
    found = ((info.name, _collector(hints[info.name])) for info in msgspec.structs.fields(model))
    return tuple((name, collect) for name, collect in found if collect is not None)


def _collector(hint: Any) -> Collect | None:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _leaf(_form(arguments[0], arguments[1]))
    if origin in (Union, types.UnionType):
        return _collector(next(a for a in arguments if a is not types.NoneType))
    if origin is tuple:
        return _each(_collector(arguments[0]))
    if hint is Contact:
        return _contact
    if isinstance(hint, type) and issubclass(hint, Struct) and hint not in FORMS:
        return _collect_fields
    return _leaf(FORMS.get(hint))


def _form(base: Any, extra: Any) -> str | None:
    if isinstance(extra, Reference):
        return TO + extra.kind
    if isinstance(extra, TextForm) and base is not LocalizedText:
        return None if extra.format in PLAIN_FORMS else extra.format
    return FORMS.get(base)


def _leaf(form: str | None) -> Collect | None:
    if form is None:
        return None

    def collect(value: Any, field: FieldPath, values: Values) -> None:
        values.setdefault(form, []).append((field, value))

    return collect


def _each(inner: Collect | None) -> Collect | None:
    if inner is None:
        return None

    def collect(value: Any, field: FieldPath, values: Values) -> None:
        for place, item in enumerate(value):
            inner(item, (*field, place), values)

    return collect


def _contact(value: Contact, field: FieldPath, values: Values) -> None:
    values.setdefault("contact", []).append((field, value))
    _collect_fields(value, field, values)
