"""The search page and the suggestions in Chromium: what people do, and what nobody should."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from sites import BuiltSite, served

NARROW, WIDE = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
RESULT = "[data-search-page] li[data-record]"
OPTION = '[role="option"]'
UNAVAILABLE = "Failed to load resource"


@pytest.fixture(scope="module")
def address(real_site: BuiltSite) -> Iterator[str]:
    with served(real_site.folder) as here:
        yield here


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which nothing may go wrong, whatever the test does with it."""
    opened = browser.new_page(viewport=WIDE)
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("dialog", lambda dialog: complaints.append(dialog.message))
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield opened
    opened.close()
    assert [text for text in complaints if UNAVAILABLE not in text] == []


def test_an_address_shows_its_search(page: Page, address: str) -> None:
    page.goto(f"{address}/haku/?q=martat&kunta=teuva")
    expect(page.locator(RESULT).first).to_have_attribute("data-record", "organisations/teuvan-martat")
    expect(page.locator("#mv-q")).to_have_value("martat")
    expect(page.locator("#chip-0")).to_contain_text("Teuva")


@pytest.mark.parametrize(
    ("where", "name"), [("haku", "Seinäjoki"), ("sv/sok", "Seinäjoki"), ("en/search", "Seinäjoki")]
)
def test_words_become_chips_that_can_be_taken_away(page: Page, address: str, where: str, name: str) -> None:
    page.goto(f"{address}/{where}/?q=martat+seinajoella")
    chip = page.locator("#chip-0")
    expect(chip).to_contain_text(name)
    chip.click()
    expect(page.locator("#mv-q")).to_have_value("martat")
    expect(page.locator("#chip-0")).to_have_count(0)
    assert page.url.endswith("?q=martat")


def test_the_address_follows_and_back_goes_back(page: Page, address: str) -> None:
    page.goto(f"{address}/haku/?q=nuorisoseura")
    page.locator("label.mv-facet__row", has_text="Kauhava").first.click()
    expect(page).to_have_url(f"{address}/haku/?q=nuorisoseura&kunta=kauhava")
    expect(page.locator("#chip-0")).to_contain_text("Kauhava")
    page.locator("#sort").select_option("name")
    expect(page).to_have_url(f"{address}/haku/?q=nuorisoseura&kunta=kauhava&jarjestys=nimi")
    page.go_back()
    page.go_back()
    expect(page).to_have_url(f"{address}/haku/?q=nuorisoseura")
    expect(page.locator("#chip-0")).to_have_count(0)


def test_the_count_beside_a_value_is_what_one_gets(page: Page, address: str) -> None:
    page.goto(f"{address}/haku/?q=metsästys")
    row = page.locator("label.mv-facet__row", has_text="Kauhava").first
    count = row.locator(".mv-count").inner_text()
    row.click()
    expect(page.locator("#chip-0")).to_be_visible()
    assert page.locator("[data-search-page] [role=status]").inner_text().startswith(count)
    assert page.locator(RESULT).count() == int(count)


def test_typing_shows_results_in_batches(page: Page, address: str) -> None:
    page.goto(f"{address}/haku/")
    page.locator("#mv-q").press_sequentially("seura")
    expect(page.locator(RESULT)).to_have_count(20)
    more = page.locator(".mv-search__results > section > button.mv-button")
    more.click()
    expect(page.locator(RESULT)).to_have_count(40)
    assert page.evaluate("document.activeElement.closest('li').matches('li:nth-child(21)')")
    expect(page).to_have_url(f"{address}/haku/?q=seura")


def test_essentials_come_with_the_results(page: Page, address: str, real_site: BuiltSite) -> None:
    page.goto(f"{address}/haku/?q=Seinäjoen+Järjestötalo")
    expect(page.locator(RESULT).first.locator(".mv-result__essentials")).not_to_be_empty()
    expect(page.locator(f"{RESULT} mark").first).to_be_visible()


def test_nothing_found_says_whom_to_ask(page: Page, address: str) -> None:
    page.goto(f"{address}/haku/?q=qqqqxyzzy+Soini")
    nothing = page.locator(".mv-search__nothing")
    expect(nothing).to_contain_text("qqqqxyzzy")
    expect(nothing.locator("a", has_text="Soini")).to_have_attribute("href", f"{address}/kunnat/soini/")
    expect(nothing.locator("a").first).to_have_attribute("href", f"{address}/paivita/?asia=puuttuu")


def test_suggestions_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}/kunnat/")
    page.keyboard.press("/")
    field = page.locator("#mv-q")
    expect(field).to_be_focused()
    page.keyboard.type("nurmon jymy")
    option = page.locator(f'{OPTION}[data-record="organisations/nurmon-jymy"]')
    expect(option).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(page.locator(f'{OPTION}[aria-selected="true"]')).to_have_count(1)
    assert page.locator(f'{OPTION}[aria-selected="true"]').get_attribute("id") == field.get_attribute(
        "aria-activedescendant"
    )
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(option).to_be_visible()
    while option.get_attribute("aria-selected") != "true":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/yhdistykset/nurmon-jymy/")


def test_enter_without_a_choice_goes_to_the_results(page: Page, address: str) -> None:
    page.goto(f"{address}/sv/")
    page.locator("#mv-q").fill("kör")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/sv/sok/?q=k%C3%B6r")
    expect(page.locator(RESULT).first).to_be_visible()


