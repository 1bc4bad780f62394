"""What tells two states of a record apart: a short hash of everything that it says."""

from hashlib import sha256

import msgspec

from muavarten.link.details import looked_at
from muavarten.records.common import Record
from muavarten.records.fields import LocalizedText

LENGTH = 10


def fingerprint(record: Record) -> str:
    """The first digits of the hash of a record's values; comments and spacing do not count."""
    looked_at(record)
    return sha256(msgspec.json.encode(record)).hexdigest()[:LENGTH]


def names_of(record: Record) -> tuple[str, ...]:
    """What a record is called, in every language."""
    name = getattr(record, "name", None) or getattr(record, "title", None)
    return name.all if isinstance(name, LocalizedText) else ()
