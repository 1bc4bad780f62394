"""`mkdocs build` publishes a whole good site or leaves the last one as it is."""

import shutil
from pathlib import Path

import pytest

from sites import ROOT, TODAY, BuiltSite, mkdocs

BASE = ROOT / "tests" / "records" / "base"


def _build(data: Path, site: Path, **environment: str) -> tuple[int, str]:
    done = mkdocs(
        "build", "--site-dir", str(site), MUAVARTEN_DATA=str(data), MUAVARTEN_TODAY=str(TODAY), **environment
    )
    return done.returncode, done.stderr


def _state(site: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(file.relative_to(site)): (file.read_bytes(), file.stat().st_mtime_ns)
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def test_the_real_region_builds_strictly_without_a_warning(real_site: BuiltSite) -> None:
    assert "WARNING" not in real_site.log
    assert "ERROR" not in real_site.log


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of the small region; each test leaves it as good as it was."""
    folder = tmp_path_factory.mktemp("build") / "site"
    assert _build(BASE, folder)[0] == 0
    return folder


def test_an_error_in_the_data_is_reported_and_leaves_the_last_good_site(site: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(BASE, data, symlinks=True)
    before = _state(site)
    victim = sorted((data / "organisations").rglob("*.yml"))[0]
    victim.write_text(
        victim.read_text(encoding="utf-8") + "emial: x\nmunicipality: nowhere\n", encoding="utf-8"
    )
    status, log = _build(data, site)
    assert status != 0
    path = victim.relative_to(data).as_posix()
    assert log.count(f"{path}:") >= 2
    assert "[unknown-field]" in log
    assert "[duplicate-key]" in log
    assert "Traceback" not in log
    assert _state(site) == before


def test_an_unchanged_site_keeps_its_modification_times(site: Path) -> None:
    before = _state(site)
    assert _build(BASE, site)[0] == 0
    assert _state(site) == before


def test_what_is_no_longer_made_is_removed_and_the_host_s_own_files_stay(site: Path) -> None:
    (site / ".nojekyll").touch()
    (site / "old" / "page").mkdir(parents=True)
    (site / "old" / "page" / "index.html").write_text("old", encoding="utf-8")
    assert _build(BASE, site)[0] == 0
    assert not (site / "old").exists()
    assert (site / ".nojekyll").exists()
