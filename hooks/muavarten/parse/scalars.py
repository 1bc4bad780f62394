"""Decoders of single values: text, numbers, days, moments, choices, phones.

Rules: `type` (not of the kind that the field holds), `empty`, `too-long`, `format`.
"""

import re
from collections.abc import Callable
from datetime import date, time
from enum import StrEnum
from typing import Any

from muavarten.lazy import closest, phonenumbers
from muavarten.parse.context import Context, Failed, said
from muavarten.problems import FieldPath
from muavarten.read.tree import Node, Scalar
from muavarten.records.fields import Bounds, Moment, Phone, TextForm

Decode = Callable[[Node, FieldPath, Context], Any]

DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{2}):([0-9]{2}))?")
FINNISH_DAY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
LOOSE_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
LOOSE_CLOCK = re.compile(r"(?:[T ]|klo )([01]?[0-9]|2[0-3])[.:]([0-5][0-9])")
FIRST_YEAR, LAST_YEAR = 1000, 9000
"""Days near the end of the calendar cannot be reckoned with."""
EXAMPLE_DAY, EXAMPLE_CLOCK = "2026-12-31", "18:00"
NOTHING = frozenset({"~", "null", "Null", "NULL"})
"""What YAML takes for no value."""
WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,11})")
DECIMAL = re.compile(r"-?[0-9]{1,6}(?:\.[0-9]{1,12})?")


def is_nothing(node: Scalar) -> bool:
    """Whether a scalar stands for no value at all, as after `phones:` with nothing behind it."""
    return not node.quoted and (not node.text or node.text in NOTHING)


def scalar_text(node: Node, field: FieldPath, context: Context) -> str | Failed:
    """The text of a scalar, without the white space around it; it must not be empty."""
    if not isinstance(node, Scalar):
        return context.fail(node, field, "type", *said("type.text"))
    text = node.text.strip()
    if not text or is_nothing(node):
        return context.fail(node, field, "empty", *said("empty"))
    return text


def text_decoder(form: TextForm) -> Decode:
    """Plain text within the bounds of its form."""
    pattern = re.compile(form.pattern) if form.pattern else None

    def decode(node: Node, field: FieldPath, context: Context) -> str | Failed:
        text = scalar_text(node, field, context)
        if isinstance(text, Failed):
            return text
        if len(text) > form.longest:
            return context.fail(
                node, field, "too-long", *said("too-long", most=form.longest, length=len(text))
            )
        if not form.paragraphs and "\n" in text:
            return context.fail(node, field, "format", *said("format.line"))
        if pattern is not None and pattern.fullmatch(text) is None:
            return context.fail(node, field, "format", *said(f"format.{form.format}", value=text))
        return text

    return decode


def boolean(node: Node, field: FieldPath, context: Context) -> bool | Failed:
    """`true` or `false`, and nothing that only some versions of YAML take for it."""
    text = scalar_text(node, field, context)
    if isinstance(text, Failed):
        return text
    if text in ("true", "false"):
        return text == "true"
    return context.fail(node, field, "type", *said("type.boolean", value=text))


def whole_number(bounds: Bounds) -> Decode:
    """A whole number in the decimal system, without a leading zero."""

    def decode(node: Node, field: FieldPath, context: Context) -> int | Failed:
        text = scalar_text(node, field, context)
        if isinstance(text, Failed):
            return text
        if WHOLE.fullmatch(text) is None:
            return context.fail(node, field, "type", *said("type.number", value=text))
        if not bounds.least <= int(text) <= bounds.most:
            return context.fail(
                node,
                field,
                "format",
                *said("format.bounds", value=text, least=bounds.least, most=bounds.most),
            )
        return int(text)

    return decode


def decimal(node: Node, field: FieldPath, context: Context) -> float | Failed:
    """A number with a decimal point."""
    text = scalar_text(node, field, context)
    if isinstance(text, Failed):
        return text
    if DECIMAL.fullmatch(text) is None:
        return context.fail(node, field, "type", *said("type.decimal", value=text))
    return float(text)


def _day(text: str) -> date | None:
    found = DAY.fullmatch(text)
    if found is None or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _meant(text: str) -> str:
    """An example of a right date: the one that was probably meant, where it can be told."""
    if found := FINNISH_DAY.match(text):
        day, month, year = found.groups()
    elif found := LOOSE_DAY.match(text):
        year, month, day = found.groups()
    else:
        return EXAMPLE_DAY
    meant = f"{year}-{month:0>2}-{day:0>2}"
    return meant if _day(meant) else EXAMPLE_DAY


def _meant_moment(text: str) -> str:
    found = LOOSE_CLOCK.search(text)
    return f"{_meant(text)}T{found[1]:0>2}:{found[2]}" if found else f"{_meant(text)}T{EXAMPLE_CLOCK}"


def day(node: Node, field: FieldPath, context: Context) -> date | Failed:
    """A day that exists, as `2026-03-01`."""
    text = scalar_text(node, field, context)
    if isinstance(text, Failed):
        return text
    value = _day(text)
    return value or context.fail(node, field, "type", *said("type.day", value=text, example=_meant(text)))


def moment(node: Node, field: FieldPath, context: Context) -> Moment | Failed:
    """A day, or a day and a time as `2026-12-01T18:00`."""
    text = scalar_text(node, field, context)
    if isinstance(text, Failed):
        return text
    found = MOMENT.fullmatch(text)
    value = _day(found[1]) if found else None
    if found and value and found[2] is None:
        return Moment(value)
    if found and value and int(found[2]) < 24 and int(found[3]) < 60:
        return Moment(value, time(int(found[2]), int(found[3])))
    return context.fail(node, field, "type", *said("type.moment", value=text, example=_meant_moment(text)))


def choice(options: type[StrEnum]) -> Decode:
    """One word of a fixed list."""
    words = {option.value: option for option in options}

    def decode(node: Node, field: FieldPath, context: Context) -> StrEnum | Failed:
        text = scalar_text(node, field, context)
        if isinstance(text, Failed):
            return text
        if text in words:
            return words[text]
        nearest = closest().extractOne(text, list(words), score_cutoff=60)
        key, best = ("type.choice.near", nearest[0]) if nearest else ("type.choice", "")
        options = ", ".join(words)
        return context.fail(node, field, "type", *said(key, value=text, options=options, nearest=best))

    return decode


def phone(node: Node, field: FieldPath, context: Context) -> Phone | Failed:
    """A telephone number, with its international form where it is one that can be dialled."""
    text = text_decoder(TextForm(40))(node, field, context)
    if isinstance(text, Failed):
        return text
    return Phone(text, international(text, context.country))


def international(text: str, country: str) -> str:
    """A number in E.164 as `+35864140000`, empty where it is not a number of that country or of any other."""
    numbers = phonenumbers()
    try:
        number = numbers.parse(text, country)
    except numbers.NumberParseException:
        return ""
    if not numbers.is_possible_number(number) or number.extension:
        return ""
    return str(numbers.format_number(number, numbers.PhoneNumberFormat.E164))
