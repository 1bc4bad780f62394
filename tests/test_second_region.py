"""Another region builds from its data and content alone, in its own languages and with its own words."""

import json
import re

from sites import BuiltSite

FIRST_REGION = re.compile(
    r"pohjanmaa|österbotten|ostrobothnia|seinäjoki|kauhava|muavarten\.example", re.IGNORECASE
)


def test_its_first_language_stands_at_the_root(second_region: BuiltSite) -> None:
    assert second_region.site.addresses.languages == ("sv", "fi", "en")
    assert '<html lang="sv"' in second_region.text("foreningar")
    assert '<html lang="fi"' in second_region.text("fi/yhdistykset")
    assert '<html lang="en"' in second_region.text("en/associations")
    assert 'hreflang="x-default" href="https://' in second_region.text("fi/yhdistykset")


def test_nothing_of_the_first_region_is_left(second_region: BuiltSite) -> None:
    found = [
        f"{page}: {match[0]}"
        for page in second_region.pages()
        if (match := FIRST_REGION.search(second_region.text(page)))
    ]
    assert found == []


def test_its_api_and_its_name_are_its_own(second_region: BuiltSite) -> None:
    region = second_region.site.directory.region
    assert json.loads(second_region.text("api/v1/municipalities.json"))["count"] == 3
    assert region.site_name.values[0][1] in second_region.text("index.html")
    assert region.timezone != "Europe/Helsinki"
