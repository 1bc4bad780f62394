"""axe-core finds nothing on a page of each kind and language (WCAG 2.2 A and AA, best practices)."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from page_kinds import one_of_each
from sites import BuiltSite, served

OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}


def test_no_violations_on_any_kind_of_page(test_site: BuiltSite, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    axe = Axe()
    found = []
    with served(test_site.folder) as address:
        for (kind, language), file in one_of_each(test_site).items():
            page.goto(f"{address}/{file.as_posix().removesuffix('index.html')}")
            for violation in axe.run(page, options=OPTIONS).response["violations"]:
                nodes = [node["html"][:120] for node in violation["nodes"][:2]]
                found.append(f"{kind} {language} {violation['id']}: {nodes}")
    assert found == []
