"""Forgetting a person or a record, and what keeps them from coming back; consents that run out."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from muavarten.check.checker import checked
from muavarten.check.forgotten import mark
from muavarten.commands.main import main
from muavarten.derive.contacts import holds_until, shown_contacts
from muavarten.pages import organisation
from muavarten.records.common import Assurance, AssuranceMethod, Contact
from muavarten.records.fields import LocalizedText
from regions import BASE, html, region

RECORD = "organisations/kivikoski/kivikosken-esimerkkimartat.yml"
PEOPLE = """
contacts:
  # the chair has agreed
  - role: puheenjohtaja
    name: Maija Meikäläinen
    email: maija.meikalainen@posti.example
    phones: [050 123 4567]
    consent: 2026-03-01
  - role: sihteeri
    email: sihteeri@kivikoski.example
description: Soita Maija Meikäläiselle.
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Records in which a person stands in a contact and in a text."""
    folder = tmp_path / "data"
    shutil.copytree(BASE, folder)
    file = folder / RECORD
    file.write_text(file.read_text(encoding="utf-8") + PEOPLE.lstrip(), encoding="utf-8")
    return folder


@pytest.mark.parametrize("what", ["maija  meikäläinen", "+358 50 1234567", "Maija.Meikalainen@posti.example"])
def test_a_person_goes_and_does_not_come_back(
    data: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (data / RECORD).read_text(encoding="utf-8")
    main(["forget", what, "--data", str(data)])
    assert f"{RECORD}:" in capsys.readouterr().out
    assert (data / RECORD).read_text(encoding="utf-8") == before, "without --write nothing changes"
    main(["forget", what, "--data", str(data), "--write"])
    after = (data / RECORD).read_text(encoding="utf-8")
    assert "Meikäläinen" not in after
    assert "posti.example" not in after
    assert "050 123" not in after
    assert "sihteeri@kivikoski.example" in after
    removed = (data / "removed.yml").read_text(encoding="utf-8")
    for detail in ("Maija Meikäläinen", "+358501234567", "maija.meikalainen@posti.example"):
        assert mark(detail) in removed
        assert detail not in removed
    (data / RECORD).write_text(before, encoding="utf-8")
    back = [problem.field for problem in checked(data)[1] if problem.rule == "forgotten"]
    assert back == ["contacts[0].name", "contacts[0].email", "contacts[0].phones[0]"]


def test_a_text_is_left_to_people(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forget", "Maija Meikäläise", "--data", str(data), "--write"]) == 1
    assert ": description" in capsys.readouterr().out
    assert "Maija Meikäläiselle" in (data / RECORD).read_text(encoding="utf-8")


def test_a_record_goes_and_its_id_stays_retired(data: Path) -> None:
    name = "hirvilammen-esimerkkikuoro"
    assert main(["forget", f"organisations/{name}", "--data", str(data), "--write"]) == 0
    file = data / "organisations" / "hirvilampi" / f"{name}.yml"
    assert not file.exists()
    shutil.copy(BASE / file.relative_to(data), file)
    assert "removed" in {problem.rule for problem in checked(data)[1]}


def _contact(consent: date | None) -> Contact:
    return Contact(role=LocalizedText((("fi", "sihteeri"),)), name="Maija Meikäläinen", consent=consent)


def test_a_consent_holds_for_18_months_and_longer_where_it_is_assured() -> None:
    asked = _contact(date(2025, 5, 24))
    assert holds_until(asked, None) == date(2026, 11, 24)
    assert shown_contacts((asked,), None, date(2026, 11, 24)) == (asked,)
    assert shown_contacts((asked,), None, date(2026, 11, 25)) == ()
    assured = Assurance(date=date(2026, 1, 31), by="sihteeri", method=AssuranceMethod.FORM)
    assert holds_until(asked, assured) == date(2027, 7, 31)
    assert shown_contacts((_contact(None),), None, date(2030, 1, 1)) == (_contact(None),)


def test_what_has_run_out_is_not_shown_and_breaks_nothing(data: Path, tmp_path: Path) -> None:
    text = (
        (data / RECORD).read_text(encoding="utf-8").replace("description: Soita Maija Meikäläiselle.\n", "")
    )
    for number, (consent, seen) in enumerate((("2026-03-01", True), ("2025-03-01", False))):
        site = region(tmp_path / str(number), {RECORD: text.replace("2026-03-01", consent)})
        page = html(site, organisation.KIND, "kivikosken-esimerkkimartat")
        assert ("Maija Meikäläinen" in page) is seen
        assert "sihteeri@kivikoski.example" in page


def test_a_site_without_a_controller_is_not_built(data: Path) -> None:
    file = data / "region.yml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if line.startswith("controller:"))
    file.write_text("".join([*lines[:start], *lines[start + 3 :]]), encoding="utf-8")
    assert ("region.yml", "controller", "required") in {(p.path, p.field, p.rule) for p in checked(data)[1]}
