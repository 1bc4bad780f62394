"""The iCalendar feeds: all events, those of each municipality, topic and organiser, and each event alone."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from muavarten.derive.occurrences import calendar
from muavarten.exports.ics_calendar import calendar_text
from muavarten.exports.ics_event import entries, event_text
from muavarten.pages.calendar_addresses import (
    ALL,
    EVENT,
    MUNICIPALITY,
    ORGANISER,
    TOPIC,
    feed_path,
    own_feeds,
)
from muavarten.pages.edition import Edition, Site
from muavarten.records.event import Event


class Feed(Struct, frozen=True):
    """A feed: its path, what it is called, and its events."""

    path: str
    name: str
    events: tuple[Event, ...]


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield every feed of events, those of all events and of municipalities in each language."""
    known, events = calendar(site.directory, site.today), site.directory.events
    alike = {event: entries(site, known.zone, events[event]) for event in known.by_event}
    for language in site.addresses.languages:
        edition = Edition(site, language)
        told = {name: event_text(edition, events[name], found) for name, found in alike.items()}
        for feed in _feeds(edition):
            coming = [event for event in feed.events if event.id in told]
            years = [event.start.day.year for event in coming if event.start]
            body = "".join(told[event.id] for event in coming)
            first = min(years, default=site.today.year)
            text = calendar_text(edition, known.zone, first=first, path=feed.path, title=feed.name, body=body)
            yield feed.path, text.encode()


def _feeds(edition: Edition) -> Iterator[Feed]:
    site, directory, language = edition.site, edition.directory, edition.language
    region = edition.plain(directory.region.name)
    yield _feed(edition, feed_path(site, language, ALL), region, directory.events.values())
    for municipality in directory.municipalities.values():
        path = feed_path(site, language, MUNICIPALITY, municipality.id)
        name = edition.plain(municipality.name)
        yield _feed(edition, path, name, directory.events_in.get(municipality.id, ()))
    if not own_feeds(language, site):
        return
    for category in directory.categories.values():
        path = feed_path(site, language, TOPIC, category.id)
        name = edition.plain(category.label)
        yield _feed(edition, path, name, directory.events_about.get(category.id, ()))
    for organiser, events in directory.events_of.items():
        path = feed_path(site, language, ORGANISER, organiser)
        yield _feed(edition, path, edition.plain(directory.organisations[organiser].name), events)
    for name in calendar(directory, site.today).by_event:
        event = directory.events[name]
        yield Feed(feed_path(site, language, EVENT, name), edition.plain(event.title), (event,))


def _feed(edition: Edition, path: str, name: str, events: Iterable[Event]) -> Feed:
    return Feed(path, edition.t("calendar.feed.name", name=name), tuple(events))
