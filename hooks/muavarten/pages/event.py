"""An event's page: when and where first, how to take part, then its other dates."""

from msgspec import Struct

from muavarten.derive.occurrences import calendar, preferred, series_of
from muavarten.derive.prices import is_free
from muavarten.pages.addresses import segment
from muavarten.pages.calendar_addresses import EVENT, feed_path
from muavarten.pages.cards_events import event_cards, place_piece, status_badges
from muavarten.pages.event_facts import event_facts, place_facts, registration
from muavarten.pages.event_rule_words import rule_words
from muavarten.pages.event_time import span, told, when
from muavarten.pages.kind import Key, PageKind, record_address, record_pages
from muavarten.pages.leaf import Leaf
from muavarten.pages.place_words import counted
from muavarten.pages.service_words import service_badges
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.structured_events import event_data
from muavarten.pages.view import Badge, Card, Fact, Piece, Prose, View, When
from muavarten.records.event import Event, EventStatus
from muavarten.recurrence.happening import NOT_HELD, Happening

NAME = "event"
DATES_SHOWN = 10


class EventDate(Struct, frozen=True, kw_only=True):
    """One date in the list of dates."""

    when: When
    notes: tuple[Piece, ...]
    badges: tuple[Badge, ...]


class EventPage(Struct, frozen=True, kw_only=True):
    """What an event's page says. Without a date to come `when` is missing, and `told` says what is known."""

    record: str
    badges: tuple[Badge, ...]
    notice: str
    label: str
    when: When | None
    told: tuple[Piece, ...]
    again: str
    actions: tuple[Piece, ...]
    contacts: tuple[Fact, ...]
    description: Prose | None
    dates: tuple[EventDate, ...]
    more_dates: str
    facts: tuple[Fact, ...]
    series: tuple[Card, ...]
    ways: tuple[Piece, ...]


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one event."""
    directory, today = leaf.directory, leaf.edition.site.today
    event = directory.events[key[0]]
    dates = calendar(directory, today).of(event)
    coming = preferred(dates)
    title = leaf.piece(event.title)
    place = directory.municipalities[event.municipality]
    here = leaf.section("municipalities", "", place.id, segment(leaf.language, "events")).href
    trail = leaf.trail(leaf.section("events"), Piece(leaf.edition.plain(place.name), here), here=title)
    content = EventPage(
        record=leaf.key(event),
        badges=(
            *status_badges(leaf, coming.status if coming else event.status),
            *service_badges(leaf, event),
        ),
        notice=_notice(leaf, event, coming),
        label=leaf.t("event.next" if len(dates) > 1 else "event.when"),
        when=when(leaf.edition, coming) if coming else None,
        told=_told(leaf, event, coming),
        again=rule_words(leaf.edition, event),
        actions=_actions(leaf, event, coming),
        contacts=leaf.facts(*place_facts(leaf, event, coming), *registration(leaf, event)),
        description=leaf.prose(event.description),
        dates=tuple(_date(leaf, date) for date in dates[:DATES_SHOWN]) if len(dates) > 1 else (),
        more_dates=counted(leaf, "event.dates.more", len(dates) - DATES_SHOWN)
        if len(dates) > DATES_SHOWN
        else "",
        facts=event_facts(leaf, event),
        series=event_cards(leaf, series_of(directory, event)) if event.series else (),
        ways=(Piece(leaf.t("event.siblings", place=leaf.edition.in_place(place)), here),),
    )
    head = leaf.head(
        title.text,
        _summary(leaf, event, coming),
        json_ld=(event_data(leaf, event, coming), breadcrumb_list(leaf, trail)),
        calendar=_file(leaf, event) if dates else "",
    )
    return leaf.view(NAME, head, trail, content, provenance=leaf.provenance(event))


def _notice(leaf: Leaf, event: Event, coming: Happening | None) -> str:
    """What somebody about to set out must know."""
    if coming is None and event.status not in NOT_HELD:
        return leaf.t("event.over") if event.start and not event.usual_time else ""
    return "" if event.status is EventStatus.SCHEDULED else leaf.t(f"event.status.{event.status}")


def _told(leaf: Leaf, event: Event, coming: Happening | None) -> tuple[Piece, ...]:
    """What is known of the time of an event without a coming date."""
    if coming or event.usual_time is None:
        return (Piece(told(leaf.edition, event.start)),) if event.start and not coming else ()
    return (leaf.piece(event.usual_time.text), Piece(leaf.t("event.yearly.untold")))


def _actions(leaf: Leaf, event: Event, coming: Happening | None) -> tuple[Piece, ...]:
    found = []
    if coming and coming.held:
        found.append(Piece(leaf.t("event.add"), _file(leaf, event)))
        sign_up = event.registration
        if sign_up and sign_up.url and not _closed(leaf, event):
            found.append(leaf.outside(sign_up.url, leaf.t("event.register")))
        if event.online:
            found.append(leaf.outside(event.online.url, leaf.t("event.take-part")))
    if event.website:
        found.append(leaf.outside(event.website, leaf.t("event.website")))
    return tuple(found)


def _closed(leaf: Leaf, event: Event) -> bool:
    deadline = event.registration.deadline if event.registration else None
    return deadline is not None and deadline.day < leaf.edition.site.today


def _file(leaf: Leaf, event: Event) -> str:
    site = leaf.edition.site
    return leaf.href(feed_path(site, site.addresses.languages[0], EVENT, event.id))


def _date(leaf: Leaf, date: Happening) -> EventDate:
    notes = []
    if date.moved:
        notes.append(Piece(leaf.t("event.moved-from", when=told(leaf.edition, date.on))))
    if date.change and date.change.place:
        notes.append(leaf.piece(date.change.place))
    if date.change and date.change.note:
        notes.append(leaf.piece(date.change.note))
    badges = status_badges(leaf, date.status) if date.change else ()
    return EventDate(when=when(leaf.edition, date), notes=tuple(notes), badges=badges)


def _summary(leaf: Leaf, event: Event, coming: Happening | None) -> str:
    if event.description:
        return leaf.edition.plain(event.description)
    town = leaf.edition.plain(leaf.directory.municipalities[event.municipality].name)
    spot = place_piece(leaf, event, coming)
    usual = leaf.edition.plain(event.usual_time.text) if event.usual_time else ""
    time = span(leaf.edition, coming) if coming else usual
    known = [leaf.edition.plain(event.title), time, spot.text if spot else "", town]
    if is_free(event.price):
        known.append(leaf.t("event.free"))
    return f"{', '.join(part for part in known if part)}."


KIND = PageKind(
    name=NAME,
    section="events",
    keys=record_pages("events"),
    address=record_address("events"),
    view=view,
)
