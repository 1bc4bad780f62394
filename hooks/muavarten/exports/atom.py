"""Atom feeds (RFC 4287) of new and changed events: of all and of each municipality, in each language."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from muavarten.derive.occurrences import calendar
from muavarten.exports.stamps import FIRST_DAY, changed, lasting_id
from muavarten.pages.calendar_addresses import ALL, MUNICIPALITY, feed_path
from muavarten.pages.edition import Edition, Site
from muavarten.pages.event_time import span
from muavarten.records.event import Event
from muavarten.records.fields import LocalizedText
from muavarten.recurrence.happening import Happening

MOST = 50


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield every feed. Events that are over, or never said when they changed, are in none."""
    known = calendar(site.directory, site.today)
    recent = sorted(
        (
            event
            for event in site.directory.events.values()
            if event.id in known.by_event and changed(event) > FIRST_DAY
        ),
        key=lambda event: (changed(event), event.id),
        reverse=True,
    )
    for language in site.addresses.languages:
        edition = Edition(site, language)
        entries = {event.id: _entry(edition, event, known.of(event)[0]) for event in recent}
        path = feed_path(site, language, ALL, suffix="atom")
        yield path, _feed(edition, path, site.directory.region.name, recent, entries).encode()
        for municipality in site.directory.municipalities.values():
            here = [event for event in recent if event.municipality == municipality.id]
            path = feed_path(site, language, MUNICIPALITY, municipality.id, suffix="atom")
            yield path, _feed(edition, path, municipality.name, here, entries).encode()


def _feed(
    edition: Edition, path: str, name: LocalizedText, events: list[Event], entries: dict[str, str]
) -> str:
    site = edition.site
    title = edition.t("calendar.atom.name", name=edition.plain(name))
    updated = max((changed(event) for event in events), default=FIRST_DAY)
    page = site.url + site.addresses.section(edition.language, "events")
    return "\n".join(
        (
            '<?xml version="1.0" encoding="utf-8"?>',
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(edition.language)}>',
            f"<id>{escape(site.url + path)}</id>",
            f"<title>{escape(title)}</title>",
            f"<updated>{_stamp(updated)}</updated>",
            f"<author><name>{escape(edition.plain(site.directory.region.site_name))}</name></author>",
            f'<link rel="self" type="application/atom+xml" href={quoteattr(site.url + path)}/>',
            f'<link rel="alternate" type="text/html" href={quoteattr(page)}/>',
            *(entries[event.id] for event in events[:MOST]),
            "</feed>",
            "",
        )
    )


def _entry(edition: Edition, event: Event, next_date: Happening) -> str:
    site = edition.site
    host = urlsplit(site.directory.region.url).hostname
    page = site.url + site.addresses.record(edition.language, "events", event.id)
    place = edition.plain(site.directory.municipalities[event.municipality].name)
    summary = edition.t("calendar.atom.summary", when=span(edition, next_date), place=place)
    title, language = event.title.best(edition.preference)
    return "".join(
        (
            "<entry>",
            f"<id>tag:{host},2021:events/{escape(lasting_id(event))}</id>",
            f"<title xml:lang={quoteattr(language)}>{escape(title)}</title>",
            f"<updated>{_stamp(changed(event))}</updated>",
            f'<link rel="alternate" type="text/html" href={quoteattr(page)}/>',
            f"<summary>{escape(summary)}</summary>",
            "</entry>",
        )
    )


def _stamp(day: date) -> str:
    return f"{day}T00:00:00Z"
