"""Hostile texts in every text field of every kind come out as text: in HTML, in Chromium, in every export."""

import csv
import io
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import msgspec
import pytest
from icalendar import Calendar
from playwright.sync_api import Browser

from attack.looking import Skeleton, visiting
from attack.payloads import ALL, HANDFUL, SORTS
from attack.world import ROUND, lay, name
from muavarten.pages.addresses import file_of
from page_kinds import one_of_each
from sites import BuiltSite, build_site, served

REGION = '"><img src=x onerror=hit()>'
HARMLESS = "Tavallinen teksti"
JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
REDIRECT = '<meta http-equiv="refresh"'
TEXT_KINDS = (
    "organisations",
    "villages",
    "municipalities",
    "events",
    "memos",
    "premises",
    "grants",
    "leaders",
)

NOT_COUNTED = frozenset({"memos", "municipalities"})
"""Memos are Markdown, in which signs may mean emphasis; municipalities show as many criteria as there are."""


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


def _record_pages(site: BuiltSite) -> dict[tuple[str, str, str], Path]:
    addresses = site.site.addresses
    return {
        (kind, record, language): Path(file_of(addresses.record(language, kind, record)))
        for kind in TEXT_KINDS
        for record in site.site.directory.of_kind(kind)
        for language in addresses.languages
        if record.startswith("isku")
    }


def test_there_are_enough_payloads() -> None:
    assert len(set(ALL)) == len(ALL) >= 100
    assert all(any(payload in texts for payload in HANDFUL) for texts in SORTS.values() if len(texts) > 12)
    assert set(HANDFUL) <= set(ALL)


def test_every_page_has_the_elements_of_a_harmless_one(hostile: BuiltSite, harmless: BuiltSite) -> None:
    found = {page: Skeleton(hostile.text(page)) for page in hostile.pages()}
    known = {element for page in harmless.pages() for element in Skeleton(harmless.text(page)).elements}
    for page, skeleton in found.items():
        assert not skeleton.odd, page
        assert not set(skeleton.elements) - known, page
    plain = _record_pages(harmless)
    for (kind, record, language), page in _record_pages(hostile).items():
        if kind not in NOT_COUNTED:
            wanted = Skeleton(harmless.text(plain[kind, "isku-001", language]))
            assert found[page].elements == wanted.elements, (kind, record, page)


def test_json_in_pages_says_what_the_records_say(hostile: BuiltSite) -> None:
    for (kind, record, _), page in _record_pages(hostile).items():
        blocks = [json.loads(block) for block in JSON_LD.findall(hostile.text(page))]
        names = {value for block in blocks for value in _texts(block)}
        assert _payload(record) in names, (kind, page)


def _payload(record: str) -> str:
    return HANDFUL[int(record.removeprefix("isku-"))]


def _texts(value: Any) -> Sequence[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    return [value] if isinstance(value, str) else []


def test_nothing_runs_and_nothing_leaves_in_chromium(hostile: BuiltSite, browser: Browser) -> None:
    first = hostile.site.addresses.languages[0]
    kinds = {page for (_, language), page in one_of_each(hostile).items() if language == first}
    records = {
        key: page
        for key, page in _record_pages(hostile).items()
        if key[2] == first and key[0] == "organisations"
    }
    with served(hostile.folder) as address, visiting(browser, address) as visit:
        for page in sorted(kinds):
            _look(visit, page)
        for (_, record, _), page in records.items():
            found = _look(visit, page)
            assert found["title"].strip() == _payload(record)
        for payload in ("<img src=x onerror=hit()>", "</script><script>hit()</script>", "__proto__"):
            _search(visit, payload)
        assert visit.outside == []
        assert visit.said == []


def _look(visit: Any, page: Path) -> dict[str, Any]:
    found: dict[str, Any] = visit.look(page.as_posix().removesuffix("index.html"))
    assert found["hits"] == [], page
    assert found["odd"] == [], page
    return found


def _search(visit: Any, words: str) -> None:
    """Ask for a hostile text, in the address and in the field."""
    visit.page.goto(f"{visit.site}/haku/?q={words.replace('#', '%23')}&kunta={words}&aihe=constructor")
    visit.page.wait_for_load_state("networkidle")
    found = visit.seen()
    assert found["hits"] == []
    assert found["odd"] == []
    visit.page.goto(f"{visit.site}/haku/?q=isku")
    visit.page.wait_for_load_state("networkidle")
    visit.page.locator("input[type=search]:visible").first.fill(words[:20])
    visit.page.wait_for_timeout(300)
    found = visit.seen()
    assert found["hits"] == []
    assert found["odd"] == []


def test_calendars_hold_events_and_nothing_else(hostile: BuiltSite) -> None:
    allowed = {"VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VEVENT"}
    titles = set()
    for file in sorted(hostile.folder.rglob("*.ics")):
        data = file.read_bytes()
        assert all(len(line) <= 75 for line in data.split(b"\r\n"))
        calendar = Calendar.from_ical(data)
        for part in calendar.walk():
            assert part.name in allowed, file
            assert not {"ATTACH", "ATTENDEE", "ALTREP", "ORGANIZER;X"} & set(part), file
            if part.name == "VEVENT":
                titles.add(str(part["SUMMARY"]))
    assert set(HANDFUL) <= titles


def test_tables_hold_no_formula_and_the_text_as_written(hostile: BuiltSite) -> None:
    for kind in TEXT_KINDS:
        text = (hostile.folder / f"api/v1/{kind}.csv").read_text(encoding="utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text)))
        field = "title_fi" if kind == "events" else "name_fi"
        shown = {row["id"]: row[field].removeprefix("'") for row in rows}
        assert all(shown[name(number)] == payload.removeprefix("'") for number, payload in enumerate(HANDFUL))
        for row in rows:
            for column, cell in row.items():
                harmless = re.fullmatch(r"[+\-]?[0-9][0-9 .]*", cell)
                assert cell[:1] not in tuple("=+-@\t\r") or harmless, (kind, column, cell)


def test_data_for_programs_is_sound_and_as_written(hostile: BuiltSite) -> None:
    for file in sorted(hostile.folder.rglob("*.json")):
        msgspec.json.decode(file.read_bytes())
    for file in [*hostile.folder.rglob("*.atom"), *hostile.folder.rglob("*.xml")]:
        assert b"<!DOCTYPE" not in file.read_bytes()
        ElementTree.fromstring(file.read_bytes())  # noqa: S314 - our own file, and without entities
    for kind in TEXT_KINDS:
        items = msgspec.json.decode((hostile.folder / f"api/v1/{kind}.json").read_bytes())["items"]
        names = {item["id"]: item.get("name") or item.get("title") for item in items}
        for number, payload in enumerate(HANDFUL):
            assert set(names[name(number)].values()) == {payload}


def test_files_lie_where_they_belong(hostile: BuiltSite) -> None:
    names = [file.relative_to(hostile.folder).as_posix() for file in hostile.folder.rglob("*")]
    assert all(re.fullmatch(r"[\w./@-]+", path) for path in names)
    assert not [path for path in names if ".." in path]
    assert len({path.casefold() for path in names}) == len(names)
    assert ROUND
