"""`muavarten doctor` finds what has run out, and says what to do about each."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from muavarten.commands.main import main
from muavarten.derive.health import Complaint, Surroundings, complaints
from muavarten.languages.catalogue import catalogue
from muavarten.read.git import last_change
from regions import BASE, organisation, region

TODAY = date(2026, 11, 24)
PERSON = "[{role: sihteeri, name: Maija Meikäläinen, consent: %s}]"


def _found(folder: Path, add: dict[str, str], today: date = TODAY, **around: date) -> dict[str, Complaint]:
    site = region(folder, add)
    return {found.key: found for found in complaints(site.directory, today, Surroundings(**around))}


def test_consents_that_ran_out_and_will(tmp_path: Path) -> None:
    add = dict(
        organisation(f"Seura {number}", "kivikoski", "kuorot", contacts=PERSON % consent)
        for number, consent in enumerate(("2025-05-01", "2025-06-30", "2026-06-01"))
    )
    found = _found(tmp_path, add)
    assert found["consent-over"].about == ("organisations/kivikoski/seura-0.yml",)
    assert found["consent-ending"].about == ("organisations/kivikoski/seura-1.yml",)


def test_terms_and_grants_that_are_over(tmp_path: Path) -> None:
    add = {
        "liaisons/hirvilampi.yml": "municipality: hirvilampi\ntitle: Yhdyshenkilö\nstatus: active\n"
        "term: {start: 2024-01-01, end: 2025-12-31}\n",
        "grants/kerran.yml": "name: Juhlaraha\nmunicipality: kivikoski\ncloses: 2026-03-31\nrecurs: once\n",
    }
    found = _found(tmp_path, add)
    assert found["term-over"].about == ("liaisons/hirvilampi.yml",)
    assert found["grant-again"].about == ("grants/kylaraha.yml",)
    assert found["grant-over"].about == ("grants/kerran.yml",)


def test_a_stale_share_a_quiet_repository_and_old_packages(tmp_path: Path) -> None:
    found = _found(tmp_path, {}, changed=date(2026, 9, 1), locked=date(2026, 8, 1))
    assert {"stale", "quiet", "packages"} <= set(found)
    assert found["quiet"].values == {"days": "84"}
    assert "theme" not in found
    assert "theme" in _found(tmp_path / "later", {}, date(2027, 1, 1), changed=date(2026, 12, 24))
    fresh = "{date: 2026-10-01, by: sihteeri, method: form}"
    add = dict(organisation(f"Seura {n}", "kivikoski", "kuorot", assured=fresh) for n in range(8))
    well = _found(tmp_path / "well", add, changed=TODAY, locked=TODAY)
    assert set(well) == {"grant-again"}


def test_it_speaks_every_language_and_says_what_to_do() -> None:
    known = catalogue("fi").keys()
    keys = [key for key in known if key.startswith("health.") and key.endswith(".do")]
    assert len(keys) >= 10
    for language in ("fi", "sv", "en"):
        for key in keys:
            assert key in catalogue(language)
            assert key.removesuffix(".do") in catalogue(language)


def test_the_command_reports_and_tells_by_its_exit_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--data", str(BASE), "--today", "2027-03-01"]) == 1
    said = capsys.readouterr().out
    assert "grants/kylaraha.yml" in said
    assert "opens" in said
    assert main(["doctor", "--data", str(BASE), "--today", "soon"]) == 2


def test_the_day_of_the_last_change(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    assert last_change(tmp_path) is None
    (tmp_path / "file").touch()
    subprocess.run(["git", "-C", str(tmp_path), "add", "file"], check=True)
    identity = ["-c", "user.name=test", "-c", "user.email=test@invalid"]
    subprocess.run(
        ["git", "-C", str(tmp_path), *identity, "commit", "--quiet", "-m", "x"],
        check=True,
        env={"PATH": "/usr/bin:/bin", "GIT_COMMITTER_DATE": "2026-03-04T12:00:00"},
    )
    assert last_change(tmp_path) == date(2026, 3, 4)