def test_without_scripts_there_are_lists(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{address}/haku/?q=martat")
    expect(page.locator("noscript p, p.mv-note").first).to_be_visible()
    page.locator("#main a", has_text="Lapua").first.click()
    expect(page).to_have_url(f"{address}/kunnat/lapua/")
    page.close()


@pytest.mark.parametrize(
    "search",
    [
        "?q=" + "a" * 10_000,
        "?q=" + "martat%20" * 1_000,
        "?q=%F0%9F%90%84%F0%9F%90%84",
        "?q=(.*%2B)%5B%5B%5E%24%7C%5C%5C",
        "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%3Cscript%3Ealert(2)%3C%2Fscript%3E",
        "?q=%22%3E%3Csvg%20onload%3Dalert(1)%3E&kunta=%3Cscript%3E",
        "?q=%E0%A4%A&kunta=%%%",
        "?q=martat&kunta=atlantis&aihe=x&kyla=y&tila=z&esteeton=ehka&ika=9&kieli=%22&mika=q&jarjestys=v",
        "?q=__proto__&kunta=constructor&aihe=__proto__&kieli=toString&mika=hasOwnProperty",
        "?kunta=lapua&kunta=lapua&kunta=soini",
        "?q=%00%01%7F%E2%80%AE",
    ],
)
def test_bad_addresses_do_no_harm(page: Page, address: str, search: str) -> None:
    page.goto(f"{address}/haku/{search}")
    expect(page.locator("[data-search-page] [role=status]")).not_to_be_empty()
    page.locator("#mv-q").fill("martat")
    expect(page.locator("[data-search-page] [role=status]")).to_contain_text("martat")
    assert page.locator("#main script[src=x], #main img[src=x], #main svg[onload]").count() == 0


def _missing(route: Route) -> None:
    route.fulfill(status=404, body="")


def _truncated(route: Route) -> None:
    body = route.fetch().text()
    route.fulfill(status=200, content_type="application/json", body=body[: len(body) // 2])


def _older(route: Route) -> None:
    route.fulfill(status=200, content_type="application/json", body='{"format":0,"build":"old","topics":[]}')


@pytest.mark.parametrize("trouble", [_missing, _truncated, _older])
@pytest.mark.parametrize("file", ["core.fi.json", "rest.*.json", "words.sv.*.json", "text.*.json"])
def test_a_broken_index_is_told_of(page: Page, address: str, file: str, trouble: object) -> None:
    page.route(f"**/search/{file}", trouble)  # type: ignore[arg-type]
    page.goto(f"{address}/haku/?q=martat")
    expect(page.locator(".mv-search__note button")).to_be_visible()
    expect(page.locator('.mv-search__note a[href="#lists"]')).to_be_visible()
    expect(page.locator("#lists")).to_be_visible()
    if not file.startswith("core"):
        expect(page.locator(RESULT).first).to_be_visible()


def test_an_index_that_was_stale_once_is_loaded_again(page: Page, address: str) -> None:
    asked: list[str] = []

    def once(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) == 1:
            _older(route)
        else:
            route.continue_()

    page.route("**/search/core.fi.json", once)
    page.goto(f"{address}/haku/?q=martat")
    expect(page.locator(RESULT).first).to_be_visible()
    assert len(asked) == 2
    expect(page.locator(".mv-search__note")).to_be_empty()


def test_without_its_worker_the_page_still_offers_lists(page: Page, address: str) -> None:
    page.route("**/search/worker.js", _missing)
    page.goto(f"{address}/haku/?q=martat")
    expect(page.locator('.mv-search__note a[href="#lists"]')).to_be_visible()


def test_without_its_script_the_page_says_so(page: Page, address: str) -> None:
    page.route("**/search/page.js", _missing)
    page.goto(f"{address}/haku/?q=martat")
    expect(page.locator('[data-search-failed] a[href="#lists"]')).to_be_visible()
    expect(page.locator("[data-search-page]")).not_to_contain_text("latautuu")


@pytest.mark.parametrize("file", ["suggestions.js", "worker.js", "texts.fi.json", "core.fi.json"])
def test_a_field_without_suggestions_says_so_and_still_sends(page: Page, address: str, file: str) -> None:
    page.route(f"**/search/{file}", _missing)
    page.goto(f"{address}/kunnat/")
    page.locator("#mv-q").fill("martat")
    expect(page.locator('[data-search-trouble] a[href$="#lists"]')).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/haku/?q=martat")


def test_without_its_texts_the_page_still_offers_lists(page: Page, address: str) -> None:
    page.route("**/search/texts.fi.json", _missing)
    page.goto(f"{address}/haku/?q=martat")
    expect(page.locator('[data-search-failed] a[href="#lists"]')).to_be_visible()


def test_a_slow_index_is_waited_for_visibly(page: Page, address: str) -> None:
    waiting: list[Route] = []

    def keep(route: Route) -> None:
        waiting.append(route)

    page.route("**/search/core.fi.json", keep)
    page.goto(f"{address}/haku/?q=martat")
    expect(page.locator("[data-search-page] [role=status]")).to_have_text("Haku latautuu…")
    page.locator("#mv-q").fill("kuoro")
    waiting[0].continue_()
    expect(page.locator("[data-search-page] [role=status]")).to_contain_text("kuoro")
    expect(page.locator(RESULT).first).to_be_visible()


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize(
    "search", ["haku/?q=kuoro", "haku/?q=qqqqxyzzy+Soini", "en/search/?q=free+room+Lapua"]
)
def test_results_are_accessible(page: Page, address: str, search: str, size: dict[str, int]) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.goto(f"{address}/{search}")
    expect(page.locator(".mv-search__results > *").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    found = Axe().run(page)
    assert [violation["id"] for violation in found.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_suggestions_are_accessible(page: Page, address: str) -> None:
    page.goto(f"{address}/")
    page.locator("#mv-q").fill("kuoro")
    expect(page.locator(OPTION).first).to_be_visible()
    found = Axe().run(page)
    assert [violation["id"] for violation in found.response["violations"]] == []
