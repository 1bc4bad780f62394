"""An event as VEVENTs: one for it and its rule, one more for each single date that differs."""

from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from msgspec import Struct

from muavarten.exports import ics_text
from muavarten.exports.ics_rule import rule_text
from muavarten.exports.stamps import changed, lasting_id, sequence
from muavarten.link.directory import Directory
from muavarten.pages.edition import Edition, Site
from muavarten.records.event import Event, EventStatus, Occurrence
from muavarten.records.fields import LocalizedText, Location, Moment
from muavarten.recurrence.expansion import differences, left_out, rule_of, usual_length
from muavarten.recurrence.happening import NOT_HELD, Happening


class Entry(Struct, frozen=True):
    """One component: what every language tells alike, before and after what is told in words."""

    before: str
    after: str
    change: Occurrence | None = None


def entries(site: Site, zone: ZoneInfo, event: Event) -> tuple[Entry, ...]:
    """The components of an event that has a start."""
    if event.start is None:
        return ()
    return (
        _entry(site, event, _when(zone, event, event.start), event.status, None),
        *(
            _entry(site, event, _difference(zone, happening), happening.status, happening.change)
            for happening in differences(event, zone)
        ),
    )


def event_text(edition: Edition, event: Event, components: tuple[Entry, ...]) -> str:
    """All components of an event in one language."""
    return "".join(entry.before + _words(edition, event, entry.change) + entry.after for entry in components)


def uid(event: Event, region_url: str) -> str:
    """The name of an event for good: it stays when the record gets another id or the site another address."""
    return f"{lasting_id(event)}@{urlsplit(region_url).hostname}"


def point(directory: Directory, event: Event) -> Location | None:
    """Where it is on the map: its own point, or that of its premises."""
    if event.place is None or event.place.location:
        return event.place.location if event.place else None
    premises = directory.premises.get(event.place.premises or "")
    return premises.address.location if premises and premises.address else None


def _entry(site: Site, event: Event, times: str, status: EventStatus, change: Occurrence | None) -> Entry:
    stamp = ics_text.universal(datetime.combine(changed(event), time(), UTC))
    location = None if change and change.place else point(site.directory, event)
    before = ics_text.lines(
        "BEGIN:VEVENT",
        f"UID:{ics_text.text(uid(event, site.directory.region.url))}",
        f"DTSTAMP:{stamp}",
        f"LAST-MODIFIED:{stamp}",
        f"SEQUENCE:{sequence(event)}",
    )
    after = ics_text.lines(
        f"GEO:{location.latitude};{location.longitude}" if location else "",
        f"CONFERENCE;VALUE=URI:{ics_text.address(event.online.url)}" if event.online else "",
        f"STATUS:{'CANCELLED' if status in NOT_HELD else 'CONFIRMED'}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    )
    return Entry(before + times, after, change)


def _words(edition: Edition, event: Event, change: Occurrence | None) -> str:
    site = edition.site
    page = site.url + site.addresses.record(edition.language, "events", event.id)
    topics = [edition.plain(site.directory.categories[topic].label) for topic in event.categories]
    note = change.note if change and change.note else event.description
    return ics_text.lines(
        _told("SUMMARY", edition, event.title),
        _told("DESCRIPTION", edition, note),
        _location(edition, event, change),
        f"URL:{ics_text.address(page)}",
        f"CATEGORIES:{ics_text.texts(topics)}" if topics else "",
        _organiser(edition, event),
    )


def _told(name: str, edition: Edition, words: LocalizedText | None) -> str:
    """A text and its language."""
    if words is None:
        return ""
    shown, language = words.best(edition.preference)
    return f"{name};LANGUAGE={language}:{ics_text.text(shown)}"


def _location(edition: Edition, event: Event, change: Occurrence | None) -> str:
    """The place and its address in one line, as maps can look it up."""
    if change and change.place:
        parts = [edition.plain(change.place)]
    elif event.place is None:
        return ""
    else:
        premises = edition.directory.premises.get(event.place.premises or "")
        name = event.place.name or (premises.name if premises else None)
        parts = [edition.plain(found) for found in (name, event.place.address) if found]
        address = premises.address if premises and not event.place.address else None
        parts += [found for found in (address.street, address.locality) if found] if address else []
    return f"LOCATION:{ics_text.text(', '.join(parts))}" if parts else ""


def _organiser(edition: Edition, event: Event) -> str:
    """Who holds it. ORGANIZER would be for invitations, so it is not used."""
    organisation = edition.directory.organisations.get(event.organiser or "")
    name = organisation.name if organisation else event.organiser_name
    return f"CONTACT:{ics_text.text(edition.plain(name))}" if name else ""


def _when(zone: ZoneInfo, event: Event, start: Moment) -> str:
    """The first date, and the rule with added and left-out dates."""
    first = Moment(start.day, None if event.all_day else start.clock)
    if event.recurrence is None:
        return ics_text.lines(*_span(zone, first, usual_length(event)))
    rule = rule_of(event.recurrence.rrule) if event.recurrence.rrule else None
    added = [Moment(m.day, first.clock and (m.clock or first.clock)) for m in event.recurrence.rdates]
    if rule is None:
        added.insert(0, first)  # some programs forget the first date where there is no rule
    return ics_text.lines(
        *_span(zone, first, usual_length(event)),
        f"RRULE:{rule_text(rule, first, zone)}" if rule else "",
        _moments("RDATE", zone, tuple(added)),
        _moments("EXDATE", zone, left_out(event)),
    )


def _span(zone: ZoneInfo, start: Moment, length: timedelta | None) -> tuple[str, str]:
    end = datetime.combine(start.day, start.clock or time()) + length if length else None
    if start.clock is None:
        return _moments("DTSTART", zone, (start,)), f"DTEND;VALUE=DATE:{ics_text.day(end)}" if end else ""
    return _moments("DTSTART", zone, (start,)), f"DTEND;TZID={zone.key}:{ics_text.local(end)}" if end else ""


def _moments(name: str, zone: ZoneInfo, moments: tuple[Moment, ...]) -> str:
    if not moments:
        return ""
    if moments[0].clock is None:
        return f"{name};VALUE=DATE:{','.join(ics_text.day(moment.day) for moment in moments)}"
    written = (ics_text.local(datetime.combine(m.day, m.clock or time())) for m in moments)
    return f"{name};TZID={zone.key}:{','.join(written)}"


def _difference(zone: ZoneInfo, happening: Happening) -> str:
    """A single date that differs, told apart by when it would have begun."""
    begin = happening.start.replace(tzinfo=None)
    length = happening.end.replace(tzinfo=None) - begin if happening.end else None
    start = Moment(begin.date(), None if happening.whole_days else begin.time())
    return ics_text.lines(_moments("RECURRENCE-ID", zone, (happening.on,)), *_span(zone, start, length))
