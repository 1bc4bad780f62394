"""The same commit and day give the same bytes anywhere."""

import os
import subprocess
import sys
from pathlib import Path

from elsewhere import build, marks, project
from sites import ROOT, BuiltSite

ELSEWHERE = {
    "LANG": "sv_FI.ISO-8859-1",
    "LC_ALL": "C",
    "TZ": "Pacific/Kiritimati",
    "PYTHONHASHSEED": "4711",
    "HOME": "/nonexistent",
    "MUAVARTEN_FAULT": "order::",
}
CLOCK = {"MUAVARTEN_FAULT": "clock::"}
"""Jumps by decades whenever somebody looks at it."""


def _sameness(here: dict[str, str], there: dict[str, str]) -> list[str]:
    return sorted(path for path in {*here, *there} if here.get(path) != there.get(path))


def test_another_place_language_time_zone_hash_seed_and_order_of_files(
    test_site: BuiltSite, tmp_path: Path
) -> None:
    folder = project(tmp_path / "toinen paikka – ö")
    status, said = build(folder, tmp_path / "site", **ELSEWHERE)
    assert status == 0, said
    wanted = marks(test_site.folder)
    assert _sameness(wanted, marks(tmp_path / "site")) == []
    status, said = build(folder, tmp_path / "again", PYTHONHASHSEED="1", TZ="America/Anchorage", **CLOCK)
    assert status == 0, said
    assert _sameness(wanted, marks(tmp_path / "again")) == [], "with what the first build has remembered"


TWO = """
import sys
from muavarten.building import crew
crew.WORTH_IT = int(sys.argv.pop(1))
crew._can_share = lambda: True
from mkdocs.__main__ import cli
cli()
"""


def test_one_process_or_two(test_site: BuiltSite, tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    for worth, name in ((10, "two"), (10**9, "one")):
        site = tmp_path / name
        done = subprocess.run(
            [sys.executable, "-c", TWO, str(worth), "build", "--quiet", "--site-dir", str(site)],
            cwd=folder,
            env={
                **{key: value for key, value in os.environ.items() if not key.startswith("MUAVARTEN_")},
                "PYTHONPATH": str(ROOT / "hooks"),
                "NO_MKDOCS_2_WARNING": "1",
                "MUAVARTEN_TODAY": "2026-11-24",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert _sameness(marks(test_site.folder), marks(site)) == [], name
