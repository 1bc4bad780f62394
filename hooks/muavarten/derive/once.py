"""What is worked out of a directory once, although every page asks for it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from muavarten.link.directory import Directory

Result = TypeVar("Result")


def once(derive: Callable[[Directory], Result]) -> Callable[[Directory], Result]:
    """Keep the result for the last directory asked about; another directory replaces it.

    Directories are compared by identity, since they are too large to hash.
    """
    last: list[tuple[Directory, Result]] = []

    @wraps(derive)
    def kept(directory: Directory) -> Result:
        if not last or last[0][0] is not directory:
            last[:] = [(directory, derive(directory))]
        return last[0][1]

    return kept
