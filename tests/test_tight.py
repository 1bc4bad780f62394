"""Nothing is lost at 320 px, with the text spacing of WCAG 1.4.12, with text at 200 %, in forced colours."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from keyboard import unseen
from page_kinds import one_of_each
from sites import BuiltSite, served
from tight import LARGE, NARROW, SPACED, lost

MOVING = """() => document.getAnimations().length + [...document.querySelectorAll('*')]
  .filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0).length"""
BARE = """() => {
  const shown = (selectors) => [...document.querySelectorAll(selectors)]
    .filter((e) => e.getClientRects().length);
  const visible = (value) => value !== 'none' && value !== getComputedStyle(document.body).backgroundColor;
  const links = ".mv-contents a, .mv-letters a";
  const fields = "input:not([type=checkbox], [type=radio]), select, textarea";
  const boxes = shown(`.mv-button, .mv-chip, .mv-badge, .mv-contact, ${links}, ${fields}`)
    .filter((e) => getComputedStyle(e).borderTopStyle === 'none');
  const shapes = shown('.mv-bar rect, .mv-tile rect, .mv-point circle, .mv-point rect')
    .filter((e) => !visible(getComputedStyle(e).fill) && !visible(getComputedStyle(e).stroke));
  return [...boxes, ...shapes].map((e) => e.outerHTML.slice(0, 80));
}"""


def _pages(site: BuiltSite) -> dict[str, Path]:
    """One page of each kind, in the region's first language."""
    return {kind: file for (kind, language), file in one_of_each(site).items() if language == "fi"}


def _open(page: Page, address: str, file: Path) -> None:
    page.goto(f"{address}/{file.as_posix().removesuffix('index.html')}")


@pytest.mark.parametrize(
    ("width", "script"), [(NARROW, ""), (390, SPACED), (1280, LARGE)], ids=["narrow", "spaced", "large"]
)
def test_nothing_is_lost_in_tight_places(
    test_site: BuiltSite, browser: Browser, width: int, script: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    found = {}
    with served(test_site.folder) as address:
        for kind, file in _pages(test_site).items():
            _open(page, address, file)
            if script:
                page.evaluate(script)
            if gone := lost(page):
                found[kind] = gone
    page.close()
    assert found == {}


def test_focus_is_visible_all_the_way(test_site: BuiltSite, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    hidden = []
    with served(test_site.folder) as address:
        for kind, file in _pages(test_site).items():
            _open(page, address, file)
            page.keyboard.press("Tab")
            for _ in range(60):
                if found := unseen(page):
                    hidden.append((kind, found))
                page.keyboard.press("Tab")
                if page.evaluate("document.activeElement === document.body"):
                    break
    page.close()
    assert hidden == []


def test_forced_colours_keep_every_edge_and_motion_stops(test_site: BuiltSite, browser: Browser) -> None:
    context = browser.new_context(forced_colors="active", reduced_motion="reduce")
    page = context.new_page()
    bare, moving, hidden = [], [], []
    with served(test_site.folder) as address:
        for kind, file in _pages(test_site).items():
            _open(page, address, file)
            bare += [(kind, element) for element in page.evaluate(BARE)]
            moving += [kind] * page.evaluate(MOVING)
            for _ in range(12):
                page.keyboard.press("Tab")
                if page.evaluate("document.activeElement === document.body"):
                    break
                if found := unseen(page):
                    hidden.append((kind, found))
    context.close()
    assert (bare, moving, hidden) == ([], [], [])


def test_paper_has_what_a_page_says_and_no_way_around(test_site: BuiltSite, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 700, "height": 990})
    page.emulate_media(media="print")
    found = {}
    with served(test_site.folder) as address:
        for kind, file in _pages(test_site).items():
            _open(page, address, file)
            shown = page.locator("header nav, .mv-contents, .mv-search-field, .mv-theme, [data-copy]").filter(
                visible=True
            )
            listed = shown.evaluate_all("all => all.map((e) => e.className)")
            if listed or lost(page) or not page.locator("h1, h2").first.is_visible():
                found[kind] = listed, lost(page)
    page.close()
    assert found == {}


def test_the_guide_leads_to_a_list_by_keyboard(test_site: BuiltSite, browser: Browser) -> None:
    page = browser.new_page()
    with served(test_site.folder) as address:
        _open(page, address, _pages(test_site)["guide"])
        page.locator("[name=kunta]").focus()
        page.keyboard.press("ArrowDown")
        page.locator("[name=aihe]").first.focus()
        page.keyboard.press("Space")
        page.locator("[data-guide] button").focus()
        page.keyboard.press("Enter")
        page.locator("[data-guide-answer]:not([hidden])").wait_for()
        assert page.evaluate("document.activeElement.id") == "answer"
        assert page.locator("[data-guide-parts] section").count() >= 2
        assert page.locator("[data-guide-parts] a").count() >= 1
    page.close()


def test_the_guide_needs_no_script(test_site: BuiltSite, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    with served(test_site.folder) as address:
        _open(page, address, _pages(test_site)["guide"])
        assert page.locator("[data-guide]").is_hidden()
        page.locator("#places ~ ul a").first.click()
        assert page.locator("#start, #open").first.is_visible()
    context.close()


def test_an_address_can_be_copied(test_site: BuiltSite, browser: Browser) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    with served(test_site.folder) as address:
        _open(page, address, _pages(test_site)["municipality"])
        page.locator("[data-copy-address]").click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.endswith(page.locator("#address").inner_text())
        short = copied.partition("://")[2].partition("/")[2]
        page.goto(f"{address}/{short}")
        page.wait_for_url("**/kunnat/**")
    context.close()


def test_a_long_list_is_narrowed_down_while_typing(test_site: BuiltSite, browser: Browser) -> None:
    page = browser.new_page()
    with served(test_site.folder) as address:
        _open(page, address, _pages(test_site)["organisations"])
        rows = page.locator("#list [data-record]")
        names = rows.locator("a").all_inner_texts()
        page.locator("[data-filter]:not([hidden]) input").fill(names[0].upper().replace("Ä", "A"))
        assert [row.inner_text() for row in rows.locator("visible=true").locator("a").all()] == names[:1]
        page.locator("[data-filter] input").fill("xyz")
        assert rows.locator("visible=true").count() == 0
        assert page.locator("[data-filter-none]").inner_text() != ""
        page.locator("[data-filter] input").fill("")
        assert rows.locator("visible=true").count() == len(names)
    page.close()
