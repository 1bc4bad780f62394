"""Reads feeds back with two implementations of iCalendar; both follow rules by dateutil, as we do.

What shares nothing with us is the parser, and ical.js, by which `make bench` has every feed read.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from ical.calendar_stream import IcsCalendarStream

from muavarten.recurrence.happening import Happening

Seen = tuple[str, str, str]
"""Name of the event, beginning and end: in UTC, or days alone."""


def icalendar_sees(feed: bytes, first: date, last: date) -> set[Seen]:
    """The dates that icalendar and recurring-ical-events find."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(feed)).between(
        first, last + timedelta(days=1)
    )
    return {(str(event["UID"]), *_span(event["DTSTART"].dt, _end(event))) for event in found}


def _end(event: Any) -> Any:
    return event["DTEND"].dt if "DTEND" in event else None


def ical_sees(feed: bytes, first: date, last: date, zone: ZoneInfo) -> set[Seen]:
    """The dates that ical finds."""
    calendar = IcsCalendarStream.calendar_from_ics(feed.decode())
    opens = datetime.combine(first, time(), zone)
    closes = datetime.combine(last + timedelta(days=1), time(), zone)
    found = calendar.timeline_tz(zone).overlapping(opens, closes)
    return {(str(event.uid), *_span(event.dtstart, event.dtend)) for event in found}


def pages_show(happenings: Iterable[Happening], host: str) -> set[Seen]:
    """The same of what stands on the pages."""
    return {
        (
            f"{happening.event.id}@{host}",
            *_span(
                happening.start.date() if happening.whole_days else happening.start,
                happening.end.date() if happening.end and happening.whole_days else happening.end,
            ),
        )
        for happening in happenings
    }


def _span(start: date, end: date | None) -> tuple[str, str]:
    """An event that ends when it begins says as much as one that tells no end."""
    begun = _told(start)
    ended = _told(end) if end is not None else begun
    return begun, ended


def _told(moment: date) -> str:
    if isinstance(moment, datetime):
        return moment.astimezone(UTC).isoformat()
    return moment.isoformat()
