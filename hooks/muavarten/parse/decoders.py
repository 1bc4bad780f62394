"""Decoders of lists, groups of fields and whole records, made from the annotations of a model.

Rules: `unknown-field`, `required`, `type`, `language`.
"""

import types
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import NODEFAULT, Struct

from muavarten.lazy import closest
from muavarten.parse.context import FAILED, Context, Failed, said
from muavarten.parse.scalars import (
    Decode,
    boolean,
    choice,
    day,
    decimal,
    is_nothing,
    moment,
    phone,
    text_decoder,
    whole_number,
)
from muavarten.problems import FieldPath
from muavarten.read.tree import Entry, Mapping, Node, Scalar, Sequence
from muavarten.records.category import Words
from muavarten.records.fields import Bounds, LocalizedText, Location, Moment, Phone, Reference, TextForm

NOT_WRITTEN = frozenset({"id", "path"})
"""Fields of a record that come from its file's name."""

ANY_NUMBER = Bounds(-(10**12), 10**12)
LINE = TextForm(200)


def decoder(annotation: Any) -> Decode:
    """The decoder of a field with this annotation."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1])
    if origin in (Union, types.UnionType):
        return decoder(next(argument for argument in arguments if argument is not types.NoneType))
    if origin is tuple:
        return _list_of(decoder(arguments[0]))
    plain: dict[Any, Decode] = {
        bool: boolean,
        float: decimal,
        date: day,
        Moment: moment,
        Phone: phone,
        Location: location,
        Words: words,
        str: text_decoder(TextForm(64 * 1024, paragraphs=True)),
        LocalizedText: localized(LINE),
        int: whole_number(ANY_NUMBER),
    }
    if annotation in plain:
        return plain[annotation]
    if issubclass(annotation, StrEnum):
        return choice(annotation)
    return fields_decoder(annotation)


def _annotated(base: Any, form: Any) -> Decode:
    if isinstance(form, Bounds):
        return whole_number(form)
    if isinstance(form, Reference):
        return text_decoder(TextForm(80, pattern=r"[^\s]+", format="identifier"))
    return localized(form) if base is LocalizedText else text_decoder(form)


def _list_of(item: Decode) -> Decode:
    def decode(node: Node, field: FieldPath, context: Context) -> tuple[Any, ...] | Failed:
        if not isinstance(node, Sequence):
            if isinstance(node, Scalar) and is_nothing(node):
                return context.fail(node, field, "empty", *said("empty"))
            example = node.text if isinstance(node, Scalar) else "..."
            return context.fail(node, field, "type", *said("type.list", example=example))
        values = [item(inner, (*field, place), context) for place, inner in enumerate(node.items)]
        return tuple(value for value in values if value is not FAILED)

    return decode


def localized(form: TextForm) -> Decode:
    """A text in the region's first language, or texts by language."""
    text_of = text_decoder(form)

    def decode(node: Node, field: FieldPath, context: Context) -> LocalizedText | Failed:
        if isinstance(node, Scalar):
            text = text_of(node, field, context)
            return text if isinstance(text, Failed) else LocalizedText(((context.languages[0], text),))
        if not isinstance(node, Mapping):
            return context.fail(node, field, "type", *said("type.localized", first=context.languages[0]))
        found: dict[str, str] = {}
        for name, entry in node.entries.items():
            if name not in context.languages:
                text, hint = said("language", value=name, options=", ".join(context.languages))
                hint = said("comma")[1] if _after_a_comma(entry) else hint
                context.fail(entry.key, (*field, name), "language", text, hint)
                continue
            value = text_of(entry.value, (*field, name), context)
            if not isinstance(value, Failed):
                found[name] = value
        ordered = tuple((language, found[language]) for language in context.languages if language in found)
        return LocalizedText(ordered) if ordered else FAILED

    return decode


