"""Writes a site into its folder: what changed is replaced file by file, what is no longer made is removed.

A file is entirely old or entirely new at every moment, also after a crash: new bytes are written aside and
moved into place. Two publications into one folder wait for each other.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from muavarten.write.lock import locked
from muavarten.write.manifest import Manifest, digest

ASIDE = ".muavarten"
"""The folder inside the site for files on their way; hidden, and empty between publications."""


class Publisher:
    """One publication into `folder`. Nothing is removed before `finish`.

    `manifest` is where it is remembered what was published, so that unchanged files need not be read again.
    """

    def __init__(self, folder: Path, manifest: Path) -> None:
        self.folder = folder
        self.written = 0
        self.removed = 0
        self._remembered = Manifest.read(manifest)
        self._manifest = manifest
        self._made: dict[str, str] = {}
        self._folders: set[str] = set()
        self._aside = folder / ASIDE

    def put(self, path: str, content: bytes) -> None:
        """Make a file, by a path relative to the folder; an unchanged one keeps its modification time."""
        target = self.folder / path
        mark = digest(content)
        if not self._remembered.holds(path, mark, target) and not _same(target, content):
            self._replace(path, target, content)
        self._made[path] = mark

    def keep(self, path: str) -> bool:
        """Leave a file as the last publication made it; false where it is not there any more."""
        mark = self._remembered.mark(path)
        if mark is None or not self._remembered.holds(path, mark, self.folder / path):
            return False
        self._made[path] = mark
        return True

    def put_folder(self, source: Path) -> None:
        """Make every file that lies below another folder."""
        for path in files_below(source):
            self.put(path, (source / path).read_bytes())

    def _replace(self, path: str, target: Path, content: bytes) -> None:
        parent = path.rpartition("/")[0]
        if parent not in self._folders:
            _make_room(self.folder, target.parent)
            self._folders.add(parent)
        fresh = self._aside / f"{self.written}.new"
        fresh.write_bytes(content)
        if target.is_dir() and not target.is_symlink():
            _clear(target)
        fresh.replace(target)
        self.written += 1

    def finish(self) -> None:
        """Remove files that this publication did not make, and empty folders; remember what is there.

        Hidden files at the top belong to the host of the site and stay.
        """
        for path in files_below(self.folder):
            if path not in self._made and not path.startswith("."):
                (self.folder / path).unlink()
                self.removed += 1
        _remove_empty_folders(self.folder)
        Manifest.of(self.folder, self._made).write(self._manifest)


@contextmanager
def publication(folder: Path, manifest: Path) -> Iterator[Publisher]:
    """A publication that nobody else disturbs; what is left lying aside by a crash is cleared away first."""
    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder):
        aside = folder / ASIDE
        _clear(aside)
        aside.mkdir()
        try:
            yield Publisher(folder, manifest)
        finally:
            _clear(aside)


def files_below(folder: Path) -> Iterator[str]:
    """Every file below a folder, by relative path with slashes, in a fixed order; links count as files."""
    waiting = [""]
    while waiting:
        here = waiting.pop()
        with os.scandir(folder / here) as entries:
            for entry in sorted(entries, key=lambda e: e.name):
                path = f"{here}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                else:
                    yield path


def _same(target: Path, content: bytes) -> bool:
    try:
        return target.stat().st_size == len(content) and target.read_bytes() == content
    except OSError:
        return False


def _make_room(top: Path, folder: Path) -> None:
    """Make a folder, in place of a file where an earlier site had one there."""
    for part in (*reversed(folder.relative_to(top).parents), folder.relative_to(top)):
        here = top / part
        if here.is_symlink() or here.is_file():
            here.unlink()
        here.mkdir(exist_ok=True)


def _clear(folder: Path) -> None:
    """Remove a folder with all that is in it, where it exists."""
    if not folder.is_dir():
        return
    for path in list(files_below(folder)):
        (folder / path).unlink()
    _remove_empty_folders(folder)
    folder.rmdir()


def _remove_empty_folders(top: Path) -> None:
    for here, _, _ in os.walk(top, topdown=False):
        folder = Path(here)
        if folder not in (top, top / ASIDE) and not any(folder.iterdir()):
            folder.rmdir()
