"""The main job in Chromium: from home to a telephone number, in every language, with and without scripts."""

import pytest
from playwright.sync_api import Browser, Page

from sites import BuiltSite, served

LANGUAGES = ("fi", "sv", "en")
HOMES = {"fi": "", "sv": "sv/", "en": "en/"}


def _reachable(site: BuiltSite) -> tuple[str, str]:
    """A municipality and an organisation in it that has a telephone."""
    organisations = site.site.directory.organisations.values()
    found = next(o for o in organisations if o.phones and o.status == "active")
    return found.municipality, found.id


def _follow(page: Page, record: str) -> None:
    """Click the link of a record; one click."""
    page.locator(f'#main [data-record="{record}"]').filter(visible=True).first.locator("a").or_(
        page.locator(f'#main a[data-record="{record}"]')
    ).first.click()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_three_clicks_from_home_to_a_phone_number(
    language: str, scripts: bool, test_site: BuiltSite, browser: Browser
) -> None:
    municipality, organisation = _reachable(test_site)
    context = browser.new_context(java_script_enabled=scripts, viewport={"width": 390, "height": 844})
    page = context.new_page()
    with served(test_site.folder) as address:
        page.goto(f"{address}/{HOMES[language]}")
        _follow(page, f"municipalities/{municipality}")
        _follow(page, f"organisations/{organisation}")
        phone = page.locator('a[href^="tel:+"]').first
        phone.click(trial=True)
        assert phone.is_visible()
        assert page.locator("html").get_attribute("lang") == language
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_from_home_to_a_real_organisation(
    language: str, scripts: bool, real_site: BuiltSite, browser: Browser
) -> None:
    directory = real_site.site.directory
    organisation = directory.organisations[min(directory.organisations)]
    page = browser.new_page(java_script_enabled=scripts, viewport={"width": 390, "height": 844})
    with served(real_site.folder) as address:
        page.goto(f"{address}/{HOMES[language]}")
        _follow(page, f"municipalities/{organisation.municipality}")
        _follow(page, f"organisations/{organisation.id}")
        assert page.locator("h1").inner_text() == organisation.name.values[0][1]
    page.close()