def location(node: Node, field: FieldPath, context: Context) -> Location | Failed:
    """Longitude and latitude, as `[23.06, 63.10]`."""
    if not isinstance(node, Sequence) or len(node.items) != 2:
        return context.fail(node, field, "type", *said("type.location"))
    longitude, latitude = (decimal(item, (*field, place), context) for place, item in enumerate(node.items))
    if isinstance(longitude, Failed) or isinstance(latitude, Failed):
        return FAILED
    return Location(longitude, latitude)


def words(node: Node, field: FieldPath, context: Context) -> Words | Failed:
    """Lists of search words by language; any language may have some."""
    if not isinstance(node, Mapping):
        return context.fail(node, field, "type", *said("type.words"))
    each = _list_of(text_decoder(LINE))
    lists = [(name, each(entry.value, (*field, name), context)) for name, entry in node.entries.items()]
    return Words(tuple((name, values) for name, values in lists if values is not FAILED))


class _Field(Struct, frozen=True):
    name: str
    decode: Any
    default: Any


@cache
def _fields(model: type[Struct]) -> dict[str, _Field]:
    hints = get_type_hints(model, include_extras=True)
    return {
        info.name: _Field(info.name, decoder(hints[info.name]), info.default)
        for info in msgspec.structs.fields(model)
        if info.name not in NOT_WRITTEN or not hasattr(model, "path")
    }


def field_names(model: type[Struct]) -> tuple[str, ...]:
    """The fields that a file of this model may hold, in the order of the model."""
    return tuple(_fields(model))


def fields_decoder(model: type[Struct]) -> Decode:
    """A group of fields as one value of `model`."""

    def decode(node: Node, field: FieldPath, context: Context) -> Any:
        values = decoded_fields(model, node, field, context)
        return FAILED if isinstance(values, Failed) else model(**values)

    return decode


def decoded_fields(
    model: type[Struct], node: Node, field: FieldPath, context: Context
) -> dict[str, Any] | Failed:
    """The values of a group of fields by name, without those left to their defaults.

    A field that is wrong but has a default counts as left out, so that what refers to the record is not
    reported as well; fails where a field without a default is missing or wrong, or a list with nothing right
    in it.
    """
    if not isinstance(node, Mapping):
        if isinstance(node, Scalar) and is_nothing(node):
            return context.fail(node, field, "empty", *said("empty"))
        return context.fail(node, field, "type", *said("type.fields"))
    known = _fields(model)
    values: dict[str, Any] = {}
    for name, entry in node.entries.items():
        if name in known:
            value = _value(known[name], entry.value, (*field, name), context)
            if value is not FAILED:
                values[name] = value
        else:
            _unknown(entry, (*field, name), context, tuple(known))
    complete = True
    for spec in known.values():
        if spec.default is NODEFAULT and spec.name not in values:
            complete = False
            if spec.name not in node.entries:
                context.fail(node, (*field, spec.name), "required", *said("required", name=spec.name))
    return values if complete else FAILED


def _value(spec: _Field, node: Node, field: FieldPath, context: Context) -> Any:
    """The value of one field; a list that must be there must hold something."""
    value = spec.decode(node, field, context)
    if value != () or spec.default is not NODEFAULT:
        return value
    if isinstance(node, Sequence) and not node.items:
        context.fail(node, field, "empty", *said("empty"))
    return FAILED


def _after_a_comma(entry: Entry) -> bool:
    """Whether a field without a value is the rest of a text, as in `{fi: Sali, keittiö ja piha}`."""
    return " " in entry.key.text and isinstance(entry.value, Scalar) and is_nothing(entry.value)


def _unknown(entry: Entry, field: FieldPath, context: Context, known: tuple[str, ...]) -> None:
    key = entry.key
    text, hint = said("unknown-field", name=key.text, options=", ".join(known))
    nearest = closest().extractOne(key.text, known, score_cutoff=60)
    if _after_a_comma(entry):
        hint = said("comma")[1]
    elif nearest:
        hint = said("did-you-mean", nearest=nearest[0])[1]
    context.fail(key, field, "unknown-field", text, hint)
