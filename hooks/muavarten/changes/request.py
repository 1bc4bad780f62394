"""A request as a value: what somebody asks to be changed, and which record they saw when they asked."""

from datetime import date
from enum import StrEnum
from zlib import crc32

from msgspec import Struct

from muavarten.forms import tidy
from muavarten.forms.shape import Leaf

VERSION = 1
PACKED = frozenset({"email", "uri"})
"""Forms of values that never hold a space: whatever a mail program breaks apart is put together again."""

Path = tuple[str, ...]
"""Where a value stands: names of fields, numbers from 1 in lists, a language last."""


class Purpose(StrEnum):
    """What a request is for. Reports and removals change nothing by themselves: they are read by a person."""

    CHANGE = "change"
    ASSURE = "assure"
    NEW = "new"
    ENDED = "ended"
    REPORT = "report"
    REMOVAL = "removal"


READ_BY_PERSONS = frozenset({Purpose.REPORT, Purpose.REMOVAL})


class Line(Struct, frozen=True):
    """A field and its value: several texts are the items of a list, or the lines of a long text."""

    path: Path
    values: tuple[str, ...]

    @property
    def key(self) -> str:
        """The path as written."""
        return ".".join(self.path)


class Request(Struct, frozen=True, kw_only=True):
    """One request. `id` is empty for a new record; `seen` is the fingerprint of what the sender saw."""

    purpose: Purpose
    folder: str
    id: str = ""
    title: str = ""
    seen: str = ""
    day: date | None = None
    by: str = ""
    lines: tuple[Line, ...] = ()
    checked: bool = False
    """Whether a check sum showed that nothing was altered on the way."""
    sender: str = ""
    """The address that a mail came from: it is compared with the record and then forgotten."""


def checksum(rows: list[tuple[str, str]]) -> str:
    """What the last line of a request says of all lines before it."""
    text = "\n".join(f"{key}={value}" for key, value in rows)
    return f"{crc32(text.encode()):08x}"


def value_of(text: str, leaf: Leaf | None) -> str:
    """A value as it was before a mail program broke its line."""
    return tidy.joined(text) if leaf is not None and leaf.form in PACKED else tidy.line(text)
