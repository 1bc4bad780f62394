"""The form in Chromium: the whole trip from an outdated number to a live page, and every way to send."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from change_cases import REGION, TODAY, outcome
from git_region import made
from muavarten.changes.outcome import Verdict
from muavarten.changes.request import Purpose
from muavarten.forms.allowed import FORM_BY_FOLDER
from muavarten.languages.catalogue import catalogue
from muavarten.pages.addresses import UPDATE_PARAMETERS
from muavarten.records.kinds import KIND_BY_FOLDER
from sites import BuiltSite, build_site, mkdocs, served
from test_every_page import OPTIONS

MARTAT = "kivikosken-esimerkkimartat"
PHONE = {"width": 390, "height": 844}
ADDRESSES = {"fi": "paivita/", "sv": "sv/uppdatera/", "en": "en/update/"}
UNFOLD = """
element => {
  const above = (inner) => inner?.closest("details");
  for (let folded = above(element); folded; folded = above(folded.parentElement)) folded.open = true;
}
"""
GO_NOWHERE = """
() => addEventListener("click", (event) => event.target.matches("[data-way]") && event.preventDefault())
"""
FORMS = {
    "start": "",
    "association": f"?yhdistys={MARTAT}",
    "event": "?tapahtuma=marttailta",
    "premises": "?tila=seuratalo",
    "grant": "?avustus=kylaraha",
    "village": "?kyla=koivuranta",
    "liaison": "?yhdyshenkilo=kivikoski",
    "new event": "?uusi=tapahtuma",
    "report": f"?yhdistys={MARTAT}&asia=virhe",
    "removal": f"?yhdistys={MARTAT}&asia=poisto",
    "ended": f"?yhdistys={MARTAT}&asia=lopetus",
    "report on a municipality": "?kunta=kivikoski",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return build_site(tmp_path_factory.mktemp("changes"), data=REGION)


@pytest.fixture(scope="module")
def address(site: BuiltSite) -> Iterator[str]:
    with served(site.folder) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE)
    complaints: list[str] = []
    found = context.new_page()
    found.on("pageerror", lambda error: complaints.append(str(error)))
    found.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    yield found
    context.close()
    assert complaints == []


def opened(page: Page, address: str, query: str, language: str = "fi") -> None:
    page.goto(f"{address}/{ADDRESSES[language]}{query}")
    page.wait_for_selector("#update:not([hidden]) h2")


def field(page: Page, path: str) -> Locator:
    return page.locator(f'#update [data-path="{path}"]')


def fill(page: Page, path: str, text: str) -> None:
    field(page, path).evaluate(UNFOLD)
    field(page, path).fill(text)
    field(page, path).blur()


def said(page: Page, path: str) -> str:
    name = field(page, path).get_attribute("id")
    return page.locator(f"#{name}-error").inner_text()


def mailed(page: Page) -> str:
    link = urlsplit(page.locator('[data-way="mail"]').get_attribute("href") or "")
    assert link.scheme == "mailto"
    assert link.path == "yllapito@koskimaa.example"
    return unquote(parse_qs(link.query)["body"][0])


def sent_as_issue(page: Page) -> str:
    link = urlsplit(page.locator('[data-way="issue"]').get_attribute("href") or "")
    assert (
        f"{link.scheme}://{link.netloc}{link.path}"
        == "https://github.com/koskimaa-example/koskimaa/issues/new"
    )
    query = parse_qs(link.query)
    assert query["template"] == ["change.yml"]
    return query["request"][0]


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


SHOWN = [(name, "fi") for name in FORMS] + [
    (name, code) for name in ("start", "event") for code in ("sv", "en")
]


@pytest.mark.parametrize(("name", "language"), SHOWN)
def test_every_form_is_accessible_and_fits_a_phone(
    name: str, language: str, address: str, page: Page
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, address, FORMS[name], language)
    page.wait_for_timeout(100)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert "update.form." not in page.locator("#update").inner_text()
    for folded in page.locator("#update details").all():
        folded.evaluate("element => { element.open = true; }")
    found = Axe().run(page, options=OPTIONS).response["violations"]
    assert [f"{one['id']}: {one['nodes'][0]['html'][:150]}" for one in found] == []


def test_what_is_wrong_is_told_at_its_field_in_the_words_of_the_check(address: str, page: Page) -> None:
    opened(page, address, FORMS["association"])
    fill(page, "email", "martat(at)kivikoski.example")
    words = catalogue("fi")
    wrong = words.text("rule.contacts.email", value="martat(at)kivikoski.example")
    assert said(page, "email") == f"{wrong} {words.text('hint.contacts.email')}"
    assert field(page, "email").get_attribute("aria-invalid") == "true"
    assert page.locator('[data-way="mail"]').count() == 0
    fill(page, "email", "uusi@kivikoski.example")
    assert said(page, "email") == ""
    assert field(page, "email").get_attribute("aria-invalid") is None


def test_by_keyboard_alone(address: str, page: Page) -> None:
    """Only keys: change the telephone number, tell one's role, reach the link that sends."""
    opened(page, address, FORMS["association"])
    page.locator("#update-title").focus()
    _tab_to(page, "phones[0]")
    page.keyboard.press("Control+A")
    page.keyboard.type("06 414 1111")
    _tab_to(page, "by")
    page.keyboard.type("sihteeri")
    page.wait_for_selector('[data-way="mail"]')
    for _ in range(5):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.way") == "mail":
            break
    assert page.evaluate("document.activeElement.dataset.way") == "mail"
    assert "- phones: 06 414 1111" in mailed(page)


