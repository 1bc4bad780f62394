"""The index of Leader groups: what they are, and who serves which municipality."""

from msgspec import Struct

from muavarten.pages.cards import leader_card
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.place_words import leader_pieces
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Card, Fact, Piece, View

NAME = "leaders"


class LeaderIndex(Struct, frozen=True, kw_only=True):
    """The groups, and for each municipality the group to turn to."""

    lead: str
    cards: tuple[Card, ...]
    municipalities: tuple[Fact, ...]


def view(leaf: Leaf, _: Key) -> View:
    """Make the index."""
    directory = leaf.directory
    lead = leaf.t("places.leaders.lead")
    trail = leaf.trail(leaf.section("municipalities"), here=Piece(leaf.t(f"section.{NAME}")))
    rows = (
        Fact(leaf.edition.plain(municipality.name), leader_pieces(leaf, municipality))
        for municipality in leaf.edition.sorted(directory.municipalities.values())
    )
    content = LeaderIndex(
        lead=lead,
        cards=tuple(leader_card(leaf, leader) for leader in leaf.edition.sorted(directory.leaders.values())),
        municipalities=tuple(row for row in rows if row.values),
    )
    head = leaf.head(trail[-1].text, lead, json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(NAME, head, trail, content)


KIND = PageKind(name=NAME, section="municipalities", keys=one_page, address=section_address(NAME), view=view)
