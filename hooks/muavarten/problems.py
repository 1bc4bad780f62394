"""What is wrong with the data, as values: raised nowhere, sorted once, reported together at the edge."""

from enum import StrEnum
from typing import Any

from msgspec import Struct

FieldPath = tuple[str | int, ...]
"""Keys and list positions from the top of a record, as in `("phones", 0)`."""


LONGEST_VALUE = 600


class Severity(StrEnum):
    """An error keeps a site from being published; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Message(Struct, frozen=True):
    """A text to be said later in the reader's language: its catalogue key and the values for its braces."""

    key: str
    values: dict[str, Any] = {}


def message(key: str, /, **values: Any) -> Message:
    """Name a text of the catalogue together with the values it speaks of; very long ones are cut."""
    for name, value in values.items():
        if isinstance(value, str) and len(value) > LONGEST_VALUE:
            values[name] = f"{value[:LONGEST_VALUE]}…"
    return Message(key, values)


class Finding(Struct, frozen=True):
    """A rule's complaint about one field of one record, before anybody has looked up where that field stands.

    `path` is relative to the data folder. `at_key` points at the field's name instead of its value.
    """

    path: str
    field: FieldPath
    rule: str
    message: Message
    hint: Message | None = None
    severity: Severity = Severity.ERROR
    at_key: bool = False


class Problem(Struct, frozen=True):
    """A complaint with its place: line and column from 1, in characters."""

    path: str
    line: int
    column: int
    field: str
    rule: str
    message: Message
    hint: Message | None = None
    severity: Severity = Severity.ERROR


def field_name(path: FieldPath) -> str:
    """Write a field path as people do: `occurrences[0].on`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Sort problems by file, place and rule, each only once."""
    unique = {
        (p.path, p.line, p.column, p.field, p.rule, p.message.key, repr(p.message.values)): p
        for p in problems
    }
    return tuple(unique[key] for key in sorted(unique))
