"""What people come for, done by keyboard alone on a phone's width, with the focus visible at every step."""

from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from keyboard import Keyboard
from sites import BuiltSite

HOMES = {"fi": "", "sv": "sv/", "en": "en/"}
MARTAT = "kivikosken-esimerkkimartat"
RECORD = f'[data-record="organisations/{MARTAT}"]'
MORNING = "2026-11-24T08:00:00+02:00"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone's window, in which nothing may go wrong."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, permissions=["clipboard-read", "clipboard-write"]
    )
    found = context.new_page()
    found.clock.set_fixed_time(MORNING)
    complaints: list[str] = []
    found.on("pageerror", lambda error: complaints.append(str(error)))
    yield found
    context.close()
    assert complaints == []


@pytest.fixture
def keys(page: Page) -> Keyboard:
    return Keyboard(page)


def _mailed(page: Page) -> str:
    """The change request in the link that is focused."""
    link = urlsplit(str(page.evaluate("document.activeElement.href")))
    assert link.scheme == "mailto"
    return unquote(parse_qs(link.query)["body"][0])


def _form(page: Page) -> None:
    page.wait_for_selector("#update:not([hidden]) h2")


@pytest.mark.parametrize("language", HOMES)
def test_from_home_to_a_telephone_number(
    language: str, calendar_address: str, page: Page, keys: Keyboard
) -> None:
    page.goto(f"{calendar_address}/{HOMES[language]}")
    keys.follow('#main [data-record="municipalities/kivikoski"] a, a[data-record="municipalities/kivikoski"]')
    while not page.locator(RECORD).first.is_visible():
        keys.to(".mv-class:not([open]) > summary")
        keys.press("Space")
    keys.follow(f"{RECORD} a")
    keys.to('a[href^="tel:+"]')
    assert page.locator("html").get_attribute("lang") == language


def test_skip_sections_language_and_theme(calendar_address: str, page: Page, keys: Keyboard) -> None:
    page.goto(f"{calendar_address}/kunnat/kivikoski/")
    keys.to(".mv-skip")
    page.keyboard.press("Enter")
    keys.press("Tab")
    assert page.evaluate("document.activeElement.closest('#main') !== null")
    keys.to("[data-theme-switch]")
    keys.press("Space")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.reload()
    keys.follow(".mv-languages [hreflang=sv]")
    assert page.locator("html").get_attribute("lang") == "sv"
    keys.follow(".mv-sections li:nth-child(4) a")
    assert page.locator(".mv-sections li:nth-child(4) [aria-current]").count() == 1


def test_suggestions_results_and_chips(calendar_address: str, page: Page, keys: Keyboard) -> None:
    page.goto(f"{calendar_address}/kunnat/")
    keys.press("/")
    keys.write("kivikosken esimerkkimartat")
    option = page.locator(f"[role=option]{RECORD}")
    expect(option).to_be_visible()
    while option.get_attribute("aria-selected") != "true":
        keys.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page).to_have_url(f"{calendar_address}/yhdistykset/{MARTAT}/")
    keys.press("/")
    keys.write("martat kivikoskella")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#chip-0")).to_contain_text("Kivikoski")
    keys.to("#chip-0")
    page.keyboard.press("Enter")
    expect(page.locator("#chip-0")).to_have_count(0)
    keys.follow(f"[data-search-page] {RECORD} a")
    assert page.url == f"{calendar_address}/yhdistykset/{MARTAT}/"


def test_facets_of_the_results(calendar_address: str, page: Page, keys: Keyboard) -> None:
    page.goto(f"{calendar_address}/haku/?q=k")
    expect(page.locator(".mv-facet__row").first).to_be_attached()
    keys.to(".mv-search__facets > summary")
    keys.press("Enter")
    keys.to(".mv-facet__row input")
    page.keyboard.press("Space")
    expect(page.locator("#chip-0")).to_be_visible()
    keys.follow("[data-search-page] [data-record] a")


def test_a_long_list(calendar_address: str, page: Page, keys: Keyboard) -> None:
    page.goto(f"{calendar_address}/yhdistykset/")
    keys.to("[data-filter] input")
    keys.write("esimerkkimartat")
    keys.follow("#list [data-record] a")
    assert page.url == f"{calendar_address}/yhdistykset/{MARTAT}/"


def test_an_event_into_the_calendar(calendar_address: str, page: Page, keys: Keyboard) -> None:
    page.goto(f"{calendar_address}/tapahtumat/")
    keys.to("[name=paiva]")
    keys.press("ArrowRight")
    assert "paiva=30" in page.url
    keys.to("[name=kunta]")
    keys.press("ArrowDown")
    assert "kunta=" in page.url
    keys.to("[name=maksuton]")
    keys.press("Space")
    keys.press("Space")
    keys.follow("[data-calendar-agenda] [data-record] a")
    keys.to('a[href$=".ics"]')
    with page.expect_download() as waited:
        page.keyboard.press("Enter")
    assert waited.value.suggested_filename.endswith(".ics")


def test_the_grid_of_a_month(calendar_address: str, page: Page, keys: Keyboard) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{calendar_address}/tapahtumat/2026/11/")
    keys.to("[data-day]")
    keys.press("ArrowRight", "ArrowUp", "Home", "End")


def test_a_calendar_and_an_address_are_copied(calendar_address: str, page: Page, keys: Keyboard) -> None:
    for path, button, ending in (
        ("kalenteri/", "[data-copy]", ".ics"),
        ("kunnat/kivikoski/", "[data-copy-address]", "/kivikoski/"),
        ("upota/", "[data-copy]", "</script>"),
    ):
        page.goto(f"{calendar_address}/{path}")
        keys.to(button)
        keys.press("Enter")
        assert page.evaluate("navigator.clipboard.readText()").strip().endswith(ending), path


def test_a_new_number_is_sent_by_mail(calendar_address: str, page: Page, keys: Keyboard) -> None:
    page.goto(f"{calendar_address}/yhdistykset/{MARTAT}/")
    keys.follow(".mv-provenance .mv-button")
    _form(page)
    keys.to('[data-path="phones[0]"]')
    keys.write("06 414 1111")
    keys.to('[data-path="by"]')
    keys.write("sihteeri")
    page.wait_for_selector('[data-way="mail"]')
    keys.to('[data-way="mail"]')
    assert "- phones: 06 414 1111" in _mailed(page)


def test_what_is_wrong_is_reported(calendar_address: str, page: Page, keys: Keyboard) -> None:
    page.goto(f"{calendar_address}/yhdistykset/{MARTAT}/")
    keys.follow('.mv-provenance a[href*="asia=virhe"]')
    _form(page)
    keys.to("#update textarea")
    keys.write("Numero on vanha.")
    page.wait_for_selector('[data-way="mail"]')
    keys.to('[data-way="mail"]')
    assert "Numero on vanha." in _mailed(page)


def test_the_map_of_a_place(
    calendar_address: str, calendar_site: BuiltSite, page: Page, keys: Keyboard
) -> None:
    [village] = [found for found in calendar_site.site.directory.villages.values() if found.location]
    page.goto(f"{calendar_address}/kylat/{village.id}/")
    keys.to('a[href*="openstreetmap"]')
    page.goto(f"{calendar_address}/kunnat/{village.municipality}/")
    expect(page.locator(".mv-points svg[role=img]").first).to_be_visible()
