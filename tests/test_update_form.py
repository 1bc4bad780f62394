"""The form in Chromium: it shows, checks and keeps what one writes, with and without scripts."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from muavarten.languages.catalogue import catalogue
from test_every_page import OPTIONS
from update_page import ADDRESSES, FORMS, MARTAT, PHONE, field, fill, mailed, opened, said

SHOWN = [(name, "fi") for name in FORMS] + [
    (name, code) for name in ("start", "event") for code in ("sv", "en")
]


@pytest.mark.parametrize(("name", "language"), SHOWN)
def test_every_form_is_accessible_and_fits_a_phone(
    name: str, language: str, update_address: str, phone_page: Page
) -> None:
    phone_page.set_viewport_size({"width": 320, "height": 640})
    opened(phone_page, update_address, FORMS[name], language)
    phone_page.wait_for_timeout(100)
    assert phone_page.evaluate("document.documentElement.scrollWidth") <= 320
    assert "update.form." not in phone_page.locator("#update").inner_text()
    for folded in phone_page.locator("#update details").all():
        folded.evaluate("element => { element.open = true; }")
    found = Axe().run(phone_page, options=OPTIONS).response["violations"]
    assert [f"{one['id']}: {one['nodes'][0]['html'][:150]}" for one in found] == []


def test_what_is_wrong_is_told_at_its_field_in_the_words_of_the_check(
    update_address: str, phone_page: Page
) -> None:
    opened(phone_page, update_address, FORMS["association"])
    fill(phone_page, "email", "martat(at)kivikoski.example")
    words = catalogue("fi")
    wrong = words.text("rule.contacts.email", value="martat(at)kivikoski.example")
    assert said(phone_page, "email") == f"{wrong} {words.text('hint.contacts.email')}"
    assert field(phone_page, "email").get_attribute("aria-invalid") == "true"
    assert phone_page.locator('[data-way="mail"]').count() == 0
    fill(phone_page, "email", "uusi@kivikoski.example")
    assert said(phone_page, "email") == ""
    assert field(phone_page, "email").get_attribute("aria-invalid") is None


def test_by_keyboard_alone(update_address: str, phone_page: Page) -> None:
    """Only keys: change the telephone number, tell one's role, reach the link that sends."""
    opened(phone_page, update_address, FORMS["association"])
    phone_page.locator("#update-title").focus()
    _tab_to(phone_page, "phones[0]")
    phone_page.keyboard.press("Control+A")
    phone_page.keyboard.type("06 414 1111")
    _tab_to(phone_page, "by")
    phone_page.keyboard.type("sihteeri")
    phone_page.wait_for_selector('[data-way="mail"]')
    for _ in range(5):
        phone_page.keyboard.press("Tab")
        if phone_page.evaluate("document.activeElement.dataset.way") == "mail":
            break
    assert phone_page.evaluate("document.activeElement.dataset.way") == "mail"
    assert "- phones: 06 414 1111" in mailed(phone_page)


def _tab_to(page: Page, path: str) -> None:
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.path") == path:
            return
    raise AssertionError(path)


def test_everything_has_a_name_for_screen_readers(update_address: str, phone_page: Page) -> None:
    opened(phone_page, update_address, FORMS["association"])
    nameless = phone_page.eval_on_selector_all(
        "#update input, #update select, #update textarea",
        "all => all.filter(one => !one.labels?.length && !one.ariaLabel).map(one => one.outerHTML)",
    )
    assert nameless == []
    expect(phone_page.locator(".mv-changes")).to_have_attribute("aria-live", "polite")


def test_a_draft_is_kept_in_the_browser(update_address: str, phone_page: Page) -> None:
    opened(phone_page, update_address, FORMS["association"])
    fill(phone_page, "phones[0]", "06 414 1111")
    phone_page.wait_for_timeout(300)
    phone_page.reload()
    phone_page.wait_for_selector("#update:not([hidden]) .mv-notice")
    assert field(phone_page, "phones[0]").input_value() == "06 414 1111"
    phone_page.get_by_role("button", name=catalogue("fi").text("update.form.drop-draft")).click()
    phone_page.wait_for_selector("#update:not([hidden]) h2")
    expect(field(phone_page, "phones[0]")).to_have_value("06 414 0000")


