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
from muavarten.read.characters import SUBSTITUTE, visible
from muavarten.records.kinds import KINDS, Kind

MOST_BYTES = 64 * 1024
MOST_BYTES_OF_SINGLE = 16 * MOST_BYTES
LONGEST_NAME = 80
NAME = re.compile(r"(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
REQUIRED_FILES = ("region.yml", "categories.yml", "criteria.yml")
SINGLE_FILES = (*REQUIRED_FILES, "removed.yml")


class RecordFile(Struct, frozen=True):
    """A file of the data folder that may hold a record. `path` is relative, with slashes on every system.

    `folder` is the municipality's id where files of the kind lie by municipality.
    """

    kind: Kind
    path: str
    id: str
    folder: str = ""


class Listing(Struct):
    """What lies in a data folder: record files in a fixed order, single files that can be read, problems."""

    files: list[RecordFile]
    singles: set[str]
    problems: list[Problem]


def kebab_case(name: str) -> str:
    """The nearest good file name: small letters a to z, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST_NAME].strip("-") or "x"


def complaint(path: str, rule: str, key: str, **values: object) -> Problem:
    """A problem of a whole file, placed at its beginning."""
    shown = visible(path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    text, hint = message(f"rule.{key}", **values), message(f"hint.{key}", **values)
    return Problem(re.sub(r"[\n\t]", SUBSTITUTE, shown), 1, 1, "", rule, text, hint)


def listed(data: Path) -> Listing:
    """Everything below the data folder; hidden files belong to tools and are passed over."""
    listing = Listing([], set(), [])
    known = {kind.folder: kind for kind in KINDS}
    for entry in _entries(data, "", listing):
        if entry.name in known and entry.is_dir(follow_symlinks=False):
            _take(listing, _of_kind(known[entry.name], data, listing))
        elif entry.is_symlink():
            listing.problems.append(complaint(entry.name, "link", "link"))
        elif entry.name not in SINGLE_FILES or not _is_file(entry):
            listing.problems.append(
                complaint(entry.name, "file-place", "file.stray", folders=", ".join(known))
            )
        elif (size := _too_large(entry.name, entry, MOST_BYTES_OF_SINGLE)) is not None:
            listing.problems.append(size)
        else:
            listing.singles.add(entry.name)
    told = {problem.path for problem in listing.problems}
    listing.problems += [
        complaint(name, "file-place", "file.missing")
        for name in REQUIRED_FILES
        if name not in listing.singles and name not in told
    ]
    return listing


def _take(listing: Listing, found: Iterator[RecordFile | Problem]) -> None:
    for item in found:
        if isinstance(item, RecordFile):
            listing.files.append(item)
        else:
            listing.problems.append(item)


def _entries(data: Path, relative: str, listing: Listing) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(data / relative) as entries:
            seen = [entry for entry in entries if not entry.name.startswith(".") and _exists(entry)]
        return sorted(seen, key=lambda entry: entry.name)
    except OSError as error:
        reason = error.strerror or ""
        listing.problems.append(complaint(relative or ".", "file-place", "file.unreadable", reason=reason))
        return []


def _exists(entry: os.DirEntry[str]) -> bool:
    """Whether a file is still there (editors make some that live for a moment); its status is kept."""
    try:
        entry.stat(follow_symlinks=False)
    except OSError:
        return False
    return True


def _of_kind(kind: Kind, data: Path, listing: Listing) -> Iterator[RecordFile | Problem]:
    for entry in _entries(data, kind.folder, listing):
        path = f"{kind.folder}/{entry.name}"
        if entry.is_symlink():
            yield complaint(path, "link", "link")
        elif entry.is_dir() and kind.by_municipality:
            if NAME.fullmatch(entry.name) is None:
                yield complaint(path, "file-name", "file.name", name=kebab_case(entry.name))
            for inner in _entries(data, path, listing):
                yield _judged(kind, inner, f"{path}/{inner.name}", entry.name)
        elif kind.by_municipality:
            yield complaint(path, "file-place", "file.folder", folder=kind.folder)
        else:
            yield _judged(kind, entry, path, "")


def _judged(kind: Kind, entry: os.DirEntry[str], path: str, folder: str) -> RecordFile | Problem:
    """A record file, or what keeps this entry from being one."""
    name = PurePosixPath(entry.name)
    stem, suffix = name.stem, name.suffix
    if entry.is_symlink():
        return complaint(path, "link", "link")
    if entry.is_dir(follow_symlinks=False):
        return complaint(path, "file-place", "file.flat", folder=str(PurePosixPath(path).parent))
    if suffix != kind.suffix or not _is_file(entry):
        return complaint(path, "file-place", "file.suffix", name=kebab_case(stem) + kind.suffix)
    if NAME.fullmatch(stem) is None or RESERVED.fullmatch(stem) is not None or len(stem) > LONGEST_NAME:
        good = kebab_case(stem)
        return complaint(path, "file-name", "file.name", name=good + "-1" * (good == stem) + suffix)
    return _too_large(path, entry, MOST_BYTES) or RecordFile(kind, path, stem, folder)


def _is_file(entry: os.DirEntry[str]) -> bool:
    return stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode)


def _too_large(path: str, entry: os.DirEntry[str], most: int) -> Problem | None:
    if entry.stat(follow_symlinks=False).st_size <= most:
        return None
    return complaint(path, "file-size", "file.size", most=most // 1024)
