"""From the form in Chromium to a change request that applies: the whole trip, and every way to send."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from change_cases import TODAY, outcome
from git_region import made
from muavarten.changes.outcome import Verdict
from muavarten.changes.request import Purpose
from muavarten.forms.allowed import FORM_BY_FOLDER
from muavarten.languages.catalogue import catalogue
from muavarten.pages.addresses import UPDATE_PARAMETERS
from muavarten.records.kinds import KIND_BY_FOLDER
from sites import BuiltSite, mkdocs, served
from update_page import ADDRESSES, FORMS, MARTAT, PHONE, field, fill, mailed, opened, sent_as_issue


def test_the_whole_trip(tmp_path: Path, browser: Browser) -> None:
    """From an outdated telephone number to the page that shows the new one, in a fresh clone."""
    origin = made(tmp_path, "overrides", "content", "hooks", "mkdocs.yml")
    clone = tmp_path / "clone"
    origin.git("clone", "--quiet", str(origin.folder), str(clone))
    env = {"MUAVARTEN_TODAY": str(TODAY), "MUAVARTEN_DATA": "data"}
    assert mkdocs("build", "--quiet", cwd=clone, **env).returncode == 0
    where = f"yhdistykset/{MARTAT}/"
    assert "06 414 0000" in (clone / "site" / where / "index.html").read_text(encoding="utf-8")
    page = browser.new_page(viewport=PHONE)
    with served(clone / "site") as address:
        page.goto(f"{address}/{where}")
        page.get_by_role("link", name=catalogue("fi").text("provenance.update"), exact=True).click()
        page.wait_for_selector("#update:not([hidden]) h2")
        assert field(page, "phones[0]").input_value() == "06 414 0000"
        fill(page, "phones[0]", "06 414 1111")
        fill(page, "website", "www.uudetmartat.example")
        assert field(page, "website").input_value() == "https://www.uudetmartat.example"
        fill(page, "by", "sihteeri")
        by_mail, by_issue = mailed(page), sent_as_issue(page)
        changes = page.locator(".mv-changes li").all_inner_texts()
    page.close()
    assert by_mail.replace("\r\n", "\n") == by_issue
    assert "Puhelin: 06 414 0000 → 06 414 1111" in changes
    applied = subprocess.run(
        [sys.executable, "-m", "muavarten.commands.main", "apply", "-", "--today", str(TODAY)],
        cwd=clone,
        input=by_mail.encode(),
        capture_output=True,
        check=False,
    )
    assert applied.returncode == 0, applied.stderr.decode()
    assert mkdocs("build", "--quiet", cwd=clone, **env).returncode == 0
    html = (clone / "site" / where / "index.html").read_text(encoding="utf-8")
    assert 'href="tel:+35864141111"' in html
    assert "https://www.uudetmartat.example" in html
    assert "06 414 0000" not in html


RECORDS = {
    "organisations": MARTAT,
    "villages": "koivuranta",
    "events": "marttailta",
    "premises": "seuratalo",
    "grants": "kylaraha",
    "liaisons": "kivikoski",
    "municipalities": "kivikoski",
    "leaders": "ita",
    "memos": "kivikosken-poyta",
}


@pytest.mark.parametrize("folder", KIND_BY_FOLDER)
def test_every_record_can_be_assured_reported_and_left(
    folder: str, update_site: BuiltSite, update_address: str, phone_page: Page
) -> None:
    """Two clicks assure, without typing; anybody can say that something is wrong, or ask to be taken out."""
    name = RECORDS[folder]
    query = f"?{UPDATE_PARAMETERS[folder]}={name}"
    where = update_site.site.addresses.record("fi", folder, name).partition("#")[0]
    assert f"{ADDRESSES['fi']}{query}" in update_site.text(where)
    opened(phone_page, update_address, query)
    if folder == "liaisons":  # whose title is the same everywhere
        expect(phone_page.locator("#update-title + p")).to_have_text("Kivikoski")
    buttons = phone_page.locator(".mv-purposes button").all_inner_texts()
    assert ("Tiedot ovat ajan tasalla" in buttons) == (folder in FORM_BY_FOLDER)
    if folder in FORM_BY_FOLDER:
        phone_page.get_by_role("button", name="Tiedot ovat ajan tasalla").click()
        found = outcome(mailed(phone_page).encode())
        assert (found.verdict, found.touched) == (Verdict.APPLIED, ())
    for purpose, button in ((Purpose.REPORT, "Tieto on väärä"), (Purpose.REMOVAL, "Poista tietoni")):
        phone_page.get_by_role("button", name=button, exact=True).click()
        fill(phone_page, "message", "Nimeni on sivulla.")
        phone_page.wait_for_selector('[data-way="mail"]')
        found = outcome(mailed(phone_page).encode())
        assert (found.verdict, found.request.purpose) == (Verdict.REPORT, purpose)
        assert found.record == f"{folder}/{name}"


def test_details_of_persons_cannot_go_through_github(update_address: str, phone_page: Page) -> None:
    opened(phone_page, update_address, FORMS["association"])
    fill(phone_page, "contacts[0].email", "toimisto@martat.example")
    fill(phone_page, "by", "sihteeri")
    phone_page.wait_for_selector('[data-way="mail"]')
    assert phone_page.locator('[data-way="issue"]').count() == 0
    assert "- contacts.1.email: toimisto@martat.example" in mailed(phone_page)


def test_what_is_too_long_for_an_address_can_be_copied(update_address: str, phone_page: Page) -> None:
    opened(phone_page, update_address, FORMS["association"])
    fill(phone_page, "description.fi", "Pitkä kuvaus yhdistyksen toiminnasta. " * 40)
    fill(phone_page, "by", "sihteeri")
    phone_page.wait_for_selector('[data-way="issue"]')
    assert phone_page.locator('[data-way="mail"]').count() == 0
    assert len(phone_page.locator('[data-way="issue"]').get_attribute("href") or "") <= 7500
    fill(phone_page, "description.fi", "ääkköset " * 400)
    phone_page.wait_for_selector('[data-way="issue"]', state="detached")
    text = phone_page.locator("#update-text").input_value()
    assert outcome(text.encode()).verdict is Verdict.APPLIED


@pytest.mark.parametrize(("way", "most"), [("mail", 1800), ("issue", 7500)])
def test_an_address_grows_up_to_its_limit_and_no_further(
    way: str, most: int, update_address: str, phone_page: Page
) -> None:
    """One letter more, and the text is to be copied instead; the page says where it goes."""
    opened(phone_page, update_address, FORMS["association"])
    fill(phone_page, "by", "sihteeri")
    fill(phone_page, "description.fi", "x")
    link = phone_page.locator(f'[data-way="{way}"]')
    link.wait_for()
    letters, rest = divmod(most - len(link.get_attribute("href") or ""), len("%C3%A4"))
    whole = "x" + "ä" * letters + "x" * rest
    fill(phone_page, "description.fi", whole)
    expect(link).to_have_attribute("href", re.compile(f"^.{{{most}}}$", re.DOTALL))
    fill(phone_page, "description.fi", f"{whole}x")
    expect(link).to_have_count(0)
    told = catalogue("fi").text(f"update.form.{way}-long", address="yllapito@koskimaa.example")
    expect(phone_page.get_by_text(told)).to_be_visible()
    assert outcome(phone_page.locator("#update-text").input_value().encode()).verdict is Verdict.APPLIED


def test_an_event_recurs_in_words_and_one_date_is_cancelled(update_address: str, phone_page: Page) -> None:
    opened(phone_page, update_address, FORMS["event"])
    assert (
        field(phone_page, "recurrence.rrule").locator("option:checked").inner_text()
        == "kuukauden ensimmäisenä tiistaina"
    )
    phone_page.get_by_role("button", name="Lisää poikkeava kerta").click()
    field(phone_page, "occurrences[0].on").select_option(label="5.1.2027 18:00")
    field(phone_page, "occurrences[0].status").select_option("cancelled")
    fill(phone_page, "by", "sihteeri")
    found = outcome(mailed(phone_page).encode())
    assert found.new["occurrences"] == [{"on": "2027-01-05T18:00", "status": "cancelled"}]


def test_a_new_event_becomes_a_record(update_address: str, phone_page: Page) -> None:
    opened(phone_page, update_address, FORMS["new event"])
    fill(phone_page, "title.fi", "Joulumyyjäiset")
    field(phone_page, "municipality").select_option("kivikoski")
    fill(phone_page, "start", "2026-12-12")
    fill(phone_page, "start:clock", "10:00")
    field(phone_page, "recurrence.rrule").select_option("FREQ=YEARLY")
    fill(phone_page, "recurrence.until", "2028-12-31")
    field(phone_page, "recurrence.exdates[0]").fill("2027-12-12")
    fill(phone_page, "price.fi", "Ilmainen")
    fill(phone_page, "by", "sihteeri")
    assert "Hinta: maksuton (uusi)" in phone_page.locator(".mv-changes li").all_inner_texts()
    found = outcome(mailed(phone_page).encode())
    assert found.path == "events/joulumyyjaiset.yml"
    assert found.new["price"] == "free"
    assert found.new["start"] == "2026-12-12T10:00"
    assert found.new["recurrence"] == {
        "rrule": "FREQ=YEARLY;UNTIL=20281231",
        "exdates": ["2027-12-12"],
    }


def test_an_association_ends_with_its_successor(update_address: str, phone_page: Page) -> None:
    opened(phone_page, update_address, FORMS["ended"])
    field(phone_page, "by").fill("puheenjohtaja")
    phone_page.wait_for_selector('[data-way="mail"]')
    found = outcome(mailed(phone_page).encode())
    assert found.new["status"] == "defunct"
    assert len(found.notes) == 2


@pytest.mark.parametrize("asked", ["report", "removal", "report on a municipality"])
def test_anybody_can_report(asked: str, update_address: str, phone_page: Page) -> None:
    opened(phone_page, update_address, FORMS[asked])
    fill(phone_page, "message", "Puhelinnumero on väärä.\nVanha tieto.")
    phone_page.wait_for_selector('[data-way="mail"]')
    found = outcome(mailed(phone_page).encode())
    assert found.verdict is Verdict.REPORT
    assert found.request.lines[0].values == ("Puhelinnumero on väärä.", "Vanha tieto.")
    assert (phone_page.locator('[data-way="issue"]').count() == 0) == (asked == "removal")
