"""One record edited, as somebody does who corrects a year."""

from itertools import count
from pathlib import Path

_years = count(1900)


def edit_one(data: Path) -> None:
    """Change when some organisation was founded, to another year each time."""
    file = sorted((data / "organisations").rglob("*.yml"))[7]
    lines = [
        line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("founded:")
    ]
    file.write_text("\n".join([*lines, f"founded: {next(_years)}", ""]), encoding="utf-8")
