"""axe-core on every kind of page, language, scheme and width; and what is lost in tight places."""

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from benchmarks.audit.pages import SCHEMES, WIDTHS, Subject, say, window
from msgspec import Struct
from playwright.sync_api import Browser, Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
NARROW = 320
"""1,280 px at 400 %, as WCAG 1.4.10 has it; also more than 390 px at 200 % leaves to most pages."""
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
LARGE = "() => { document.documentElement.style.setProperty('font-size', '200%'); }"
LOST = """() => {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const cut = [...document.querySelectorAll('a, button, h1, h2, h3, p, li, dd, dt, td, th, label, summary')]
    .filter((e) => e.getClientRects().length && !e.closest('.mv-hidden, .mv-scroll, [hidden]'))
    .filter((e) => {
      const style = getComputedStyle(e);
      return style.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1
        && style.clipPath === 'none' && style.webkitLineClamp === 'none';
    });
  return (wide ? ['sideways'] : []).concat(cut.map((e) => e.outerHTML.slice(0, 80)));
}"""


class Finding(Struct, frozen=True):
    """Something that is not as it should be: where, which check, and the element."""

    where: str
    check: str
    element: str


def violations(browser: Browser, address: str, wanted: list[Subject]) -> Iterator[Finding]:
    """What axe-core finds in the whole matrix."""
    axe = Axe()
    for width in WIDTHS:
        for scheme in SCHEMES:
            say(f"axe-core: {len(wanted)} pages, {width} px, {scheme} …")
            with window(browser, width, scheme) as page:
                for subject in wanted:
                    page.goto(f"{address}/{subject.path}", wait_until="networkidle")
                    for found in axe.run(page, options=OPTIONS).response["violations"]:
                        for node in found["nodes"][:2]:
                            yield Finding(_place(subject, width, scheme), found["id"], node["html"][:120])


def losses(browser: Browser, address: str, wanted: list[Subject]) -> Iterator[Finding]:
    """What is cut off or needs scrolling sideways: at 320 px, with wide spacing, with text twice as large."""
    for name, width, script in (
        ("320 px", NARROW, ""),
        ("text spacing", 390, SPACED),
        ("text at 200 %", 1280, LARGE),
    ):
        say(f"{name}: {len(wanted)} pages …")
        with window(browser, width, "light") as page:
            for subject in wanted:
                page.goto(f"{address}/{subject.path}", wait_until="networkidle")
                yield from _lost(page, subject, name, script)


def _lost(page: Page, subject: Subject, name: str, script: str) -> Iterator[Finding]:
    if script:
        page.evaluate(script)
    for element in page.evaluate(LOST):
        yield Finding(f"{subject.name} {subject.language}", name, element)


def _place(subject: Subject, width: int, scheme: str) -> str:
    return f"{subject.name} {subject.language} {width} {scheme}"
