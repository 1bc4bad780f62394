"""What a build wants the next one to know: what each page and export looked at, and the state of that."""

from collections.abc import Iterable

import msgspec
from msgspec import Struct

from muavarten.derive.stamps import Stamps, name_of
from muavarten.link.watch import Name
from muavarten.pages.kind import Key

Places = tuple[int, ...]
"""Places in the note's list of names."""


class PageNote(Struct, frozen=True, array_like=True, gc=False):
    """A page in one language: its file, and what it looked at."""

    path: str
    looked_at: Places


class KindNote(Struct, frozen=True, array_like=True):
    """The pages of a kind, each in all its languages, and what was looked at to know which there are."""

    looked_at: Places
    pages: list[tuple[Key, tuple[PageNote, ...]]]


class ExportNote(Struct, frozen=True, array_like=True):
    """The files of an exporter."""

    looked_at: Places
    paths: tuple[str, ...]


class Note(Struct, array_like=True):
    """All of it. `key` stands for everything that is not looked at through the directory."""

    key: bytes = b""
    names: list[str] = []
    stamps: list[bytes] = []
    kinds: dict[str, KindNote] = {}
    exports: dict[str, ExportNote] = {}


class Ledger:
    """The note of the last build, as this one finds it, and the note that it writes."""

    def __init__(self, content: bytes, key: bytes, stamps: Stamps) -> None:
        self.before = _read(content, key)
        self.after = Note(key, list(self.before.names))
        self._places: dict[str | Name, int] = {name: at for at, name in enumerate(self.before.names)}
        self._stamps = stamps
        self._changed = frozenset(
            at
            for at, (name, stamp) in enumerate(zip(self.before.names, self.before.stamps, strict=True))
            if stamps.get(name, b"") != stamp
        )

    def holds(self, looked_at: Places) -> bool:
        """Whether nothing that was looked at has changed."""
        return self._changed.isdisjoint(looked_at)

    def places(self, looked_at: Iterable[Name]) -> Places:
        """The places of what has been looked at."""
        return tuple(sorted(self.place(name) for name in looked_at))

    def place(self, looked_at: Name | str) -> int:
        """The place of something that has been looked at, a new one where it has none yet."""
        place = self._places.get(looked_at)
        if place is None:
            name = looked_at if isinstance(looked_at, str) else name_of(looked_at)
            place = self._places.get(name)
            if place is None:
                place = len(self.after.names)
                self.after.names.append(name)
                self._places[name] = place
            self._places[looked_at] = place
        return place

    def sealed(self) -> bytes:
        """The note of this build."""
        self.after.stamps = [self._stamps.get(name, b"") for name in self.after.names]
        return msgspec.msgpack.encode(self.after)


def _read(content: bytes, key: bytes) -> Note:
    try:
        note = msgspec.msgpack.decode(content, type=Note)
    except msgspec.MsgspecError:
        return Note(key)
    return note if note.key == key else Note(key)
