"""Two builds at once into one folder wait for each other: the site is wholly of the one or of the other."""

import subprocess
import sys
from pathlib import Path

from muavarten.write.lock import locked
from presses import Ground, contents, publish
from sites import ROOT

BASE = Ground(ROOT / "tests" / "records" / "base")
BUILD = """
import sys
from pathlib import Path
from presses import Ground, publish
data, site, cache = map(Path, sys.argv[1:])
print("ready", flush=True)
publish(Ground(data), site, cache)
"""


def _start(data: Path, site: Path, cache: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", BUILD, str(data), str(site), str(cache)],
        cwd=ROOT / "tests",
        env={"PYTHONPATH": f"{ROOT / 'hooks'}:{ROOT / 'tests'}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_two_builds_at_once_into_one_folder(tmp_path: Path) -> None:
    site = tmp_path / "site"
    right, builds = [], []
    for name in ("Ensimmäiset", "Toiset"):
        ground = BASE.copied(tmp_path / name)
        file = ground.data / "municipalities" / "kivikoski.yml"
        text = file.read_text(encoding="utf-8").replace("fi: Kivikoski,", f"fi: {name},")
        file.write_text(text, encoding="utf-8")
        publish(ground, tmp_path / f"{name}-site", tmp_path / f"{name}-own")
        right.append(contents(tmp_path / f"{name}-site"))
        builds.append((ground.data, site, tmp_path / f"{name}-cache"))
    assert right[0] != right[1]
    publish(Ground(builds[0][0]), site, builds[0][2])
    for _ in range(2):
        with locked(site):
            running = [_start(*build) for build in builds]
            assert [build.stdout.readline() for build in running if build.stdout] == ["ready\n"] * 2
            before = contents(site)
        for build in running:
            _, said = build.communicate(timeout=120)
            assert build.returncode == 0, said
        assert before in right
        assert contents(site) in right
        assert not (site / ".muavarten").exists()
