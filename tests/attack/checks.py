"""What must hold of a hostile site, whatever its payloads: in HTML, in Chromium, in every export."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import msgspec
from icalendar import Calendar

from attack.looking import Skeleton, Visit
from attack.world import name
from muavarten.pages.addresses import file_of
from page_kinds import one_of_each
from sites import BuiltSite

JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
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
MARKDOWN = frozenset({("code",)})
"""What signs in a memo may mean beyond what a harmless text has."""
NOT_COUNTED = frozenset({"memos", "municipalities"})
"""Memos are Markdown, in which signs may mean emphasis; municipalities show as many criteria as there are."""
Payloads = Sequence[str]


def record_pages(site: BuiltSite) -> dict[tuple[str, str, str], Path]:
    """The pages of hostile records by kind, id and language."""
    addresses = site.site.addresses
    return {
        (kind, record, language): Path(file_of(addresses.record(language, kind, record)))
        for kind in TEXT_KINDS
        for record in site.site.directory.of_kind(kind)
        for language in addresses.languages
        if record.startswith("isku")
    }


def _payload(record: str, payloads: Payloads) -> str:
    return stored(payloads[int(record.removeprefix("isku-"))])


def stored(payload: str) -> str:
    """A text as the reader keeps it: without space around it, and with its accents put together."""
    return unicodedata.normalize("NFC", payload.strip())


def elements_are_those_of_a_harmless_site(hostile: BuiltSite, harmless: BuiltSite) -> None:
    """No page has an element or an attribute that harmless texts do not bring about."""
    found = {page: Skeleton(hostile.text(page)) for page in hostile.pages()}
    known = {element for page in harmless.pages() for element in Skeleton(harmless.text(page)).elements}
    for page, skeleton in found.items():
        assert not skeleton.odd, page
        assert not set(skeleton.elements) - known - MARKDOWN, page
    plain = record_pages(harmless)
    wanted = {
        key: Skeleton(harmless.text(page)).elements for key, page in plain.items() if key[1] == "isku-001"
    }
    for (kind, record, language), page in record_pages(hostile).items():
        if kind not in NOT_COUNTED:
            assert found[page].elements == wanted[kind, "isku-001", language], (kind, record, page)


def json_in_pages_says_what_records_say(hostile: BuiltSite, payloads: Payloads) -> None:
    """JSON-LD is whole and holds the text as written."""
    for (kind, record, _), page in record_pages(hostile).items():
        blocks = [json.loads(block) for block in JSON_LD.findall(hostile.text(page))]
        names = {value for block in blocks for value in _texts(block)}
        assert _payload(record, payloads) in names, (kind, page)


def _texts(value: Any) -> Sequence[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    return [value] if isinstance(value, str) else []


def nothing_runs(hostile: BuiltSite, payloads: Payloads, visit: Visit, kinds: Sequence[str]) -> int:
    """Go through a page of each kind and all records of some kinds; returns how many pages were opened."""
    first = hostile.site.addresses.languages[0]
    pages = {page for (_, language), page in one_of_each(hostile).items() if language == first}
    for page in sorted(pages):
        _look(visit, page)
    opened = len(pages)
    for (kind, record, language), page in record_pages(hostile).items():
        if language == first and kind in kinds:
            found = _look(visit, page)
            assert found["title"].strip() == _payload(record, payloads), page
            opened += 1
    assert visit.outside == []
    assert visit.said == []
    return opened


def _look(visit: Visit, page: Path) -> dict[str, Any]:
    found = visit.look(page.as_posix().removesuffix("index.html"))
    assert found["hits"] == [], page
    assert found["odd"] == [], page
    return found


def search_runs_nothing(visit: Visit, words: str) -> None:
    """Ask for a hostile text, in the address and in the field."""
    visit.page.goto(f"{visit.site}/haku/?q={words.replace('#', '%23')}&kunta={words}&aihe=constructor")
    visit.page.wait_for_load_state("networkidle")
    found = visit.seen()
    assert (found["hits"], found["odd"]) == ([], [])
    visit.page.locator("input[type=search]:visible").first.fill(words[:20])
    visit.page.wait_for_timeout(300)
    found = visit.seen()
    assert (found["hits"], found["odd"]) == ([], [])


def calendars_hold_events_and_nothing_else(hostile: BuiltSite, payloads: Payloads) -> None:
    """Every feed can be read, and each title is as written."""
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
    assert {stored(payload) for payload in payloads} <= titles


def tables_hold_no_formula(hostile: BuiltSite, payloads: Payloads) -> None:
    """No cell is a formula, and each name is as written."""
    for kind in TEXT_KINDS:
        text = (hostile.folder / f"api/v1/{kind}.csv").read_text(encoding="utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text)))
        field = "title_fi" if kind == "events" else "name_fi"
        shown = {row["id"]: row[field].removeprefix("'") for row in rows}
        assert all(
            shown[name(number)] == stored(payload).removeprefix("'")
            for number, payload in enumerate(payloads)
        )
        for row in rows:
            for column, cell in row.items():
                harmless = re.fullmatch(r"[+\-]?[0-9][0-9 .]*", cell)
                assert cell[:1] not in tuple("=+-@\t\r") or harmless, (kind, column, cell)


def data_for_programs_is_sound(hostile: BuiltSite, payloads: Payloads) -> None:
    """JSON and XML can be read, and each name is as written."""
    for file in sorted(hostile.folder.rglob("*.json")):
        msgspec.json.decode(file.read_bytes())
    for file in [*hostile.folder.rglob("*.atom"), *hostile.folder.rglob("*.xml")]:
        assert b"<!DOCTYPE" not in file.read_bytes()
        ElementTree.fromstring(file.read_bytes())  # noqa: S314 - our own file, and without entities
    for kind in TEXT_KINDS:
        items = msgspec.json.decode((hostile.folder / f"api/v1/{kind}.json").read_bytes())["items"]
        names = {item["id"]: item.get("name") or item.get("title") for item in items}
        for number, payload in enumerate(payloads):
            assert set(names[name(number)].values()) == {stored(payload)}


def files_lie_where_they_belong(hostile: BuiltSite) -> None:
    """No name of a file is odd, and none is the same as another but for its case."""
    names = [file.relative_to(hostile.folder).as_posix() for file in hostile.folder.rglob("*")]
    assert all(re.fullmatch(r"[\w./@-]+", path) for path in names)
    assert not [path for path in names if ".." in path]
    assert len({path.casefold() for path in names}) == len(names)
