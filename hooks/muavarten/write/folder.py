"""A whole folder of texts: what is there already and is not made again goes."""

from collections.abc import Iterable
from pathlib import Path

from muavarten.write.sweep import files_below


class ForeignFolderError(ValueError):
    """A folder holds something other than records; its text is the path of the first such thing."""


def replace_folder(folder: Path, files: Iterable[tuple[str, str]]) -> int:
    """Make a folder hold these files (relative path, text) and no others; returns how many.

    Raises ForeignFolderError, and changes nothing, where the folder holds anything but .yml and .md files.
    """
    before = set(files_below(folder)) if folder.is_dir() else set()
    for path in sorted(before):
        if not path.endswith((".yml", ".md")):
            raise ForeignFolderError(path)
    made: set[str] = set()
    for path, text in files:
        target = folder / path
        data = text.encode()
        made.add(path)
        if path in before and target.read_bytes() == data:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    for path in before - made:
        (folder / path).unlink()
    return len(made)
