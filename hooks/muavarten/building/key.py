"""What the whole site depends on, besides the records that are edited one by one."""

from collections.abc import Iterable
from pathlib import Path

from muavarten.read.code import code_mark, mark, mark_of_files, version_of

GENERATORS = ("mkdocs", "properdocs", "mkdocs-material")
"""Not all of them need to be there."""
SELDOM = ("region.yml", "categories.yml", "criteria.yml", "removed.yml", "municipalities")
"""Data that everything depends on."""


def site_key(settings: Iterable[Path], written: Path, overrides: Path, data: Path, url: str) -> bytes:
    """The mark of the program, its settings, the hand-written pages, the templates and some of the data."""
    configured = (mark_of_files(file.parent, [file.name]) for file in sorted(settings))
    versions = b" ".join(version_of(name) for name in GENERATORS)
    folders = (mark_of_files(written), mark_of_files(overrides), mark_of_files(data, SELDOM))
    return mark(code_mark(), *configured, versions, *folders, url.encode())
