"""The calendar in Chromium: find the next event and add it, filter, move by keyboard, embed elsewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Browser, Page, expect

HOMES = {"fi": "tapahtumat/", "sv": "sv/evenemang/", "en": "en/events/"}
MORNING = "2026-11-24T08:00:00+02:00"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A wide page on the morning of the day for which the site was built; it must not complain."""
    yield from _page(browser, 1280)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """The same on a phone."""
    yield from _page(browser, 390)


def _page(browser: Browser, width: int, **options: bool) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 844}, locale="fi-FI", **options)  # type: ignore[arg-type]
    page = context.new_page()
    page.clock.set_fixed_time(MORNING)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert complaints == []


def _add(page: Page, label: str) -> icalendar.Event:
    """Add the event of a page to the calendar."""
    with page.expect_download() as waited:
        page.get_by_role("link", name=label).click()
    return _event(Path(waited.value.path()))


def _event(file: Path) -> icalendar.Event:
    [event] = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    return event


@pytest.mark.parametrize(
    ("language", "choice", "label", "title"),
    [
        ("fi", "Kunta", "Lisää kalenteriin", "Illan konsertti"),
        ("sv", "Kommun", "Lägg till i kalendern", "Kvällskonsert"),
        ("en", "Municipality", "Add to calendar", "Evening concert"),
    ],
)
def test_choose_a_municipality_find_the_next_event_and_add_it(  # noqa: PLR0917
    language: str, choice: str, label: str, title: str, calendar_address: str, phone: Page
) -> None:
    phone.goto(f"{calendar_address}/{HOMES[language]}")
    phone.get_by_label(choice, exact=True).select_option("hirvilampi")
    first = phone.locator("[data-calendar-agenda] [data-record]").first
    expect(first).to_have_attribute("data-record", "events/illan-konsertti")
    assert phone.url.endswith("?kunta=hirvilampi")
    first.get_by_role("link").click()
    expect(phone.locator("h1")).to_have_text(title)
    event = _add(phone, label)
    assert event["UID"] == "illan-konsertti@koskimaa.example"
    assert event["DTSTART"].dt.isoformat() == "2026-11-24T18:30:00+02:00"


def test_the_same_without_scripts(calendar_address: str, browser: Browser) -> None:
    for page in _page(browser, 390, java_script_enabled=False):
        page.goto(f"{calendar_address}/tapahtumat/")
        page.locator('#main [data-record="municipalities/hirvilampi"] a').click()
        assert page.url.endswith("/kunnat/hirvilampi/tapahtumat/")
        page.locator('#main [data-record="events/illan-konsertti"] a').first.click()
        assert _add(page, "Lisää kalenteriin")["UID"] == "illan-konsertti@koskimaa.example"


def _rows(page: Page, where: str = "[data-calendar-agenda]") -> list[list[str]]:
    """What a list says: headings and cards, without differences of white space."""
    script = """nodes => nodes.map(node => node.matches("li")
        ? [node.dataset.record, ...["when", "name", "details"].map(part =>
            (node.querySelector(".mv-card__" + part)?.textContent ?? "").replace(/\\s+/g, " ").trim()),
            node.querySelector("a").getAttribute("href"), node.querySelector("a").lang]
        : [node.id, node.textContent])"""
    return page.locator(f"{where} :is(h2, h3, li.mv-card):visible").evaluate_all(script)  # type: ignore[no-any-return]


@pytest.mark.parametrize("language", HOMES)
def test_the_script_lists_what_the_page_was_built_with(
    language: str, calendar_address: str, page: Page
) -> None:
    page.goto(f"{calendar_address}/{HOMES[language]}")
    built = _rows(page)
    page.locator('[name="paiva"][value="30"]').check(force=True)
    expect(page.locator('[data-record="events/sauvakavely"]')).to_have_count(4)
    assert len(_rows(page)) > len(built)
    page.locator('[name="paiva"][value="7"]').check(force=True)
    expect(page.locator("[data-calendar-agenda] li.mv-card")).to_have_count(
        len([row for row in built if len(row) > 2])
    )
    assert _rows(page) == built


@pytest.mark.parametrize("language", HOMES)
def test_the_month_of_the_script_is_the_month_that_was_built(
    language: str, calendar_address: str, page: Page
) -> None:
    page.goto(f"{calendar_address}/{HOMES[language]}2026/12/")
    built, cells = _rows(page), _cells(page)
    more = page.locator('[name="toistuvat"]')
    more.check()
    expect(page.locator('[data-day="2026-12-01"]')).to_contain_text("Sauvakävely")
    assert _cells(page) != cells
    more.uncheck()
    expect(page.locator('[data-day="2026-12-01"]')).not_to_contain_text("Sauvakävely")
    assert _rows(page) == built
    assert _cells(page) == cells


