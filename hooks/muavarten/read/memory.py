"""What the last run made of each record's file: only ever a help, and only believed word for word.

A memory that is missing, cut short, damaged, of another version or of other settings counts as empty.
"""

from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from muavarten.read.code import MARK_BYTES, code_mark, mark
from muavarten.records.kinds import KINDS

AnyRecord = TypeVar("AnyRecord")
SETTINGS = "region.yml"
"""The file that decides how all the others are read."""


class Kept(Struct, Generic[AnyRecord], frozen=True, array_like=True):
    """A record as it was read from a file with this mark, with which nothing was wrong.

    `named`: the records that it names, as `KIND/ID`.
    """

    mark: bytes
    record: AnyRecord
    named: tuple[str, ...]


Memory = dict[str, dict[str, Kept[Any]]]
"""By the folder of the kind, and by the path of the file."""

NOTHING: Memory = {}
_FORMS: Any = msgspec.defstruct(
    "_Memory",
    [(kind.folder, dict[str, Kept[kind.model]], {}) for kind in KINDS],  # type: ignore[name-defined]
)


def memory_key(data: Path) -> bytes:
    """What a memory must have been made with to be of use: this program, and the region's settings."""
    try:
        settings = (data / SETTINGS).read_bytes()
    except OSError:
        settings = b""
    return mark(code_mark(), settings)


def recalled(file: Path, key: bytes) -> Memory:
    """What is remembered in a file under a key."""
    try:
        return unpacked(believed(file, key))
    except msgspec.MsgspecError:
        return NOTHING


def believed(file: Path, key: bytes) -> bytes:
    """What was sealed into a file under a key; nothing where the file is not so, word for word."""
    try:
        content = file.read_bytes()
    except OSError:
        return b""
    body = content[MARK_BYTES:]
    return body if content[:MARK_BYTES] == mark(key, body) else b""


def sealed(memory: Memory, key: bytes) -> bytes:
    """A memory as the bytes that `recalled` believes under this key."""
    return under(key, packed(memory))


def under(key: bytes, body: bytes) -> bytes:
    """Some bytes so that `believed` gives them back under this key."""
    return mark(key, body) + body


def packed(memory: Memory) -> bytes:
    """A memory as bytes."""
    return msgspec.msgpack.encode(memory)


def unpacked(body: bytes) -> Memory:
    """The memory of some bytes; raises MsgspecError where they hold none."""
    found = msgspec.msgpack.decode(body, type=_FORMS)
    return {kind.folder: getattr(found, kind.folder) for kind in KINDS}
