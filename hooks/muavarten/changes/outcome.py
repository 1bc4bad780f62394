"""What became of a request: a file to be written, nothing to be done, or something for a person to read."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from muavarten.changes.judging import Complaint
from muavarten.changes.plain import Plain
from muavarten.changes.request import Request
from muavarten.problems import Message


class Verdict(StrEnum):
    """Applied: a file changes. Unchanged: the record says so already. Report: a person must read it."""

    APPLIED = "applied"
    UNCHANGED = "unchanged"
    REPORT = "report"


class Sender(StrEnum):
    """Whether a mail came from an address that the record itself gives. The address is not kept."""

    OWN = "own"
    OTHER = "other"
    UNKNOWN = "unknown"


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of a request. `old_path` and `path` differ where a record moves to another folder."""

    verdict: Verdict
    request: Request
    id: str
    name: str
    sender: Sender
    day: date
    """The day for which the details are assured."""
    old_path: str = ""
    path: str = ""
    before: bytes = b""
    after: bytes = b""
    old: Plain = None
    new: Plain = None
    touched: tuple[str, ...] = ()
    """The fields that change, by their names in the model."""
    notes: tuple[Message, ...] = ()
    warnings: tuple[Complaint, ...] = ()

    @property
    def record(self) -> str:
        """`organisations/kauhavan-esimerkkimartat`."""
        return f"{self.request.folder}/{self.id}"
