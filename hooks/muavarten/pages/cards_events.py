"""Events as they stand in lists: when, what, where."""

from collections.abc import Iterable

from muavarten.derive.occurrences import next_dates, yearly
from muavarten.derive.prices import is_free
from muavarten.pages.event_place import place_words
from muavarten.pages.event_time import when
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Badge, Card, Piece
from muavarten.records.event import Event, EventStatus
from muavarten.recurrence.happening import Happening


def event_card(leaf: Leaf, happening: Happening, *, place: bool = True, text: str = "") -> Card:
    """One date of an event; without `place` where the list is of one municipality.

    `text` stands in place of the whole time, where a heading has told the day.
    """
    event = happening.event
    return Card(
        record=leaf.key(event),
        name=leaf.link(event),
        when=when(leaf.edition, happening, text),
        details=tuple(_details(leaf, event, happening, place=place)),
        badges=status_badges(leaf, happening.status),
    )


def yearly_card(leaf: Leaf, event: Event, *, place: bool = True) -> Card:
    """An event whose next date nobody has told yet: its usual time."""
    usual = event.usual_time
    details = [leaf.piece(usual.text)] if usual else []
    if usual and usual.last_seen:
        last = leaf.edition.partial_date(usual.last_seen)
        details.append(Piece(leaf.t("event.yearly.last-seen", when=last)))
    details += _details(leaf, event, None, place=place)
    return Card(
        record=leaf.key(event),
        name=leaf.link(event),
        details=tuple(details),
        badges=status_badges(leaf, event.status),
    )


def event_cards(
    leaf: Leaf, events: Iterable[Event], *, place: bool = True, most: int | None = None
) -> tuple[Card, ...]:
    """The next date of each event that has one, in order of time."""
    dates = next_dates(leaf.directory, leaf.edition.site.today, events)
    return tuple(event_card(leaf, date, place=place) for date in dates[:most])


def yearly_cards(leaf: Leaf, events: Iterable[Event], *, place: bool = True) -> tuple[Card, ...]:
    """Events that come every year at a time not yet told."""
    found = yearly(leaf.directory, leaf.edition.site.today, events)
    return tuple(yearly_card(leaf, event, place=place) for event in found)


def status_badges(leaf: Leaf, status: EventStatus) -> tuple[Badge, ...]:
    """What one should know before setting out."""
    if status is EventStatus.SCHEDULED:
        return ()
    return (Badge(leaf.t(f"choice.EventStatus.{status}"), "warn"),)


def _details(leaf: Leaf, event: Event, happening: Happening | None, *, place: bool) -> list[Piece]:
    """Where it is, who holds it, and that it is free."""
    found = []
    if where := place_piece(leaf, event, happening):
        found.append(where)
    if place:
        found.append(leaf.piece(leaf.directory.municipalities[event.municipality].name))
    if is_free(event.price):
        found.append(Piece(leaf.t("event.free")))
    return found


def place_piece(leaf: Leaf, event: Event, happening: Happening | None = None) -> Piece | None:
    """The name of the place, without a link."""
    words, lang = place_words(leaf.edition, event, happening)
    return Piece(words, lang=lang) if words else None
