"""Lists of which the first part shows and the rest unfolds."""

from msgspec import Struct

from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Card

AT_FIRST = 8


class Folded(Struct, frozen=True):
    """Cards, those folded away apart; `more` is what unfolds them."""

    first: tuple[Card, ...]
    rest: tuple[Card, ...] = ()
    more: str = ""

    def __len__(self) -> int:
        """How many there are in all."""
        return len(self.first) + len(self.rest)


def folded(leaf: Leaf, cards: tuple[Card, ...], first: int = AT_FIRST) -> Folded:
    """Fold a list, unless all but one or two would show anyway."""
    if len(cards) <= first + 2:
        return Folded(cards)
    rest = cards[first:]
    more = leaf.t("places.more", count=len(rest), number=leaf.edition.number(len(rest)))
    return Folded(cards[:first], rest, more)
