"""`mkdocs serve`: what is edited shows in the browser, and what is wrong shows there too, without an end."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from elsewhere import project, rename
from serving import PATIENCE, Serving, serving

ID = "kivikosken-esimerkkimartat"
PLACE = f"organisations/kivikoski/{ID}.yml"
PAGE = f"/yhdistykset/{ID}/"
ALERT = '<div class="md-banner mv-problems" role="alert">'
TITLES = {
    "/yhdistykset/": ("Tiedoissa on korjattavaa.", "Ja 3 muuta kohtaa"),
    "/sv/foreningar/": ("Uppgifterna behöver rättas.", "Och 3 ställen till"),
    "/en/associations/": ("The records need mending.", "And 3 more"),
}
COLOURS = "(element) => [element, document.body].map((e) => getComputedStyle(e).backgroundColor)"


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of its own."""
    return project(tmp_path_factory.mktemp("serve") / "project")


@pytest.fixture(scope="module")
def server(here: Path) -> Iterator[Serving]:
    """Its server."""
    with serving(here, here.parent / "log") as running:
        running.until("/", "<h1>")
        yield running


def test_an_edit_shows_in_the_open_browser(here: Path, server: Serving, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(server.address + PAGE)
    rename(here, "Selaimessa näkyvät martat ry")
    page.get_by_role("heading", level=1, name="Selaimessa näkyvät martat ry").wait_for(
        timeout=PATIENCE * 1000
    )
    page.close()


def test_an_error_shows_on_the_last_good_pages_and_goes_once_it_is_mended(
    here: Path, server: Serving, browser: Browser
) -> None:
    rename(here, "Ennen virhettä ry")
    server.until(PAGE, ">Ennen virhettä ry</span></h1>")
    file = here / "data" / PLACE
    good = file.read_text(encoding="utf-8")
    page = browser.new_page()
    page.goto(server.address + PAGE)
    wrong = "".join(f"emial{number}: x\n" for number in range(7))
    file.write_text(f'{good}status: "<b id=hostile>"\n{wrong}', encoding="utf-8")
    page.get_by_role("alert").wait_for(timeout=PATIENCE * 1000)
    for path, (title, more) in TITLES.items():
        shown = server.get(path)
        assert shown.count(ALERT) == 1
        assert title in shown
        assert shown.count(f'<code translate="no">{PLACE}:') == 5
        assert more in shown
        assert "<b id=hostile>" not in shown
    assert page.get_by_role("heading", level=1).inner_text() == "Ennen virhettä ry"
    for path in (PAGE, "/upota/tapahtumat/"):
        page.goto(server.address + path)
        field, around = page.get_by_role("alert").evaluate(COLOURS)
        assert field != around, f"{path}: nothing sets the problems apart"
    page.goto(server.address + PAGE)
    file.write_text(good.replace("Ennen virhettä", "Virheen jälkeen"), encoding="utf-8")
    page.get_by_role("heading", level=1, name="Virheen jälkeen ry").wait_for(timeout=PATIENCE * 1000)
    assert page.get_by_role("alert").count() == 0
    assert ALERT not in server.get("/")
    page.close()


def test_records_that_are_added_renamed_and_deleted(here: Path, server: Serving) -> None:
    file = here / "data" / PLACE
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    plain = [line for line in lines if re.match(r"(municipality|categories|description|status):", line)]
    added = file.with_name("uusi-yhdistys.yml")
    added.write_text("".join(["name: Uusi yhdistys ry\n", *plain]), encoding="utf-8")
    server.until("/yhdistykset/uusi-yhdistys/", ">Uusi yhdistys ry</span></h1>")
    added.rename(file.with_name("toinen-tunnus.yml"))
    server.until("/yhdistykset/toinen-tunnus/", ">Uusi yhdistys ry</span></h1>")
    assert ">Uusi yhdistys ry</span></h1>" not in server.get("/yhdistykset/uusi-yhdistys/")
    file.with_name("toinen-tunnus.yml").unlink()
    server.until("/yhdistykset/", r"^(?s:(?!.*Uusi yhdistys ry).*<h1>)")
    assert "Uusi yhdistys ry" not in server.get("/yhdistykset/toinen-tunnus/")


def test_an_edit_makes_only_what_can_have_changed(here: Path, server: Serving) -> None:
    file = here / "data" / PLACE
    folder = Path(re.findall(r"Valmis: (\S+)\. ", server.said())[-1])
    village = folder / "kylat" / "koivuranta" / "index.html"
    before = village.stat().st_mtime_ns
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("founded:")]
    file.write_text("".join([*kept, "founded: 1907\n"]), encoding="utf-8")
    server.until(PAGE, "1907")
    written = [int(number) for number in re.findall(r"Kirjoitettu (\d+) ", server.said())]
    assert 0 < written[-1] < written[0] / 8
    assert village.stat().st_mtime_ns == before


def test_a_hand_written_page_that_is_wrong_does_not_stop_the_server(here: Path, server: Serving) -> None:
    file = here / "content" / "fi" / "about.md"
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("title:", "titel:", 1), encoding="utf-8")
    assert "fi/about.md: title" in server.until(PAGE, ALERT)
    file.write_text(good, encoding="utf-8")
    assert ALERT not in server.until(PAGE, f"^(?s:(?!.*{ALERT}).*<h1>)")


@pytest.mark.parametrize("options", [(), ("--clean",)], ids=["plain", "clean"])
def test_a_first_build_with_errors_shows_them_and_then_the_site(
    options: tuple[str, ...], tmp_path: Path, browser: Browser
) -> None:
    here = project(tmp_path / "project")
    file = here / "data" / PLACE
    good = file.read_text(encoding="utf-8")
    file.write_text(good + "emial: x\n", encoding="utf-8")
    with serving(here, tmp_path / "log", *options) as server:
        shown = server.until(PAGE, ALERT)
        assert f'<code translate="no">{PLACE}:' in shown
        page = browser.new_page()
        page.goto(server.address + PAGE)
        file.write_text(good, encoding="utf-8")
        page.locator(f'a[href$="{PAGE}"], .mv-page--organisation').first.wait_for(timeout=PATIENCE * 1000)
        assert page.get_by_role("alert").count() == 0
        page.close()
    assert "Traceback" not in server.said()
    assert list((tmp_path / "tmp").iterdir()) == [], "left behind"
    assert list((here / ".cache" / "muavarten").glob("published-*")) == []
