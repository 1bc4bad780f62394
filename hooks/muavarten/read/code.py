"""The mark of the program itself: what was remembered by another version is not believed."""

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
LIBRARIES = (
    "msgspec",
    "PyYAML",
    "phonenumbers",
    "python-stdnum",
    "python-dateutil",
    "Babel",
    "Jinja2",
    "Markdown",
)
MARK_BYTES = 16


def mark(*parts: bytes) -> bytes:
    """A short mark of some bytes; parts are kept apart."""
    state = hashlib.blake2b(digest_size=MARK_BYTES)
    for part in parts:
        state.update(len(part).to_bytes(8, "big"))
        state.update(part)
    return state.digest()


def mark_of_files(folder: Path, names: Iterable[str] = ("",)) -> bytes:
    """The mark of every file below some parts of a folder, and of their names."""
    tops = [folder / name for name in names]
    files = [file for top in tops for file in ([top] if top.is_file() else top.rglob("*")) if _counts(file)]
    return mark(*(part for file in sorted(files) for part in (str(file).encode(), file.read_bytes())))


def _counts(file: Path) -> bool:
    return file.is_file() and file.suffix != ".pyc"


@cache
def code_mark() -> bytes:
    """The mark of this package, of Python and of the libraries that decide what comes out."""
    return mark(mark_of_files(PACKAGE), sys.version.encode(), *(version_of(name) for name in LIBRARIES))


def version_of(name: str) -> bytes:
    """The version of an installed package, nothing where it is not there."""
    try:
        return version(name).encode()
    except PackageNotFoundError:
        return b""
