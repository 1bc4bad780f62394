"""The base region with events of every sort, built."""

import shutil
from pathlib import Path

from records_corpus import BASE
from sites import ROOT, BuiltSite, build_site

TOWNS = "municipalities: [kivikoski, hirvilampi]"
DEADLINE = "deadline: edellisen viikon torstaina"


def calendar_data(folder: Path) -> Path:
    """Lay events over the base region, and give its paper a deadline."""
    shutil.copytree(BASE, folder)
    shutil.copytree(ROOT / "tests" / "calendar", folder, dirs_exist_ok=True)
    region = folder / "region.yml"
    text = region.read_text(encoding="utf-8")
    assert TOWNS in text
    region.write_text(text.replace(TOWNS, f"{TOWNS}, {DEADLINE}"), encoding="utf-8")
    return folder


def built_calendar(folder: Path) -> BuiltSite:
    """Build the site of that."""
    return build_site(folder, data=calendar_data(folder / "data"))
