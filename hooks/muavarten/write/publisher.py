"""Writes a site into its folder: what changed is replaced file by file, what is no longer made is removed."""

import os
from pathlib import Path


class Publisher:
    """One publication into `folder`. Nothing is removed before `finish`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.written = 0
        self._made: set[str] = set()

    def put(self, path: str, content: bytes) -> None:
        """Make a file, by a path relative to the folder; an unchanged one keeps its modification time."""
        self._made.add(path)
        target = self.folder / path
        if _holds(target, content):
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_name(f".{target.name}.{os.getpid()}.new")
        fresh.write_bytes(content)
        fresh.replace(target)
        self.written += 1

    def put_folder(self, source: Path) -> None:
        """Make every file that lies below another folder."""
        for folder, _, names in os.walk(source):
            for name in sorted(names):
                file = Path(folder, name)
                self.put(file.relative_to(source).as_posix(), file.read_bytes())

    def finish(self) -> int:
        """Remove files that this publication did not make, and folders left empty; returns how many files.

        Hidden files at the top belong to the host of the site and stay.
        """
        removed = 0
        for folder, folders, names in os.walk(self.folder, topdown=False):
            here = Path(folder)
            for name in names:
                file = here / name
                path = file.relative_to(self.folder).as_posix()
                if path not in self._made and not path.startswith("."):
                    file.unlink()
                    removed += 1
            for inner in folders:
                _remove_if_empty(here / inner)
        return removed


def _holds(target: Path, content: bytes) -> bool:
    try:
        return target.stat().st_size == len(content) and target.read_bytes() == content
    except OSError:
        return False


def _remove_if_empty(folder: Path) -> None:
    if not folder.is_symlink() and not any(folder.iterdir()):
        folder.rmdir()
