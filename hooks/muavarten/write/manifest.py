"""What the last publication made: a mark of each file's bytes, and its size and time as they were then.

Only ever a help: a manifest that is missing, broken or no longer true is not believed.
"""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct


class Entry(Struct, frozen=True, array_like=True):
    """A published file: the mark of its bytes, its size, and its modification time in nanoseconds."""

    mark: str
    size: int
    time: int


class Manifest(Struct, frozen=True):
    """Published files by path."""

    files: Mapping[str, Entry]

    @classmethod
    def read(cls, path: Path) -> "Manifest":
        """The manifest of an earlier publication, empty where there is none that can be believed."""
        try:
            found = msgspec.msgpack.decode(path.read_bytes(), type=dict[str, Entry])
        except (OSError, msgspec.DecodeError):
            found = {}
        return cls(found)

    @classmethod
    def of(cls, folder: Path, marks: Mapping[str, str]) -> "Manifest":
        """What lies in a folder now."""
        files = {}
        for path, mark in marks.items():
            status = (folder / path).stat()
            files[path] = Entry(mark, status.st_size, status.st_mtime_ns)
        return cls(files)

    def mark(self, path: str) -> str | None:
        """The mark of a file's bytes when it was published."""
        entry = self.files.get(path)
        return entry.mark if entry else None

    def holds(self, path: str, mark: str, target: Path) -> bool:
        """Whether the file still is what was published with this mark."""
        entry = self.files.get(path)
        if entry is None or entry.mark != mark:
            return False
        try:
            status = target.lstat()
        except OSError:
            return False
        return status.st_size == entry.size and status.st_mtime_ns == entry.time

    def write(self, path: Path) -> None:
        """Put the manifest in its place, whole."""
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.{os.getpid()}")
        fresh.write_bytes(msgspec.msgpack.encode(self.files))
        fresh.replace(path)


def digest(content: bytes) -> str:
    """The mark of a file's bytes."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()
