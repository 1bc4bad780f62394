"""The iCalendar feeds: two other implementations find the same dates in them."""

import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import icalendar
import pytest

from calendar_readers import ical_sees, icalendar_sees, pages_show
from calendar_region import TODAY, feeds, site_of_cases, site_with
from muavarten.derive.occurrences import calendar, upcoming
from muavarten.exports import ics_deadlines
from muavarten.exports.ics_zone import zone_lines
from muavarten.link.directory import linked
from muavarten.pages.edition import Site, site_of
from muavarten.parse.parser import parsed
from records_corpus import BASE
from recurrence_cases import CASES
from sample_region import sample_site

LAST = date(2027, 12, 31)
"""Thirteen months on, after changes to summer time and to winter time."""


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The region with every case of recurrence."""
    return site_of_cases(tmp_path_factory.mktemp("cases") / "data")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small made-up region."""
    return sample_site(tmp_path_factory.mktemp("sample") / "data")


def _host(site: Site) -> str:
    return urlsplit(site.directory.region.url).hostname or ""


def _on_pages(site: Site, names: set[str]) -> set[tuple[str, str, str]]:
    """What the pages show of some events up to the last day."""
    events = [site.directory.events[name] for name in sorted(names)]
    shown = upcoming(site.directory, site.today, events)
    return pages_show((h for h in shown if h.start.date() <= LAST), _host(site))


def _events_in(feed: bytes) -> set[str]:
    found = icalendar.Calendar.from_ical(feed).walk("VEVENT")
    return {str(event["UID"]).partition("@")[0] for event in found}


def test_the_cases_cover_what_lists_cannot_show_twice(cases: Site) -> None:
    shown = calendar(cases.directory, TODAY).by_event
    assert len(shown) > len(CASES) * 0.8
    assert {h.status for dates in shown.values() for h in dates} >= {
        "scheduled",
        "moved",
        "cancelled",
        "postponed",
    }


def test_two_implementations_find_the_dates_of_the_cases(cases: Site) -> None:
    feed = feeds(cases)["kalenteri/kaikki.ics"]
    zone = calendar(cases.directory, TODAY).zone
    shown = _on_pages(cases, _events_in(feed))
    assert icalendar_sees(feed, TODAY, LAST) == shown
    assert ical_sees(feed, TODAY, LAST, zone) == shown


def test_every_feed_of_the_sample_parses_and_gives_the_dates_of_the_pages(sample: Site) -> None:
    zone, checked = calendar(sample.directory, TODAY).zone, 0
    for path, feed in feeds(sample).items():
        shown = _on_pages(sample, _events_in(feed))
        assert icalendar_sees(feed, TODAY, LAST) == shown, path
        assert ical_sees(feed, TODAY, LAST, zone) == shown, path
        checked += 1
    assert checked > 200


def test_feeds_are_there_for_all_municipalities_topics_and_organisers(sample: Site) -> None:
    paths = set(feeds(sample))
    directory = sample.directory
    assert {f"kalenteri/kunta/{name}.ics" for name in directory.municipalities} <= paths
    assert {f"kalenteri/aihe/{name}.ics" for name in directory.categories} <= paths
    assert {f"kalenteri/yhdistys/{name}.ics" for name in directory.events_of} <= paths
    assert {"kalenteri/kaikki.ics", "sv/kalenteri/kaikki.ics", "en/kalenteri/kaikki.ics"} <= paths