def _tab_to(page: Page, path: str) -> None:
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.path") == path:
            return
    raise AssertionError(path)


def test_everything_has_a_name_for_screen_readers(address: str, page: Page) -> None:
    opened(page, address, FORMS["association"])
    nameless = page.eval_on_selector_all(
        "#update input, #update select, #update textarea",
        "all => all.filter(one => !one.labels?.length && !one.ariaLabel).map(one => one.outerHTML)",
    )
    assert nameless == []
    expect(page.locator(".mv-changes")).to_have_attribute("aria-live", "polite")


def test_a_draft_is_kept_in_the_browser(address: str, page: Page) -> None:
    opened(page, address, FORMS["association"])
    fill(page, "phones[0]", "06 414 1111")
    page.wait_for_timeout(300)
    page.reload()
    page.wait_for_selector("#update:not([hidden]) .mv-notice")
    assert field(page, "phones[0]").input_value() == "06 414 1111"
    page.get_by_role("button", name=catalogue("fi").text("update.form.drop-draft")).click()
    page.wait_for_selector("#update:not([hidden]) h2")
    expect(field(page, "phones[0]")).to_have_value("06 414 0000")


def test_a_draft_outlives_the_way_to_send_that_did_not_open(address: str, page: Page) -> None:
    """A link to a mail program may open nothing at all: what was written stays, and the page says so."""
    opened(page, address, FORMS["association"])
    fill(page, "phones[0]", "06 414 1111")
    fill(page, "by", "sihteeri")
    page.evaluate(
        "addEventListener('click', event => event.target.closest('[data-way]') && event.preventDefault())"
    )
    for way in ("mail", "issue"):
        page.locator(f'[data-way="{way}"]').click()
        said_of_it = catalogue("fi").text(f"update.form.opened.{way}", address="yllapito@koskimaa.example")
        expect(page.locator(".mv-outcome[role=status]")).to_have_text(said_of_it)
    page.reload()
    page.wait_for_selector("#update:not([hidden]) .mv-notice")
    assert field(page, "phones[0]").input_value() == "06 414 1111"
    page.wait_for_selector('[data-way="mail"]')


def test_a_message_is_kept_while_one_looks_at_something_else(address: str, page: Page) -> None:
    opened(page, address, FORMS["report"])
    fill(page, "message", "Numero on väärä.")
    page.get_by_role("button", name="Poista tietoni").click()
    assert field(page, "message").input_value() == ""
    page.reload()
    page.wait_for_selector('[data-way="mail"]')
    assert field(page, "message").input_value() == "Numero on väärä."


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
    folder: str, site: BuiltSite, address: str, page: Page
) -> None:
    """Two clicks assure, without typing; anybody can say that something is wrong, or ask to be taken out."""
    name = RECORDS[folder]
    query = f"?{UPDATE_PARAMETERS[folder]}={name}"
    where = site.site.addresses.record("fi", folder, name).partition("#")[0]
    assert f"{ADDRESSES['fi']}{query}" in site.text(where)
    opened(page, address, query)
    if folder == "liaisons":  # whose title is the same everywhere
        expect(page.locator("#update-title + p")).to_have_text("Kivikoski")
    buttons = page.locator(".mv-purposes button").all_inner_texts()
    assert ("Tiedot ovat ajan tasalla" in buttons) == (folder in FORM_BY_FOLDER)
    if folder in FORM_BY_FOLDER:
        page.get_by_role("button", name="Tiedot ovat ajan tasalla").click()
        found = outcome(mailed(page).encode())
        assert (found.verdict, found.touched) == (Verdict.APPLIED, ())
    for purpose, button in ((Purpose.REPORT, "Tieto on väärä"), (Purpose.REMOVAL, "Poista tietoni")):
        page.get_by_role("button", name=button, exact=True).click()
        fill(page, "message", "Nimeni on sivulla.")
        page.wait_for_selector('[data-way="mail"]')
        found = outcome(mailed(page).encode())
        assert (found.verdict, found.request.purpose) == (Verdict.REPORT, purpose)
        assert found.record == f"{folder}/{name}"


