"""The update form in a browser: opened, filled in, and what it would send."""

from urllib.parse import parse_qs, unquote, urlsplit

from playwright.sync_api import Locator, Page

MARTAT = "kivikosken-esimerkkimartat"
PHONE = {"width": 390, "height": 844}
ADDRESSES = {"fi": "paivita/", "sv": "sv/uppdatera/", "en": "en/update/"}
UNFOLD = """
element => {
  const above = (inner) => inner?.closest("details");
  for (let folded = above(element); folded; folded = above(folded.parentElement)) folded.open = true;
}
"""
FORMS = {
    "start": "",
    "association": f"?yhdistys={MARTAT}",
    "event": "?tapahtuma=marttailta",
    "premises": "?tila=seuratalo",
    "grant": "?avustus=kylaraha",
    "village": "?kyla=koivuranta",
    "liaison": "?yhdyshenkilo=kivikoski",
    "new event": "?uusi=tapahtuma",
    "report": f"?yhdistys={MARTAT}&asia=virhe",
    "removal": f"?yhdistys={MARTAT}&asia=poisto",
    "ended": f"?yhdistys={MARTAT}&asia=lopetus",
    "report on a municipality": "?kunta=kivikoski",
}


def opened(page: Page, address: str, query: str, language: str = "fi") -> None:
    """Open the form for what a query names."""
    page.goto(f"{address}/{ADDRESSES[language]}{query}")
    page.wait_for_selector("#update:not([hidden]) h2")


def field(page: Page, path: str) -> Locator:
    """The control of a field by its path, as `phones[0]`."""
    return page.locator(f'#update [data-path="{path}"]')


def fill(page: Page, path: str, text: str) -> None:
    """Write into a field, wherever it is folded away, and leave it."""
    field(page, path).evaluate(UNFOLD)
    field(page, path).fill(text)
    field(page, path).blur()


def said(page: Page, path: str) -> str:
    """What is said to be wrong with a field."""
    name = field(page, path).get_attribute("id")
    return page.locator(f"#{name}-error").inner_text()


def mailed(page: Page) -> str:
    """The change request in the link that writes a mail."""
    link = urlsplit(page.locator('[data-way="mail"]').get_attribute("href") or "")
    assert link.scheme == "mailto"
    assert link.path == "yllapito@koskimaa.example"
    return unquote(parse_qs(link.query)["body"][0])


def sent_as_issue(page: Page) -> str:
    """The change request in the link that opens an issue."""
    link = urlsplit(page.locator('[data-way="issue"]').get_attribute("href") or "")
    assert (
        f"{link.scheme}://{link.netloc}{link.path}"
        == "https://github.com/koskimaa-example/koskimaa/issues/new"
    )
    query = parse_qs(link.query)
    assert query["template"] == ["change.yml"]
    return query["request"][0]