def test_a_feed_says_who_made_it_when_and_of_what(tmp_path: Path) -> None:
    site = site_with(tmp_path / "data")
    [event] = icalendar.Calendar.from_ical(feeds(site)["kalenteri/tapahtuma/marttailta.ics"]).walk("VEVENT")
    assert event["UID"] == "marttailta@koskimaa.example"
    assert event["URL"] == "https://koskimaa.example/tapahtumat/marttailta/"
    assert event["STATUS"] == "CONFIRMED"
    assert {"DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "LOCATION", "CONTACT"} <= set(event)


def _single(folder: Path, text: str) -> icalendar.Event:
    site = site_with(folder / "data", text)
    [event] = icalendar.Calendar.from_ical(feeds(site)["kalenteri/tapahtuma/tapahtuma-0.ics"]).walk("VEVENT")
    return event


def test_times_of_entries_come_from_the_record_and_not_from_the_clock(tmp_path: Path) -> None:
    record = "title: Juhla\nmunicipality: kivikoski\nstart: 2026-12-05T10:00\nupdated: 2026-11-{day}\n"
    first = _single(tmp_path / "1", record.format(day="01"))
    second = _single(tmp_path / "2", record.format(day="02"))
    assert first["LAST-MODIFIED"].dt.date() == first["DTSTAMP"].dt.date() == date(2026, 11, 1)
    assert second["SEQUENCE"] > first["SEQUENCE"]
    assert second["UID"] == first["UID"]


def test_an_event_keeps_its_name_when_its_record_is_renamed(tmp_path: Path) -> None:
    record = "title: Juhla\nmunicipality: kivikoski\nstart: 2026-12-05T10:00\naliases: [vanha-nimi]\n"
    assert _single(tmp_path, record)["UID"] == "vanha-nimi@koskimaa.example"


@pytest.mark.parametrize(("status", "told"), [("cancelled", "CANCELLED"), ("postponed", "CANCELLED")])
def test_what_does_not_take_place_is_marked(status: str, told: str, tmp_path: Path) -> None:
    record = f"title: Juhla\nmunicipality: kivikoski\nstart: 2026-12-05T10:00\nstatus: {status}\n"
    assert _single(tmp_path, record)["STATUS"] == told


def test_a_cancelled_date_is_marked_and_the_others_are_not(tmp_path: Path) -> None:
    record = (
        "title: Kerho\nmunicipality: kivikoski\nstart: 2026-12-01T10:00\n"
        "recurrence: {rrule: FREQ=WEEKLY;COUNT=3}\n"
        "occurrences: [{on: 2026-12-08, status: cancelled, note: Ohjaaja on sairaana}]\n"
    )
    site = site_with(tmp_path / "data", record)
    events = icalendar.Calendar.from_ical(feeds(site)["kalenteri/tapahtuma/tapahtuma-0.ics"]).walk("VEVENT")
    assert [str(event["STATUS"]) for event in events] == ["CONFIRMED", "CANCELLED"]
    assert events[1]["RECURRENCE-ID"].dt.isoformat() == "2026-12-08T10:00:00+02:00"
    assert events[1]["DESCRIPTION"] == "Ohjaaja on sairaana"


DEADLINES = {
    "events": (
        "title: Leiri\nmunicipality: kivikoski\nstart: 2027-01-10T10:00\n{status}"
        "registration: {{deadline: {day}, url: 'https://leiri.example/'}}\n"
    ),
    "grants": "name: Kylätuki\nfunder: Säätiö\nopens: 2026-12-01\ncloses: {day}\n",
}


@pytest.mark.parametrize(
    ("folder", "day", "status", "told"),
    [
        ("events", "2026-12-20T16:00", "", {"Ilmoittautuminen päättyy: Leiri (klo 16)": "2026-12-20"}),
        ("events", "2026-12-20T16:00", "status: cancelled\n", {}),
        ("events", "2026-11-23", "", {}),
        (
            "grants",
            "2026-12-31",
            "",
            {"Haku alkaa: Kylätuki": "2026-12-01", "Haku päättyy: Kylätuki": "2026-12-31"},
        ),
    ],
)
def test_last_days_are_a_feed_of_their_own(
    folder: str, day: str, status: str, told: dict[str, str], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(BASE, data)
    before = _last_days(data)
    (data / folder / "uusi.yml").write_text(
        DEADLINES[folder].format(day=day, status=status), encoding="utf-8"
    )
    after = _last_days(data)
    assert {name: when for name, when in after.items() if name not in before} == told
    assert before.items() <= after.items()


def _last_days(data: Path) -> dict[str, str]:
    records, problems = parsed(data)
    assert problems == []
    feed = dict(ics_deadlines.export(site_of(linked(records), TODAY)))["kalenteri/maaraajat.ics"]
    events = icalendar.Calendar.from_ical(feed).walk("VEVENT")
    assert all(event["URL"].startswith("https://koskimaa.example/") for event in events)
    return {str(event["SUMMARY"]): event["DTSTART"].dt.isoformat() for event in events}


def _lines(feed: bytes) -> Iterator[bytes]:
    yield from feed.split(b"\r\n")


def test_lines_end_and_fold_as_the_standard_has_it(cases: Site) -> None:
    for feed in feeds(cases).values():
        assert feed.endswith(b"END:VCALENDAR\r\n")
        assert b"\n" not in feed.replace(b"\r\n", b"")
        assert all(len(line) <= 75 for line in _lines(feed))
        feed.decode()


def test_what_is_over_is_in_no_feed(tmp_path: Path) -> None:
    site = site_with(tmp_path / "data", "title: Mennyt\nmunicipality: kivikoski\nstart: 2026-11-01T10:00\n")
    assert b"tapahtuma-0" not in feeds(site)["kalenteri/kaikki.ics"]


@pytest.mark.parametrize(
    ("zone", "year", "rules"),
    [
        ("Europe/Helsinki", 2026, 2),
        ("Europe/Helsinki", 1990, 3),
        ("America/New_York", 2000, 4),
        ("Asia/Tokyo", 2026, 0),
        ("Africa/Casablanca", 2026, 0),
    ],
)
def test_time_zones_tell_their_rules(zone: str, year: int, rules: int) -> None:
    text = zone_lines(ZoneInfo(zone), year, 2026)
    assert text.count("RRULE:") == rules
    [component] = icalendar.Calendar.from_ical(f"BEGIN:VCALENDAR\r\n{text}END:VCALENDAR\r\n").walk(
        "VTIMEZONE"
    )
    there, known = component.to_tz(), ZoneInfo(zone)
    for month in range(1, 13):
        noon = datetime(2027, month, 15, 12, tzinfo=known)
        assert noon.replace(tzinfo=there).utcoffset() == noon.utcoffset()
