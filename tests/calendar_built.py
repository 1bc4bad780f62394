"""The base region with events of every sort, built."""

import shutil
from pathlib import Path

from records_corpus import BASE
from sites import ROOT, BuiltSite, build_site


def built_calendar(folder: Path) -> BuiltSite:
    """Lay the events over the base region in a folder, and build the site there."""
    shutil.copytree(BASE, folder / "data")
    shutil.copytree(ROOT / "tests" / "calendar", folder / "data", dirs_exist_ok=True)
    return build_site(folder, data=folder / "data")
