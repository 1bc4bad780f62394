"""The next events of a place or a topic, and those that come every year."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from muavarten.derive.occurrences import yearly
from muavarten.pages.addresses import segment
from muavarten.pages.cards_events import event_cards, yearly_card
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Card, Piece
from muavarten.records.event import Event
from muavarten.records.municipality import Municipality

SHOWN = 8


class EventLists(Struct, frozen=True, kw_only=True):
    """Events with a date, soonest first, and yearly ones whose date nobody has told, the next first."""

    coming: tuple[Card, ...]
    yearly: tuple[Card, ...]
    all: Piece | None = None
    """Leads to a place's own page of events."""

    def __len__(self) -> int:
        """How many are shown."""
        return len(self.coming) + len(self.yearly)


def event_lists(leaf: Leaf, events: Iterable[Event], *, place: bool = False) -> EventLists:
    """The next events, and those known to come back."""
    found, today = tuple(events), leaf.edition.site.today
    return EventLists(
        coming=event_cards(leaf, found, place=place, most=SHOWN),
        yearly=tuple(
            yearly_card(leaf, event, place=place)
            for event in sorted(yearly(leaf.directory, today, found), key=lambda event: wait(event, today))
        ),
    )


def municipality_events(leaf: Leaf, municipality: Municipality) -> EventLists:
    """The events of a municipality, with the way to all of them."""
    found = event_lists(leaf, leaf.directory.events_in.get(municipality.id, ()))
    text = leaf.t("places.events.all", place=leaf.edition.in_place(municipality))
    page = leaf.section("municipalities", text, municipality.id, segment(leaf.language, "events"))
    return EventLists(coming=found.coming, yearly=found.yearly, all=page)


def wait(event: Event, today: date) -> int:
    """In how many months a yearly event comes next."""
    months = event.usual_time.months if event.usual_time else ()
    return min(((month - today.month) % 12 for month in months), default=12)