def test_details_of_persons_cannot_go_through_github(address: str, page: Page) -> None:
    opened(page, address, FORMS["association"])
    fill(page, "contacts[0].email", "toimisto@martat.example")
    fill(page, "by", "sihteeri")
    page.wait_for_selector('[data-way="mail"]')
    assert page.locator('[data-way="issue"]').count() == 0
    assert "- contacts.1.email: toimisto@martat.example" in mailed(page)


def test_a_person_is_not_named_without_consent(address: str, page: Page) -> None:
    opened(page, address, FORMS["association"])
    fill(page, "contacts[0].name", "Matti Meikäläinen")
    assert said(page, "contacts[0].name").startswith(catalogue("fi").text("rule.consent.name"))
    fill(page, "contacts[0].consent", "2026-11-24")
    assert said(page, "contacts[0].name") == ""


def test_what_is_too_long_for_an_address_can_be_copied(address: str, page: Page) -> None:
    opened(page, address, FORMS["association"])
    fill(page, "description.fi", "Pitkä kuvaus yhdistyksen toiminnasta. " * 40)
    fill(page, "by", "sihteeri")
    page.wait_for_selector('[data-way="issue"]')
    assert page.locator('[data-way="mail"]').count() == 0
    assert len(page.locator('[data-way="issue"]').get_attribute("href") or "") <= 7500
    fill(page, "description.fi", "ääkköset " * 400)
    page.wait_for_selector('[data-way="issue"]', state="detached")
    text = page.locator("#update-text").input_value()
    assert outcome(text.encode()).verdict is Verdict.APPLIED


@pytest.mark.parametrize(("way", "most"), [("mail", 1800), ("issue", 7500)])
def test_an_address_grows_up_to_its_limit_and_no_further(
    way: str, most: int, address: str, page: Page
) -> None:
    """One letter more, and the text is to be copied instead; the page says where it goes."""
    opened(page, address, FORMS["association"])
    fill(page, "by", "sihteeri")
    fill(page, "description.fi", "x")
    link = page.locator(f'[data-way="{way}"]')
    link.wait_for()
    letters, rest = divmod(most - len(link.get_attribute("href") or ""), len("%C3%A4"))
    whole = "x" + "ä" * letters + "x" * rest
    fill(page, "description.fi", whole)
    expect(link).to_have_attribute("href", re.compile(f"^.{{{most}}}$", re.DOTALL))
    fill(page, "description.fi", f"{whole}x")
    expect(link).to_have_count(0)
    told = catalogue("fi").text(f"update.form.{way}-long", address="yllapito@koskimaa.example")
    expect(page.get_by_text(told)).to_be_visible()
    assert outcome(page.locator("#update-text").input_value().encode()).verdict is Verdict.APPLIED


def test_an_event_recurs_in_words_and_one_date_is_cancelled(address: str, page: Page) -> None:
    opened(page, address, FORMS["event"])
    assert (
        field(page, "recurrence.rrule").locator("option:checked").inner_text()
        == "kuukauden ensimmäisenä tiistaina"
    )
    page.get_by_role("button", name="Lisää poikkeava kerta").click()
    field(page, "occurrences[0].on").select_option(label="5.1.2027 18:00")
    field(page, "occurrences[0].status").select_option("cancelled")
    fill(page, "by", "sihteeri")
    found = outcome(mailed(page).encode())
    assert found.new["occurrences"] == [{"on": "2027-01-05T18:00", "status": "cancelled"}]


