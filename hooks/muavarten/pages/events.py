"""What is on: the coming days, with filters that the browser applies; ways to municipalities and months."""

from collections import Counter
from datetime import timedelta
from typing import Any

from msgspec import Struct

from muavarten.derive.agenda import Month, days, months
from muavarten.derive.occurrences import Calendar, calendar, yearly
from muavarten.languages import formats
from muavarten.pages.addresses import segment
from muavarten.pages.agenda import agenda, yearly_groups
from muavarten.pages.calendar_addresses import ALL, feed_path
from muavarten.pages.calendar_filters import Filters, filters
from muavarten.pages.calendar_words import script_settings
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Group, Piece, View

NAME = "events"
SHOWN_DAYS = 7
COUNTED_DAYS = 30


class Place(Struct, frozen=True):
    """A municipality's page of events, with how many dates there are in the next 30 days."""

    record: str
    link: Piece
    count: str


class EventsPage(Struct, frozen=True, kw_only=True):
    """The list of the coming week, and where to go from there."""

    lead: str
    filters: Filters
    groups: tuple[Group, ...]
    places: tuple[Place, ...]
    months: tuple[Piece, ...]
    yearly: tuple[Group, ...]
    ways: tuple[Piece, ...]
    settings: dict[str, Any]
    script: str


def view(leaf: Leaf, _: Key) -> View:
    """Make the page."""
    site, directory = leaf.edition.site, leaf.directory
    known = calendar(directory, site.today)
    lead = leaf.t("calendar.lead", region=leaf.edition.in_region)
    content = EventsPage(
        lead=lead,
        filters=filters(leaf.edition),
        groups=tuple(agenda(leaf, known, site.today, site.today + timedelta(days=SHOWN_DAYS - 1))),
        places=places(leaf, known),
        months=tuple(month_link(leaf, month) for month in months(known)),
        yearly=yearly_groups(leaf, yearly(directory, site.today, directory.events.values())),
        ways=(
            leaf.section("calendar", leaf.t("calendar.subscribe.how")),
            Piece(
                leaf.t("calendar.atom.link"), leaf.href(feed_path(site, leaf.language, ALL, suffix="atom"))
            ),
        ),
        settings=script_settings(leaf),
        script=leaf.href("assets/calendar/list.js"),
    )
    trail = leaf.trail(here=Piece(leaf.t("section.events")))
    head = leaf.head(
        trail[-1].text,
        lead,
        json_ld=(breadcrumb_list(leaf, trail),),
        calendar=leaf.href(feed_path(site, leaf.language, ALL)),
    )
    return leaf.view(NAME, head, trail, content)


def places(leaf: Leaf, known: Calendar | None = None) -> tuple[Place, ...]:
    """The municipalities' own pages of events; with how much is on where the calendar is given."""
    directory, counts = leaf.directory, Counter[str]()
    if known:
        last = known.first + timedelta(days=COUNTED_DAYS - 1)
        counts.update(h.event.municipality for _, day in days(known, known.first, last) for h in day)
    found = []
    for place in leaf.edition.sorted(directory.municipalities.values()):
        text, lang = leaf.edition.best(place.name)
        href = leaf.section("municipalities", text, place.id, segment(leaf.language, "events")).href
        count = leaf.edition.number(counts[place.id]) if known else ""
        found.append(Place(leaf.key(place), Piece(text, href, lang), count))
    return tuple(found)


def month_link(leaf: Leaf, month: Month) -> Piece:
    """A link to the page of a month."""
    text = formats.month(month.year, month.number, leaf.language)
    return leaf.section(NAME, text, str(month.year), f"{month.number:02}")


KIND = PageKind(name=NAME, section=NAME, keys=one_page, address=section_address(NAME), view=view)
