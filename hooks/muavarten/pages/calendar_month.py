"""A month of the region: a grid of its days for wide screens, the same day by day for all."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from babel.dates import get_day_names
from msgspec import Struct

from muavarten.derive.agenda import Month, days, is_routine, months, short_going_on, weeks, without_routine
from muavarten.derive.occurrences import Calendar, calendar, yearly
from muavarten.languages import formats
from muavarten.pages.agenda import ONGOING, agenda, day_anchor
from muavarten.pages.calendar_addresses import ALL, feed_path
from muavarten.pages.calendar_filters import Filters, filters
from muavarten.pages.calendar_words import script_settings
from muavarten.pages.cards_events import yearly_card
from muavarten.pages.edition import Edition, Site
from muavarten.pages.event_time import dated
from muavarten.pages.events import Place, month_link, places
from muavarten.pages.kind import Key, PageKind, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.per_edition import per_edition
from muavarten.pages.place_words import counted
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Card, Group, Piece, View
from muavarten.records.event import Event
from muavarten.recurrence.happening import Happening

NAME = "calendar_month"
IN_CELL = 3


class Entry(Struct, frozen=True):
    """An event in a day of the grid."""

    record: str
    link: Piece


class DayCell(Struct, frozen=True, kw_only=True):
    """A day of the grid; days of the neighbouring months have no number."""

    iso: str
    number: str = ""
    label: str = ""
    count: str = ""
    anchor: str = ""
    """The fragment of the day's events, where there are any."""
    entries: tuple[Entry, ...] = ()
    more: str = ""


class MonthPage(Struct, frozen=True, kw_only=True):
    """The grid and the agenda of a month."""

    lead: str
    filters: Filters
    previous: Piece | None
    next: Piece | None
    columns: tuple[tuple[str, str], ...]
    """The days of the week, short and in full."""
    rows: tuple[tuple[DayCell, ...], ...]
    groups: tuple[Group, ...]
    routine: str
    places: tuple[Place, ...]
    yearly: tuple[Card, ...]
    month: str
    settings: dict[str, Any]
    script: str


def keys(site: Site) -> Iterable[Key]:
    """Every month that has a page."""
    for month in months(calendar(site.directory, site.today)):
        yield str(month.year), f"{month.number:02}"


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one month."""
    site, directory = leaf.edition.site, leaf.directory
    known = calendar(directory, site.today)
    month = Month(int(key[0]), int(key[1]))
    shown = months(known)
    place = shown.index(month)
    name = formats.month(month.year, month.number, leaf.language)
    content = MonthPage(
        lead=leaf.t("calendar.month.description", region=leaf.edition.in_region, month=name),
        filters=filters(leaf.edition),
        previous=month_link(leaf, shown[place - 1]) if place else None,
        next=month_link(leaf, shown[place + 1]) if place + 1 < len(shown) else None,
        columns=_columns(leaf),
        rows=tuple(tuple(_cell(leaf, known, month, day) for day in week) for week in weeks(month)),
        groups=tuple(agenda(leaf, known, month.first, month.last, routine=False)),
        routine=_routine(leaf, known, month),
        places=places(leaf),
        yearly=tuple(
            yearly_card(leaf, event)
            for event in _yearly(leaf.edition)
            if event.usual_time and month.number in event.usual_time.months
        ),
        month=str(month),
        settings=script_settings(leaf),
        script=leaf.href("assets/calendar/month.js"),
    )
    title = Piece(leaf.t("calendar.month.title", month=name))
    trail = leaf.trail(leaf.section("events"), here=title)
    head = leaf.head(
        title.text,
        content.lead,
        json_ld=(breadcrumb_list(leaf, trail),),
        calendar=leaf.href(feed_path(site, leaf.language, ALL)),
    )
    return leaf.view(NAME, head, trail, content)


@per_edition
def _yearly(edition: Edition) -> tuple[Event, ...]:
    """The events of every year whose date nobody has told yet."""
    return yearly(edition.directory, edition.site.today, edition.directory.events.values())


def _columns(leaf: Leaf) -> tuple[tuple[str, str], ...]:
    locale = formats.locale(leaf.language)
    short = get_day_names("abbreviated", "stand-alone", locale)
    full = get_day_names("wide", "stand-alone", locale)
    return tuple((short[day], full[day]) for day in range(7))


def _cell(leaf: Leaf, known: Calendar, month: Month, day: date) -> DayCell:
    if day.month != month.number:
        return DayCell(iso=day.isoformat())
    found: tuple[Happening, ...] = ()
    if day >= known.first:
        found = (*short_going_on(known, day), *without_routine(_begun(known, day)))
    return DayCell(
        iso=day.isoformat(),
        number=str(day.day),
        label=dated(leaf.edition, day, "day-long"),
        count=counted(leaf, "calendar.count", len(found)) if found else "",
        anchor=_anchor(found, day, max(month.first, known.first)),
        entries=tuple(Entry(leaf.key(h.event), leaf.link(h.event)) for h in _first(found, day)),
        more=leaf.t("calendar.day.more", number=leaf.edition.number(len(found) - IN_CELL))
        if len(found) > IN_CELL
        else "",
    )


def _anchor(found: tuple[Happening, ...], day: date, first: date) -> str:
    """Where the agenda tells of a day: under it, or where what goes on through it has begun."""
    if not found:
        return ""
    begun = max(h.start.date() for h in found)
    return day_anchor(begun) if begun >= first else ONGOING


def _begun(known: Calendar, day: date) -> tuple[Happening, ...]:
    """What begins on a day; on the first day of the calendar this is also what began before it."""
    return tuple(h for h in known.by_day.get(day, ()) if h.start.date() == day)


def _first(found: Iterable[Happening], day: date) -> list[Happening]:
    """The few that a cell has room for: those that draw most people, then what begins on the day."""
    return sorted(found, key=lambda h: (not h.event.big, h.start.date() != day))[:IN_CELL]


def _routine(leaf: Leaf, known: Calendar, month: Month) -> str:
    """How many events come round all the time and stand on the municipalities' own pages."""
    found = {
        h.event.id for _, day in days(known, month.first, month.last) for h in day if is_routine(h.event)
    }
    return counted(leaf, "calendar.routine", len(found)) if found else ""


KIND = PageKind(name=NAME, section="events", keys=keys, address=section_address("events"), view=view)
