"""Sites that the tests look at, built once a run by plain `mkdocs build`."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser import chromium
from calendar_built import built_calendar
from change_cases import REGION
from sites import BuiltSite, build_region, build_site, served
from update_page import PHONE


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The region's real records."""
    return build_site(tmp_path_factory.mktemp("real"), data="data")


@pytest.fixture(scope="session")
def test_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The small invented region that the record tests use, with contact details on every page."""
    return build_site(tmp_path_factory.mktemp("base"), data="tests/records/base")


@pytest.fixture(scope="session")
def second_region(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Another region: three invented municipalities, Swedish first."""
    return build_region(tmp_path_factory.mktemp("second"), Path("tests/second_region"))


@pytest.fixture(scope="session")
def calendar_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The small invented region with events of every sort."""
    return built_calendar(tmp_path_factory.mktemp("calendar"))


@pytest.fixture(scope="session")
def calendar_address(calendar_site: BuiltSite) -> Iterator[str]:
    """Where that is served."""
    with served(calendar_site.folder) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def update_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The small invented region whose records the change requests change."""
    return build_site(tmp_path_factory.mktemp("changes"), data=REGION)


@pytest.fixture(scope="session")
def update_address(update_site: BuiltSite) -> Iterator[str]:
    """Where that is served."""
    with served(update_site.folder) as found:
        yield found


@pytest.fixture
def phone_page(browser: Browser) -> Iterator[Page]:
    """A page as wide as a telephone, with storage of its own, on which no script may complain."""
    context = browser.new_context(viewport=PHONE)
    complaints: list[str] = []
    found = context.new_page()
    found.on("pageerror", lambda error: complaints.append(str(error)))
    found.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    yield found
    context.close()
    assert complaints == []
