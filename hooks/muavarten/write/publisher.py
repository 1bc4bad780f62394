"""Writes a site into its folder: what changed is replaced file by file, what is no longer made is removed.

A file is entirely old or entirely new at every moment, also after a crash: new bytes are written aside and
moved into place. Two publications into one folder wait for each other.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from muavarten.write.lock import locked
from muavarten.write.manifest import Entries, Entry, Manifest, digest
from muavarten.write.sweep import clear, files_below, remove, sweep

ASIDE = ".muavarten"
"""The folder inside the site for files on their way; hidden, and empty between publications."""


class Publisher:
    """One publication into `folder`. Nothing is removed before `finish`.

    `manifest` is where it is remembered what was published, so that unchanged files need not be read again;
    `note` is what the last maker wanted to be told.
    """

    def __init__(self, folder: Path, manifest: Path, *, crashed: bool = False) -> None:
        self.folder = str(folder)
        self.written = 0
        self.removed = 0
        self.made: Entries = {}
        self._manifest = manifest
        self._remembered = Manifest() if crashed else Manifest.read(manifest)
        self._fresh = all(entry.name.startswith(".") for entry in folder.iterdir())
        self._folders = {self.folder}
        self.note = self._remembered.note

    def put(self, path: str, content: bytes) -> None:
        """Make a file, by a path relative to the folder; an unchanged one keeps its modification time."""
        target, mark = f"{self.folder}/{path}", digest(content)
        entry = None if self._fresh else self._remembered.files.get(path)
        if entry is None or entry.mark != mark or not entry.holds(target):
            same = None if self._fresh else _same(target, content, mark)
            entry = same or self._replace(target, content, mark)
        self.made[path] = entry

    def keep(self, path: str) -> bool:
        """Leave a file as the last publication made it; false where it is not there any more."""
        entry = None if self._fresh else self._remembered.files.get(path)
        if entry is None or not entry.holds(f"{self.folder}/{path}"):
            return False
        self.made[path] = entry
        return True

    def adopt(self, made: Entries, written: int) -> None:
        """Take over what another process has made for this publication."""
        self.made.update(made)
        self.written += written

    def put_folder(self, source: Path) -> None:
        """Make every file that lies below another folder."""
        for path in files_below(source):
            self.put(path, (source / path).read_bytes())

    def _replace(self, target: str, content: bytes, mark: bytes) -> Entry:
        fresh = f"{self.folder}/{ASIDE}/{os.getpid()}-{self.written}"
        file = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(file, rest) :]
            time = os.fstat(file).st_mtime_ns
        finally:
            os.close(file)
        folder = target.rpartition("/")[0]
        if self._fresh and folder not in self._folders:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        try:
            os.replace(fresh, target)  # noqa: PTH105
        except OSError:
            _make_room(self.folder, target)
            os.replace(fresh, target)  # noqa: PTH105
        self.written += 1
        return Entry(mark, len(content), time)

    def finish(self, note: bytes = b"") -> None:
        """Remove what this publication did not make, and empty folders; remember what is there, and a note.

        Hidden files at the top belong to the host of the site and stay.
        """
        self.removed = remove(self.folder, self._remembered.files.keys() - self.made.keys())
        gone, times = sweep(self.folder, self.made, self._remembered.folders, fresh=self._fresh)
        self.removed += gone
        Manifest(self.made, times, note).write(self._manifest)


@contextmanager
def publication(folder: Path, manifest: Path) -> Iterator[Publisher]:
    """A publication that nobody else disturbs; what is left lying aside by a crash is cleared away first."""
    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder):
        aside = folder / ASIDE
        crashed = clear(aside)
        aside.mkdir()
        yield Publisher(folder, manifest, crashed=crashed)
        clear(aside)


def _same(target: str, content: bytes, mark: bytes) -> Entry | None:
    """What lies there, if it is these bytes already."""
    try:
        status = os.lstat(target)
        if status.st_size == len(content) and Path(target).read_bytes() == content:
            return Entry(mark, status.st_size, status.st_mtime_ns)
    except OSError:
        pass
    return None


def _make_room(top: str, target: str) -> None:
    """Make the folder of a file, in place of files of an earlier site, and empty its own place."""
    folder = target.rpartition("/")[0]
    try:
        os.mkdir(folder)  # noqa: PTH102
    except OSError:
        inside = Path(folder).relative_to(top)
        for part in (*reversed(inside.parents), inside):
            here = Path(top, part)
            if part != Path() and (here.is_symlink() or here.is_file()):
                here.unlink(missing_ok=True)
            here.mkdir(exist_ok=True)
        clear(Path(target))
