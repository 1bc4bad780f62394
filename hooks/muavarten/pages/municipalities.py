"""The index of municipalities: the schematic map, and the same as a list."""

from msgspec import Struct

from muavarten.pages.cards import municipality_card
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.place_words import listed
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.tile_map import TileMap, tile_map
from muavarten.pages.view import Card, Piece, View

NAME = "municipalities"


class MunicipalityIndex(Struct, frozen=True, kw_only=True):
    """The map and the list; `ways` lead to villages and Leader groups."""

    lead: str
    map: TileMap
    cards: tuple[Card, ...]
    ways: tuple[Piece, ...]


def view(leaf: Leaf, _: Key) -> View:
    """Make the index."""
    directory = leaf.directory
    lead = leaf.t(
        "places.municipalities.lead",
        municipalities=listed(leaf, [("places.municipalities", len(directory.municipalities))]),
        region=leaf.edition.in_region,
    )
    trail = leaf.trail(here=Piece(leaf.t(f"section.{NAME}")))
    municipalities = leaf.edition.sorted(directory.municipalities.values())
    content = MunicipalityIndex(
        lead=lead,
        map=tile_map(leaf),
        cards=tuple(municipality_card(leaf, municipality) for municipality in municipalities),
        ways=(
            leaf.section("villages", leaf.t("places.way.villages")),
            leaf.section("leaders", leaf.t("places.way.leaders")),
        ),
    )
    head = leaf.head(trail[-1].text, lead, json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(NAME, head, trail, content)


KIND = PageKind(name=NAME, section=NAME, keys=one_page, address=section_address(NAME), view=view)
