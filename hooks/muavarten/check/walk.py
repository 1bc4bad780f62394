"""Walks through every value of a record together with the type that its model gives it."""

import types
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from muavarten.problems import FieldPath
from muavarten.records.fields import LocalizedText, Location, Moment, Phone

LEAVES = (LocalizedText, Phone, Location, Moment)


@cache
def _hints(model: type[Struct]) -> dict[str, Any]:
    names = {info.name for info in msgspec.structs.fields(model)}
    return {name: hint for name, hint in get_type_hints(model, include_extras=True).items() if name in names}


def values_of(record: Struct) -> Iterator[tuple[FieldPath, Any, Any]]:
    """Every single value as (field path, what its annotation adds or its plain type, value), depth first.

    `phones[0]` comes as `(("phones", 0), Phone, Phone(...))`, `email` as `(("email",), TextForm(...), "a@b.example")`.
    """
    for name, hint in _hints(type(record)).items():
        if name not in ("id", "path"):
            yield from _of(hint, getattr(record, name), (name,))


def _of(hint: Any, value: Any, field: FieldPath) -> Iterator[tuple[FieldPath, Any, Any]]:
    if value is None:
        return
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        yield field, arguments[1], value
    elif origin in (Union, types.UnionType):
        yield from _of(next(a for a in arguments if a is not types.NoneType), value, field)
    elif origin is tuple:
        for place, item in enumerate(value):
            yield from _of(arguments[0], item, (*field, place))
    elif isinstance(value, Struct) and not isinstance(value, LEAVES):
        for name, inner in _hints(type(value)).items():
            yield from _of(inner, getattr(value, name), (*field, name))
    else:
        yield field, hint, value
