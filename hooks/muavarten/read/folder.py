"""The data folder: which files there are, and which do not belong there.

Rules: `file-place` (folder, ending, stray files), `file-name` (kebab-case), `file-size`, `link`.
"""

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from msgspec import Struct

from muavarten.problems import Problem, message
from muavarten.records.kinds import KINDS, Kind

MOST_BYTES = 64 * 1024
NAME = re.compile(r"(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
SINGLE_FILES = ("region.yml", "categories.yml", "criteria.yml", "removed.yml")


class RecordFile(Struct, frozen=True):
    """A file of the data folder that may hold a record. `path` is relative, with slashes on every system.

    `folder` is the municipality's id where files of the kind lie by municipality.
    """

    kind: Kind
    path: str
    id: str
    folder: str = ""


def kebab_case(name: str) -> str:
    """The nearest good file name: small letters a to z, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "x"


def complaint(path: str, rule: str, key: str, **values: object) -> Problem:
    """A problem of a whole file, placed at its beginning."""
    return Problem(path, 1, 1, "", rule, message(f"rule.{key}", **values), message(f"hint.{key}", **values))


def listed(data: Path) -> tuple[list[RecordFile], list[Problem]]:
    """Every record file below the data folder in a fixed order, and a problem for everything else there."""
    found: list[RecordFile | Problem] = []
    known = {kind.folder: kind for kind in KINDS}
    for entry in _entries(data, ""):
        if entry.name in known and entry.is_dir(follow_symlinks=False):
            found += _of_kind(known[entry.name], data)
        elif entry.is_symlink():
            found.append(complaint(entry.name, "link", "link"))
        elif entry.name not in SINGLE_FILES:
            found.append(complaint(entry.name, "file-place", "file.stray", folders=", ".join(known)))
        elif entry.stat().st_size > MOST_BYTES * 16:
            found.append(complaint(entry.name, "file-size", "file.size", most=MOST_BYTES * 16 // 1024))
    return (
        [item for item in found if isinstance(item, RecordFile)],
        [item for item in found if isinstance(item, Problem)],
    )


def _entries(folder: Path, relative: str) -> list[os.DirEntry[str]]:
    """What lies in a folder, sorted by name; hidden files belong to tools and are passed over."""
    with os.scandir(folder / relative) as entries:
        return sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)


def _of_kind(kind: Kind, data: Path) -> Iterator[RecordFile | Problem]:
    for entry in _entries(data, kind.folder):
        path = f"{kind.folder}/{entry.name}"
        if entry.is_symlink():
            yield complaint(path, "link", "link")
        elif entry.is_dir() and kind.by_municipality:
            if NAME.fullmatch(entry.name) is None:
                yield complaint(path, "file-name", "file.name", name=kebab_case(entry.name))
            for inner in _entries(data, path):
                yield _judged(kind, inner, f"{path}/{inner.name}", entry.name)
        elif entry.is_dir() or kind.by_municipality:
            key = "file.flat" if entry.is_dir() else "file.folder"
            yield complaint(path, "file-place", key, folder=kind.folder)
        else:
            yield _judged(kind, entry, path, "")


def _judged(kind: Kind, entry: os.DirEntry[str], path: str, folder: str) -> RecordFile | Problem:
    """A record file, or what keeps this entry from being one."""
    name = PurePosixPath(entry.name)
    stem, suffix = name.stem, name.suffix
    if entry.is_symlink():
        return complaint(path, "link", "link")
    status = entry.stat(follow_symlinks=False)
    if not stat.S_ISREG(status.st_mode):
        return complaint(path, "file-place", "file.flat", folder=kind.folder)
    if suffix != kind.suffix:
        return complaint(path, "file-place", "file.suffix", name=stem + kind.suffix)
    if NAME.fullmatch(stem) is None or RESERVED.fullmatch(stem) is not None or len(stem) > 80:
        return complaint(path, "file-name", "file.name", name=kebab_case(stem) + suffix)
    if status.st_size > MOST_BYTES:
        return complaint(path, "file-size", "file.size", most=MOST_BYTES // 1024)
    return RecordFile(kind, path, stem, folder)
