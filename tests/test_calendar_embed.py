"""Lists in a frame on another site: the snippet works, the height is told, nobody else is asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from sites import BuiltSite, served

SNIPPET_ADDRESS = "https://koskimaa.example/"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Chromium on the day for which the site was built."""
    context = browser.new_context(viewport={"width": 900, "height": 800})
    context.clock.set_fixed_time("2026-11-24T08:00:00+02:00")
    yield context
    context.close()


def _snippet(page: Page, address: str, part: str) -> str:
    """The code that the page offers, with the address of the test's server in it."""
    page.goto(f"{address}/upota/")
    page.get_by_label("Kunta", exact=True).select_option("kivikoski")
    code = page.locator(f"#{part}-code").input_value()
    assert SNIPPET_ADDRESS in code
    return code.replace(SNIPPET_ADDRESS, f"{address}/")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder that another origin serves, and its address under another name of this machine."""
    with served(tmp_path) as url:
        yield tmp_path, url.replace("127.0.0.1", "localhost")


def _shown(folder: Path, code: str) -> None:
    page = f'<!doctype html><html lang="fi"><title>Kunta</title><h1>Kunta</h1>\n{code}\n'
    (folder / "index.html").write_text(page, encoding="utf-8")
    (folder / "favicon.ico").write_bytes(b"")


@pytest.mark.parametrize(
    ("part", "title", "record"),
    [
        ("events", "Tapahtumat Kivikoskella", "events/lahtee-tanaan"),
        ("organisations", "Yhdistykset Kivikoskella", "organisations/kivikosken-esimerkkimartat"),
    ],
)
def test_a_frame_on_another_site(  # noqa: PLR0917
    part: str,
    title: str,
    record: str,
    calendar_address: str,
    elsewhere: tuple[Path, str],
    context: BrowserContext,
) -> None:
    folder, other = elsewhere
    page = context.new_page()
    code = _snippet(page, calendar_address, part)
    assert f'title="{title}"' in code
    _shown(folder, code)
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(other, wait_until="networkidle")
    frame = page.frame_locator("iframe")
    expect(frame.locator("h1")).to_have_text(title)
    expect(frame.locator(f'[data-record="{record}"]').first).to_be_visible()
    inner = frame.locator("html").evaluate("root => Math.ceil(root.getBoundingClientRect().height)")
    expect(page.locator("iframe")).to_have_css("height", f"{inner}px")
    assert all(url.startswith((calendar_address, other)) for url in asked)
    assert context.cookies() == []
    assert complaints == []


def test_a_frame_without_scripts_keeps_its_height_and_leads_on(
    calendar_address: str, elsewhere: tuple[Path, str], context: BrowserContext
) -> None:
    folder, other = elsewhere
    code = _snippet(context.new_page(), calendar_address, "events").replace(
        "<iframe ", '<iframe sandbox="allow-popups" '
    )
    _shown(folder, code)
    page = context.new_page()
    page.goto(other)
    frame = page.frame_locator("iframe")
    expect(page.locator("iframe")).to_have_css("height", "600px")
    frame.locator('[data-municipality="hirvilampi"]').click()
    expect(frame.locator("h1")).to_contain_text("Hirvilampi")
    expect(frame.locator('[data-record="events/illan-konsertti"]')).to_be_visible()


def test_links_in_a_frame_open_a_window_of_their_own(
    calendar_address: str, elsewhere: tuple[Path, str], context: BrowserContext
) -> None:
    folder, other = elsewhere
    page = context.new_page()
    _shown(folder, _snippet(page, calendar_address, "events"))
    page.goto(other)
    link = page.frame_locator("iframe").locator('[data-record="events/lahtee-tanaan"] a')
    with context.expect_page() as opened:
        link.click()
    expect(opened.value.locator("h1")).to_have_text("Aamukahvit")


@pytest.mark.parametrize("question", ["?kunta=ei-ole", "?kunta=%E0%A4%A", "?kunta=../../", "?kunta=<b>", ""])
def test_an_unknown_municipality_is_left_out(
    question: str, calendar_address: str, context: BrowserContext
) -> None:
    page = context.new_page()
    page.goto(f"{calendar_address}/upota/tapahtumat/{question}")
    expect(page.locator("h1")).to_contain_text("Tapahtumat")
    assert page.url.startswith(f"{calendar_address}/upota/tapahtumat/")
    expect(page.locator("[data-municipality]")).to_have_count(2)


def test_a_message_of_somebody_else_changes_no_frame(
    calendar_address: str, elsewhere: tuple[Path, str], context: BrowserContext
) -> None:
    folder, other = elsewhere
    page = context.new_page()
    _shown(folder, _snippet(page, calendar_address, "events"))
    page.goto(other, wait_until="networkidle")
    height = page.locator("iframe").evaluate("frame => frame.style.height")
    page.evaluate("postMessage({type: 'muavarten-height', height: 5000}, '*')")
    page.wait_for_timeout(200)
    assert page.locator("iframe").evaluate("frame => frame.style.height") == height != ""


def test_the_page_in_the_frame_is_light(calendar_site: BuiltSite) -> None:
    page = calendar_site.text("upota/tapahtumat/kivikoski")
    style, script = (calendar_site.text(f"assets/embed/embed.{kind}") for kind in ("css", "js"))
    assert len(page) + len(style) + len(script) < 30_000
    assert '<meta name="robots" content="noindex">' in page
