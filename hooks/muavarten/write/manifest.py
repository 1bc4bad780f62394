"""What the last publication made: a mark of each file's bytes, and its size and time as they were then.

Only ever a help: a manifest that is missing, broken or no longer true is not believed.
"""

import hashlib
import os
from pathlib import Path

import msgspec
from msgspec import Struct

from muavarten.write.sweep import Times
from muavarten.write.whole import remember

MARK_BYTES = 16


class Entry(Struct, frozen=True, array_like=True, gc=False):
    """A published file: the mark of its bytes, its size, and its modification time in nanoseconds."""

    mark: bytes
    size: int
    time: int

    def holds(self, path: str) -> bool:
        """Whether a file still is what was published."""
        try:
            status = os.lstat(path)
        except OSError:
            return False
        return status.st_size == self.size and status.st_mtime_ns == self.time


Entries = dict[str, Entry]
"""Published files by path."""


class Manifest(Struct, frozen=True, array_like=True):
    """Published files, and a note of whoever made them, which only they understand."""

    files: Entries = {}
    folders: Times = {}
    note: bytes = b""

    @classmethod
    def read(cls, path: Path) -> "Manifest":
        """The manifest of an earlier publication, empty where there is none that can be believed."""
        try:
            content = path.read_bytes()
            if content[:MARK_BYTES] == digest(content[MARK_BYTES:]):
                return msgspec.msgpack.decode(content[MARK_BYTES:], type=Manifest)
        except (OSError, msgspec.MsgspecError):
            pass
        return cls()

    def write(self, path: Path) -> None:
        """Put the manifest in its place, whole."""
        body = msgspec.msgpack.encode(self)
        remember(path, digest(body) + body)


def digest(content: bytes) -> bytes:
    """The mark of a file's bytes."""
    return hashlib.blake2b(content, digest_size=MARK_BYTES).digest()
