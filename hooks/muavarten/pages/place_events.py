"""The next events of a place or a topic, and those that come every year."""

from collections.abc import Iterable

from msgspec import Struct

from muavarten.pages.cards_events import event_cards, yearly_cards
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Card
from muavarten.records.event import Event

SHOWN = 8


class EventLists(Struct, frozen=True, kw_only=True):
    """Events with a date, soonest first, and yearly ones whose date nobody has told, by their month."""

    coming: tuple[Card, ...]
    yearly: tuple[Card, ...]

    def __len__(self) -> int:
        """How many are shown."""
        return len(self.coming) + len(self.yearly)


def event_lists(leaf: Leaf, events: Iterable[Event], *, place: bool = False) -> EventLists:
    """The next events, and those known to come back."""
    found = tuple(events)
    return EventLists(
        coming=event_cards(leaf, found, place=place, most=SHOWN),
        yearly=yearly_cards(leaf, found, place=place),
    )
