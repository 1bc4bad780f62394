"""The texts of a data folder as they are, for those who make new records from them."""

from pathlib import Path

from muavarten.read.folder import listed


def record_texts(data: Path) -> dict[str, str]:
    """Every file of the folder that belongs there, by its path relative to it."""
    listing = listed(data)
    paths = [*listing.singles, *(file.path for file in listing.files)]
    return {path: (data / path).read_text(encoding="utf-8") for path in paths}
