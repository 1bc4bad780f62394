"""Edits between two builds: one record, as somebody does who corrects a year; or what every page shows."""

import re
from itertools import count
from pathlib import Path

_years = count(1900)
_names = count(1)
SHORT_NAME = re.compile(r"^short_name: .*$", re.MULTILINE)


def edit_one(data: Path) -> None:
    """Change when some organisation was founded, to another year each time."""
    file = sorted((data / "organisations").rglob("*.yml"))[7]
    lines = [
        line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("founded:")
    ]
    file.write_text("\n".join([*lines, f"founded: {next(_years)}", ""]), encoding="utf-8")


def edit_all(data: Path) -> None:
    """Change the short name of the site, which stands on every page."""
    file = data / "region.yml"
    text = SHORT_NAME.sub(f"short_name: Muavarten {next(_names)}", file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")
