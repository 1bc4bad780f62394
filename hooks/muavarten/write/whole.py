"""A file of our own put in its place whole, so that nobody ever reads half of it."""

import os
from contextlib import suppress
from pathlib import Path

from muavarten.write.sweep import clear


def write_whole(path: Path, content: bytes) -> None:
    """Write a file aside and move it into place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise


def remember(path: Path, content: bytes) -> None:
    """Write what the next run may be helped by; where that cannot be, everything stays as it was."""
    with suppress(OSError):
        clear(path)
        write_whole(path, content)


def forget(path: Path) -> None:
    """Remove what was remembered, as far as that can be."""
    with suppress(OSError):
        path.unlink()