def test_a_draft_outlives_the_way_to_send_that_did_not_open(update_address: str, phone_page: Page) -> None:
    """A link to a mail program may open nothing at all: what was written stays, and the page says so."""
    opened(phone_page, update_address, FORMS["association"])
    fill(phone_page, "phones[0]", "06 414 1111")
    fill(phone_page, "by", "sihteeri")
    phone_page.evaluate(
        "addEventListener('click', event => event.target.closest('[data-way]') && event.preventDefault())"
    )
    for way in ("mail", "issue"):
        phone_page.locator(f'[data-way="{way}"]').click()
        said_of_it = catalogue("fi").text(f"update.form.opened.{way}", address="yllapito@koskimaa.example")
        expect(phone_page.locator(".mv-outcome[role=status]")).to_have_text(said_of_it)
    phone_page.reload()
    phone_page.wait_for_selector("#update:not([hidden]) .mv-notice")
    assert field(phone_page, "phones[0]").input_value() == "06 414 1111"
    phone_page.wait_for_selector('[data-way="mail"]')


def test_a_message_is_kept_while_one_looks_at_something_else(update_address: str, phone_page: Page) -> None:
    opened(phone_page, update_address, FORMS["report"])
    fill(phone_page, "message", "Numero on väärä.")
    phone_page.get_by_role("button", name="Poista tietoni").click()
    assert field(phone_page, "message").input_value() == ""
    phone_page.reload()
    phone_page.wait_for_selector('[data-way="mail"]')
    assert field(phone_page, "message").input_value() == "Numero on väärä."


def test_a_person_is_not_named_without_consent(update_address: str, phone_page: Page) -> None:
    opened(phone_page, update_address, FORMS["association"])
    fill(phone_page, "contacts[0].name", "Matti Meikäläinen")
    assert said(phone_page, "contacts[0].name").startswith(catalogue("fi").text("rule.consent.name"))
    fill(phone_page, "contacts[0].consent", "2026-11-24")
    assert said(phone_page, "contacts[0].name") == ""


def test_from_the_start_to_a_record(update_address: str, phone_page: Page) -> None:
    opened(phone_page, update_address, "")
    phone_page.get_by_label("Kunta", exact=True).select_option("kivikoski")
    phone_page.get_by_label("Mitä tieto koskee").select_option(label="Kivikosken esimerkkimartat ry")
    phone_page.get_by_role("button", name="Avaa lomake").click()
    expect(phone_page.locator("#update-title")).to_have_text("Kivikosken esimerkkimartat ry")


def test_the_paper_form_holds_the_present_values(update_address: str, phone_page: Page) -> None:
    opened(phone_page, update_address, FORMS["association"])
    phone_page.emulate_media(media="print")
    paper = phone_page.locator(".mv-paper").inner_text()
    assert "martat@kivikoski.example" in paper
    assert "06 414 0009" in paper
    assert "Maija" not in paper
    assert not phone_page.locator("#update").is_visible()


def test_without_scripts_the_page_explains_every_way(update_address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    for where in ADDRESSES.values():
        page.goto(f"{update_address}/{where}?yhdistys={MARTAT}")
        assert not page.locator("#update").is_visible()
        assert page.locator('a[href^="mailto:yllapito@koskimaa.example?subject="]').is_visible()
        assert page.locator('a[href="tel:+35864140009"]').first.is_visible()
        assert page.locator("#paper").is_visible()
        assert page.locator('a[href$="/issues/new/choose"]').is_visible()
    context.close()


def test_any_page_makes_a_paper_form_without_scripts(update_address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{update_address}/yhdistykset/{MARTAT}/")
    note = page.locator("#paper")
    assert not note.is_visible()
    page.get_by_role("link", name=catalogue("fi").text("update.paper")).click()
    assert "06 414 0009" in note.inner_text()
    page.emulate_media(media="print")
    room = page.evaluate("getComputedStyle(document.querySelector('.mv-facts > div'), '::after').height")
    assert room == "32px"
    context.close()


def test_another_language_of_the_region_comes_first_on_its_pages(
    update_address: str, phone_page: Page
) -> None:
    """Who writes Swedish is not shown the Finnish text as if it were the only one."""
    opened(phone_page, update_address, FORMS["association"], "sv")
    shown = phone_page.locator('#update [data-path^="description."]')
    assert [one.get_attribute("lang") for one in shown.all()] == ["sv", "fi", "en"]
    label = catalogue("sv").text("update.form.in-language", field="Beskrivning", language="svenska")
    expect(phone_page.get_by_label(label, exact=True)).to_have_value(
        "Vi lär ut matlagning och huslig ekonomi."
    )
