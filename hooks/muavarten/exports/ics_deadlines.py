"""A feed of last days: when calls for grants open and close, and when registration for an event ends."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from msgspec import Struct

from muavarten.derive.occurrences import zone_of
from muavarten.exports import ics_text
from muavarten.exports.ics_calendar import calendar_text
from muavarten.exports.stamps import changed, lasting_id, sequence
from muavarten.pages.calendar_addresses import DEADLINES, feed_path
from muavarten.pages.edition import Edition, Site
from muavarten.pages.event_time import clock
from muavarten.records.common import Record
from muavarten.records.event import EventStatus
from muavarten.records.fields import Moment


class LastDay(Struct, frozen=True):
    """A day to remember: `sort` is the last part of its message key."""

    record: Record
    folder: str
    sort: str
    moment: Moment


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the feed in every language."""
    zone = zone_of(site.directory)
    for language in site.addresses.languages:
        edition = Edition(site, language)
        path = feed_path(site, language, DEADLINES)
        body = "".join(_component(edition, day) for day in last_days(site))
        name = edition.t("calendar.deadlines.name")
        text = calendar_text(edition, zone, first=site.today.year, path=path, title=name, body=body)
        yield path, text.encode()


def last_days(site: Site) -> Iterator[LastDay]:
    """Every one from today on, grants first."""
    for grant in site.directory.grants.values():
        for sort, moment in (("opens", grant.opens), ("closes", grant.closes)):
            if moment and moment.day >= site.today:
                yield LastDay(grant, "grants", sort, moment)
    for event in site.directory.events.values():
        moment = event.registration.deadline if event.registration else None
        if moment and moment.day >= site.today and event.status is not EventStatus.CANCELLED:
            yield LastDay(event, "events", "registration", moment)


def _component(edition: Edition, last: LastDay) -> str:
    site, record = edition.site, last.record
    stamp = ics_text.universal(datetime.combine(changed(record), time(), UTC))
    host = urlsplit(site.directory.region.url).hostname
    name = edition.plain(edition.name(record))
    hour = clock(edition, last.moment.clock)[0] if last.moment.clock else ""
    summary = edition.t(f"calendar.deadlines.{last.sort}", name=name)
    if hour:
        summary = edition.t("calendar.deadlines.by", text=summary, clock=hour)
    return ics_text.lines(
        "BEGIN:VEVENT",
        f"UID:{last.sort}-{last.moment.day.year}-{lasting_id(record)}@{host}",
        f"DTSTAMP:{stamp}",
        f"LAST-MODIFIED:{stamp}",
        f"SEQUENCE:{sequence(record)}",
        f"DTSTART;VALUE=DATE:{ics_text.day(last.moment.day)}",
        f"DTEND;VALUE=DATE:{ics_text.day(_next(last.moment.day))}",
        f"SUMMARY;LANGUAGE={edition.language}:{ics_text.text(summary)}",
        f"URL:{ics_text.address(site.url + site.addresses.record(edition.language, last.folder, record.id))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    )


def _next(day: date) -> date:
    return day + timedelta(days=1)
