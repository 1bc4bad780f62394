"""One publication at a time into a folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # a system without it has no second builder either
    fcntl = None  # type: ignore[assignment]

LOCK = ".muavarten.lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Wait until nobody else publishes into the folder, and keep others out; a crash lets go by itself."""
    handle = os.open(folder / LOCK, os.O_CREAT | os.O_RDWR)
    try:
        if fcntl is not None:
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
