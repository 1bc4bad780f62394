"""Removing what is no longer made, and the folders that this empties."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

Times = dict[str, int]
"""The modification times of folders in nanoseconds: they change when anything comes or goes in one."""


def files_below(folder: Path) -> Iterator[str]:
    """Every file below a folder, by relative path with slashes, in a fixed order; links count as files."""
    waiting = [""]
    while waiting:
        here = waiting.pop()
        with os.scandir(f"{folder}/{here}") as entries:
            for entry in sorted(entries, key=lambda e: e.name):
                path = f"{here}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                else:
                    yield path


def sweep(
    folder: str, made: Iterable[str], before: Mapping[str, int], *, fresh: bool = False
) -> tuple[int, Times]:
    """Remove everything below a folder that nobody made; returns how many files went, and what to remember.

    Hidden files and folders at the top stay. Folders in which nothing has come or gone since `before` are not
    looked into, nor any where there was nothing at all (`fresh`).
    """
    kept = set(made)
    folders = _folders(kept)
    gone = 0
    times: Times = {}
    for inside in sorted(folders):
        here = f"{folder}/{inside}"
        time = os.lstat(here).st_mtime_ns
        if not fresh and before.get(inside) != time:
            gone += _clean(here, f"{inside}/" if inside else "", kept, folders)
            time = os.lstat(here).st_mtime_ns
        times[inside] = time
    return gone, times


def _folders(paths: Iterable[str]) -> set[str]:
    """Every folder that holds one of these files, near or far; the top is empty."""
    folders = {""}
    for path in paths:
        while (path := path.rpartition("/")[0]) not in folders:
            folders.add(path)
    return folders


def _clean(here: str, prefix: str, kept: set[str], folders: set[str]) -> int:
    """Remove what does not belong into one folder."""
    gone = 0
    with os.scandir(here) as entries:
        for entry in list(entries):
            path = f"{prefix}{entry.name}"
            if path in kept or path in folders or (not prefix and path.startswith(".")):
                continue
            if entry.is_dir(follow_symlinks=False):
                gone += sum(1 for _ in files_below(Path(entry.path)))
                shutil.rmtree(entry.path)
            else:
                os.unlink(entry.path)  # noqa: PTH108
                gone += 1
    return gone


def remove(folder: str, paths: Iterable[str]) -> int:
    """Remove files that may be gone already; returns how many were there."""
    gone = 0
    for path in paths:
        try:
            os.unlink(f"{folder}/{path}")  # noqa: PTH108
            gone += 1
        except OSError:
            continue
    return gone


def clear(folder: Path) -> bool:
    """Remove a folder with all that is in it; returns whether it was there."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    shutil.rmtree(folder)
    return True