def test_a_new_event_becomes_a_record(address: str, page: Page) -> None:
    opened(page, address, FORMS["new event"])
    fill(page, "title.fi", "Joulumyyjäiset")
    field(page, "municipality").select_option("kivikoski")
    fill(page, "start", "2026-12-12")
    fill(page, "start:clock", "10:00")
    field(page, "recurrence.rrule").select_option("FREQ=YEARLY")
    fill(page, "recurrence.until", "2028-12-31")
    field(page, "recurrence.exdates[0]").fill("2027-12-12")
    fill(page, "price.fi", "Ilmainen")
    fill(page, "by", "sihteeri")
    assert "Hinta: maksuton (uusi)" in page.locator(".mv-changes li").all_inner_texts()
    found = outcome(mailed(page).encode())
    assert found.path == "events/joulumyyjaiset.yml"
    assert found.new["price"] == "free"
    assert found.new["start"] == "2026-12-12T10:00"
    assert found.new["recurrence"] == {
        "rrule": "FREQ=YEARLY;UNTIL=20281231",
        "exdates": ["2027-12-12"],
    }


def test_an_association_ends_with_its_successor(address: str, page: Page) -> None:
    opened(page, address, FORMS["ended"])
    field(page, "by").fill("puheenjohtaja")
    page.wait_for_selector('[data-way="mail"]')
    found = outcome(mailed(page).encode())
    assert found.new["status"] == "defunct"
    assert len(found.notes) == 2


@pytest.mark.parametrize("asked", ["report", "removal", "report on a municipality"])
def test_anybody_can_report(asked: str, address: str, page: Page) -> None:
    opened(page, address, FORMS[asked])
    fill(page, "message", "Puhelinnumero on väärä.\nVanha tieto.")
    page.wait_for_selector('[data-way="mail"]')
    found = outcome(mailed(page).encode())
    assert found.verdict is Verdict.REPORT
    assert found.request.lines[0].values == ("Puhelinnumero on väärä.", "Vanha tieto.")
    assert (page.locator('[data-way="issue"]').count() == 0) == (asked == "removal")


def test_from_the_start_to_a_record(address: str, page: Page) -> None:
    opened(page, address, "")
    page.get_by_label("Kunta", exact=True).select_option("kivikoski")
    page.get_by_label("Mitä tieto koskee").select_option(label="Kivikosken esimerkkimartat ry")
    page.get_by_role("button", name="Avaa lomake").click()
    expect(page.locator("#update-title")).to_have_text("Kivikosken esimerkkimartat ry")


def test_the_paper_form_holds_the_present_values(address: str, page: Page) -> None:
    opened(page, address, FORMS["association"])
    page.emulate_media(media="print")
    paper = page.locator(".mv-paper").inner_text()
    assert "martat@kivikoski.example" in paper
    assert "06 414 0009" in paper
    assert "Maija" not in paper
    assert not page.locator("#update").is_visible()


def test_without_scripts_the_page_explains_every_way(address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    for where in ADDRESSES.values():
        page.goto(f"{address}/{where}?yhdistys={MARTAT}")
        assert not page.locator("#update").is_visible()
        assert page.locator('a[href^="mailto:yllapito@koskimaa.example?subject="]').is_visible()
        assert page.locator('a[href="tel:+35864140009"]').first.is_visible()
        assert page.locator("#paper").is_visible()
        assert page.locator('a[href$="/issues/new/choose"]').is_visible()
    context.close()


def test_any_page_makes_a_paper_form_without_scripts(address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}/yhdistykset/{MARTAT}/")
    note = page.locator("#paper")
    assert not note.is_visible()
    page.get_by_role("link", name=catalogue("fi").text("update.paper")).click()
    assert "06 414 0009" in note.inner_text()
    page.emulate_media(media="print")
    room = page.evaluate("getComputedStyle(document.querySelector('.mv-facts > div'), '::after').height")
    assert room == "32px"
    context.close()


def test_another_language_of_the_region_comes_first_on_its_pages(address: str, page: Page) -> None:
    """Who writes Swedish is not shown the Finnish text as if it were the only one."""
    opened(page, address, FORMS["association"], "sv")
    shown = page.locator('#update [data-path^="description."]')
    assert [one.get_attribute("lang") for one in shown.all()] == ["sv", "fi", "en"]
    label = catalogue("sv").text("update.form.in-language", field="Beskrivning", language="svenska")
    expect(page.get_by_label(label, exact=True)).to_have_value("Vi lär ut matlagning och huslig ekonomi.")
