"""The way on after MkDocs: ProperDocs, its maintained fork, builds the same site to the byte."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from elsewhere import marks, project
from sites import ROOT, TODAY, BuiltSite


@pytest.mark.parametrize("press", ["on", "off"])
def test_the_same_bytes_by_properdocs(test_site: BuiltSite, tmp_path: Path, press: str) -> None:
    """With the press off ProperDocs renders every page itself."""
    folder, site = project(tmp_path / "project"), tmp_path / "site"
    names = {key: value for key, value in os.environ.items() if not key.startswith("MUAVARTEN_")}
    done = subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml", "-d", str(site)],
        cwd=folder,
        env={
            **names,
            "PYTHONPATH": str(ROOT / "hooks"),
            "NO_MKDOCS_2_WARNING": "1",
            "MUAVARTEN_TODAY": str(TODAY),
            "MUAVARTEN_PRESS": press,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    here, there = marks(test_site.folder), marks(site)
    assert sorted(path for path in {*here, *there} if here.get(path) != there.get(path)) == []
