"""Records as plain data for programs: what a record says, in the shape of its file, without persons."""

from datetime import date
from enum import StrEnum
from typing import Any

from msgspec import Struct

from muavarten.records.category import Words
from muavarten.records.common import Contact
from muavarten.records.fields import LocalizedText, Location, Moment, Phone
from muavarten.records.memo import Memo

PERSONAL_IN_MEMO = frozenset({"presenters", "liaisons", "body"})
"""Fields of a memo that name persons; they stay on the memo's own page."""

NO_WORDS = Words()
SIMPLE = frozenset({str, int, bool, float})
NOT_DATA = frozenset({"path", "field"})


def item_of(record: Struct) -> dict[str, Any]:
    """A record as a mapping of JSON types: its id, then every field that says something, in order."""
    hidden = NOT_DATA | (PERSONAL_IN_MEMO if isinstance(record, Memo) else frozenset())
    return _fields(record, hidden)


def _fields(value: Struct, hidden: frozenset[str] = frozenset()) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in type(value).__struct_fields__:
        content = getattr(value, name)
        if content is None or content == () or name in hidden or content == NO_WORDS:
            continue
        plain = _plain(content)
        if plain != {}:
            found[name] = plain
    return found


def _plain(value: Any) -> Any:  # noqa: C901, PLR0911 - one line a type
    if type(value) in SIMPLE:
        return value
    if isinstance(value, LocalizedText):
        return value.as_dict()
    if isinstance(value, Words):
        return {language: list(words) for language, words in value.values}
    if isinstance(value, Phone):
        return value.e164
    if isinstance(value, Location):
        return [value.longitude, value.latitude]
    if isinstance(value, Moment):
        return str(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Contact):
        return {"role": value.role.as_dict()} if value.consent else _fields(value)
    return _fields(value) if isinstance(value, Struct) else value


def location_of(record: Any) -> Location | None:
    """Where a record is on the map, wherever its kind keeps that."""
    for holder, field in ((record, "location"), (record, "centre")):
        found = getattr(holder, field, None)
        if isinstance(found, Location):
            return found
    for field in ("address", "place"):
        found = getattr(getattr(record, field, None), "location", None)
        if isinstance(found, Location):
            return found
    return None