@pytest.mark.parametrize(
    ("language", "elsewhere", "online"),
    [
        ("fi", "Uimahallin edestä", "verkossa"),
        ("sv", "Vid simhallen", "på nätet"),
        ("en", "Uimahallin edestä", "online"),
    ],
)
def test_a_date_that_is_held_elsewhere_says_where(
    language: str, elsewhere: str, online: str, calendar_address: str, page: Page
) -> None:
    """The same on the page that was built (the event's own) and in the list that the script makes."""
    page.goto(f"{calendar_address}/{HOMES[language]}2026/12/")
    page.locator('[name="toistuvat"]').check()
    for day, place in (("01", elsewhere), ("08", online), ("16", "Torilta")):
        card = page.locator(f'section[aria-labelledby="d-2026-12-{day}"] [data-record="events/sauvakavely"]')
        expect(card.locator(".mv-card__details")).to_have_text(re.compile(f"^{place} · "))
    page.goto(f"{calendar_address}/{HOMES[language]}sauvakavely/")
    expect(page.locator("main")).to_contain_text(elsewhere)


def _cells(page: Page) -> list[str]:
    script = "cells => cells.map(cell => cell.textContent.replace(/\\s+/g, ''))"
    return page.locator("[data-day]").evaluate_all(script)  # type: ignore[no-any-return]


LISTED = """(wanted) => {
  const cards = [...document.querySelectorAll("[data-calendar-agenda] li.mv-card")];
  const names = new Set(cards.filter((card) => card.checkVisibility()).map((card) => card.dataset.record));
  return [...names].sort().join() === wanted.join();
}"""


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("?paiva=tanaan", {"nayttely", "lahtee-tanaan", "sauvakavely", "illan-konsertti"}),
        ("?paiva=viikonloppu", {"nayttely", "joulumarkkinat", "tanssit"}),
        ("?paiva=2026-12-05", {"nayttely"}),
        ("?paiva=2026-12-16", {"nayttely", "sauvakavely"}),
        ("?kunta=hirvilampi&paiva=30", {"illan-konsertti", "peruttu-luento", "tanssit"}),
        ("?kunta=kivikoski&naapurit=kylla&paiva=tanaan&ika=adult", {"illan-konsertti"}),
        ("?maksuton=kylla&paiva=tanaan", {"nayttely", "lahtee-tanaan", "sauvakavely"}),
        ("?esteeton=kylla", {"illan-konsertti", "lahtee-tanaan", "joulumarkkinat"}),
        ("?kunta=ei-ole&aihe=%F0%28&paiva=2026-99-99&ika=x&naapurit=1&muu=1", None),
        ("?paiva=2031-01-01", set()),
    ],
)
def test_the_address_keeps_the_choice(
    question: str, found: set[str] | None, calendar_address: str, page: Page
) -> None:
    page.goto(f"{calendar_address}/tapahtumat/{question}")
    usual = {"peruttu-luento", "joulumarkkinat", "tanssit", "verkkoilta", "illan-konsertti", "nayttely"}
    wanted = usual | {"lahtee-tanaan", "sauvakavely"} if found is None else found
    page.wait_for_function(LISTED, arg=sorted(f"events/{name}" for name in wanted))
    if found == set():
        expect(page.locator("[data-calendar-agenda]")).to_contain_text("Näillä rajauksilla ei löydy")
    page.locator('[type="reset"]').click()
    expect(page).to_have_url(f"{calendar_address}/tapahtumat/")


def test_what_is_over_goes_by_the_readers_clock(calendar_address: str, page: Page) -> None:
    kahvit = page.locator('[data-record="events/lahtee-tanaan"]')
    page.goto(f"{calendar_address}/tapahtumat/")
    expect(kahvit).to_be_visible()
    page.clock.set_fixed_time("2026-11-24T11:00:00+02:00")
    page.goto(f"{calendar_address}/tapahtumat/")
    expect(kahvit).to_be_hidden()
    expect(page.locator('[data-record="events/illan-konsertti"]')).to_be_visible()
    page.goto(f"{calendar_address}/kunnat/kivikoski/tapahtumat/")
    expect(kahvit).to_be_hidden()
    page.clock.set_fixed_time("2026-11-26T12:00:00+02:00")
    page.goto(f"{calendar_address}/tapahtumat/")
    expect(page.locator("#d-2026-11-24")).to_have_count(0)
    expect(page.locator('[data-record="events/verkkoilta"]')).to_be_visible()


