"""A page of each kind and language, seen once in Chromium with everything that must hold of all of them."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from attack.looking import visiting
from page_kinds import one_of_each
from sites import BuiltSite, served

OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
NARROW = 320


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_accessible_harmless_silent_and_narrow(language: str, test_site: BuiltSite, browser: Browser) -> None:
    """axe-core finds nothing (WCAG 2.2 A and AA, best practices); no script or style stands in the page;
    it asks nobody else, complains of nothing, and fits a narrow phone.
    """
    axe = Axe()
    violations, odd, wide = [], {}, {}
    pages = {kind: file for (kind, spoken), file in one_of_each(test_site).items() if spoken == language}
    with served(test_site.folder) as address, visiting(browser, address) as visit:
        for kind, file in pages.items():
            visit.page.set_viewport_size({"width": 390, "height": 844})
            if found := visit.look(file.as_posix().removesuffix("index.html"))["odd"]:
                odd[kind] = found
            for violation in axe.run(visit.page, options=OPTIONS).response["violations"]:
                nodes = [node["html"][:120] for node in violation["nodes"][:2]]
                violations.append(f"{kind} {violation['id']}: {nodes}")
            visit.page.set_viewport_size({"width": NARROW, "height": 640})
            width = visit.page.evaluate("document.documentElement.scrollWidth")
            if width > NARROW:
                wide[kind] = width
    assert (violations, odd, wide) == ([], {}, {})
    assert (visit.outside, visit.said) == ([], [])
    assert len(pages) > 30
