"""axe-core on every kind of page, language, scheme and width; and what is lost in tight places."""

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from benchmarks.audit.pages import SCHEMES, WIDTHS, Subject, say, window
from msgspec import Struct
from playwright.sync_api import Browser, Page

from tight import LARGE, NARROW, SPACED, lost

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}


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
    for element in lost(page):
        yield Finding(f"{subject.name} {subject.language}", name, element)


def _place(subject: Subject, width: int, scheme: str) -> str:
    return f"{subject.name} {subject.language} {width} {scheme}"
