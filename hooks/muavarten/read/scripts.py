"""The modules that run in the browser, as they lie in overrides/."""

from pathlib import Path

SEARCH = Path(__file__).parents[3] / "overrides" / "assets" / "search"


def search_modules() -> dict[str, str]:
    """The modules of search by file name."""
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(SEARCH.glob("*.js"))}