def test_the_month_by_keyboard_alone(calendar_address: str, page: Page) -> None:
    page.goto(f"{calendar_address}/tapahtumat/2026/11/")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.day"):
            break
    assert _focused(page) == "2026-11-24"
    steps = (
        ("ArrowRight", "2026-11-25"),
        ("ArrowUp", "2026-11-18"),
        ("End", "2026-11-22"),
        ("Home", "2026-11-16"),
        ("ArrowDown", "2026-11-23"),
        ("ArrowLeft", "2026-11-22"),
    )
    for key, day in steps:
        page.keyboard.press(key)
        assert _focused(page) == day, key
    outline = page.locator('[data-day="2026-11-22"]').evaluate("cell => getComputedStyle(cell).outlineStyle")
    assert outline != "none"
    with page.expect_navigation():
        page.keyboard.press("PageDown")
    page.wait_for_url("**/2026/12/**")
    assert _focused(page) == "2026-12-01"
    with page.expect_navigation():
        page.keyboard.press("ArrowUp")
    assert _focused(page) == "2026-11-24"
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**/2026/12/**")
    for _ in range(30):
        page.keyboard.press("ArrowRight")
    assert _focused(page) == "2026-12-31"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "d-2026-12-31"
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Uudenvuodenjuhla")


def _focused(page: Page) -> str:
    page.wait_for_function("document.activeElement.dataset.day")
    return str(page.evaluate("document.activeElement.dataset.day"))


def test_the_month_is_a_grid_that_says_its_days(calendar_address: str, page: Page) -> None:
    page.goto(f"{calendar_address}/tapahtumat/2026/11/")
    grid = page.get_by_role("grid")
    expect(grid).to_have_accessible_name("Tapahtumakalenteri, marraskuu 2026")
    expect(grid.get_by_role("columnheader")).to_have_count(7)
    day = grid.get_by_role("gridcell").filter(has_text="lauantai 28.11.2026")
    expect(day).to_contain_text("2 tapahtumaa")
    expect(day).to_contain_text("Joulumarkkinat")
    expect(grid.locator("[aria-current]")).to_have_attribute("data-day", "2026-11-24")


def test_the_month_keeps_its_filters_from_month_to_month(calendar_address: str, page: Page) -> None:
    page.goto(
        f"{calendar_address}/tapahtumat/2026/11/?kunta=kivikoski&toistuvat=kylla", wait_until="networkidle"
    )
    expect(page.locator('[data-day="2026-11-24"]')).to_contain_text("Sauvakävely")
    expect(page.locator('[data-day="2026-11-28"]')).not_to_contain_text("Pikkujoulutanssit")
    page.locator("[data-month-next]").click()
    page.wait_for_url("**/2026/12/?kunta=kivikoski&toistuvat=kylla")
    expect(page.locator('[data-day="2026-12-16"]')).to_contain_text("Sauvakävely")
    expect(page.locator('[data-day="2026-12-15"]')).not_to_contain_text("Sauvakävely")


PHONE_PAGES = (
    "tapahtumat/",
    "tapahtumat/?kunta=kivikoski&naapurit=kylla&paiva=30",
    "tapahtumat/2026/12/",
    "tapahtumat/sauvakavely/",
    "kunnat/kivikoski/tapahtumat/",
    "kunnat/kivikoski/tapahtumat/palsta/",
    "kalenteri/",
    "upota/",
    "upota/tapahtumat/kivikoski/",
    "upota/yhdistykset/kivikoski/",
)


@pytest.mark.parametrize("path", PHONE_PAGES)
def test_nothing_scrolls_sideways_on_a_phone(path: str, calendar_address: str, phone: Page) -> None:
    phone.goto(f"{calendar_address}/{path}", wait_until="networkidle")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_phone_shows_the_agenda_and_a_wide_screen_the_grid(calendar_address: str, browser: Browser) -> None:
    for width, shown in ((390, False), (1280, True)):
        for page in _page(browser, width):
            page.goto(f"{calendar_address}/tapahtumat/2026/12/")
            assert page.locator("table").is_visible() is shown
            expect(page.locator('[data-record="events/uudenvuodenjuhla"]').last).to_be_visible()


def test_a_week_of_the_column_is_copied(calendar_address: str, browser: Browser) -> None:
    for page in _page(browser, 1280):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"{calendar_address}/kunnat/kivikoski/tapahtumat/palsta/")
        page.get_by_role("button", name="Kopioi viikon 48 teksti").click()
        expect(page.get_by_role("status")).to_have_text("Teksti on kopioitu.")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == page.locator("#week-48-text").text_content()
        assert "la 28.11. klo 10 – su 29.11. klo 15 Joulumarkkinat, Seuratalo." in copied


def test_an_event_is_handed_on_by_what_the_system_shares_with(
    calendar_address: str, browser: Browser
) -> None:
    """Where the system has nothing to share with, the button is not there."""
    for page in _page(browser, 390):
        page.goto(f"{calendar_address}/tapahtumat/sauvakavely/")
        expect(page.locator("[data-share]")).to_be_hidden()
        page.add_init_script("navigator.share = (data) => { window.handed = data; return Promise.reject(); }")
        page.reload()
        page.get_by_role("button", name="Jaa", exact=True).click()
        handed = page.evaluate("window.handed")
        assert handed["url"] == "https://koskimaa.example/tapahtumat/sauvakavely/"
        assert handed["title"] == page.title()


def test_a_long_address_breaks_after_its_signs_and_is_copied_as_it_is(
    calendar_address: str, phone: Page
) -> None:
    phone.goto(f"{calendar_address}/osat/")
    mail = phone.locator('.mv-contact a[href^="mailto:"]')
    script = "link => { getSelection().selectAllChildren(link); return getSelection().toString(); }"
    assert mail.evaluate(script) == "seura@esimerkki.example"
    assert mail.evaluate("link => link.innerHTML") == "seura@<wbr>esimerkki.<wbr>example"
