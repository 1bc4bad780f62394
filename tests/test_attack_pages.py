"""Hostile texts in every text field of every kind come out as text; the long run tries all of them."""

import pytest
from playwright.sync_api import Browser

from attack import checks
from attack.looking import visiting
from attack.payloads import ALL, HANDFUL, SORTS
from attack.world import lay
from sites import BuiltSite, build_site, served

REGION = '"><img src=x onerror=hit()>'
HARMLESS = "Tavallinen teksti"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A site of hostile records."""
    folder = tmp_path_factory.mktemp("hostile")
    return build_site(folder, data=lay(folder / "data", HANDFUL, REGION))


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The same records with nothing in them."""
    folder = tmp_path_factory.mktemp("harmless")
    return build_site(folder, data=lay(folder / "data", [HARMLESS] * 3, HARMLESS))


def test_there_are_enough_payloads() -> None:
    assert len(set(ALL)) == len(ALL) >= 100
    assert all(any(payload in texts for payload in HANDFUL) for texts in SORTS.values())
    assert set(HANDFUL) <= set(ALL)


def test_every_page_has_the_elements_of_a_harmless_one(hostile: BuiltSite, harmless: BuiltSite) -> None:
    checks.elements_are_those_of_a_harmless_site(hostile, harmless)


def test_nothing_runs_and_nothing_leaves_in_chromium(hostile: BuiltSite, browser: Browser) -> None:
    with served(hostile.folder) as address, visiting(browser, address) as visit:
        checks.nothing_runs(hostile, HANDFUL, visit, ["organisations"])
        for payload in ("<img src=x onerror=hit()>", "</script><script>hit()</script>", "__proto__"):
            checks.search_runs_nothing(visit, payload)
        assert visit.outside == []


def test_json_in_pages_says_what_the_records_say(hostile: BuiltSite) -> None:
    checks.json_in_pages_says_what_records_say(hostile, HANDFUL)


def test_calendars_hold_events_and_nothing_else(hostile: BuiltSite) -> None:
    checks.calendars_hold_events_and_nothing_else(hostile, HANDFUL)


def test_tables_hold_no_formula_and_the_text_as_written(hostile: BuiltSite) -> None:
    checks.tables_hold_no_formula(hostile, HANDFUL)


def test_data_for_programs_is_sound_and_as_written(hostile: BuiltSite) -> None:
    checks.data_for_programs_is_sound(hostile, HANDFUL)


def test_files_lie_where_they_belong(hostile: BuiltSite) -> None:
    checks.files_lie_where_they_belong(hostile)
