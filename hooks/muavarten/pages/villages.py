"""The index of villages, from A to Z."""

from msgspec import Struct

from muavarten.pages.cards import village_card
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.letters import Letter, letter_list
from muavarten.pages.place_words import counted
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Group, Piece, View

NAME = "villages"


class VillageIndex(Struct, frozen=True, kw_only=True):
    """All villages by letter; `ways` lead to the municipalities, and to where one tells of a missing one."""

    lead: str
    letters: tuple[Letter, ...]
    groups: tuple[Group, ...]
    ways: tuple[Piece, ...]


def view(leaf: Leaf, _: Key) -> View:
    """Make the index."""
    villages = leaf.directory.villages
    lead = leaf.t(
        "places.villages.lead" if villages else "places.villages.none",
        villages=counted(leaf, "places.villages", len(villages)),
        region=leaf.edition.in_region,
    )
    trail = leaf.trail(leaf.section("municipalities"), here=Piece(leaf.t(f"section.{NAME}")))
    letters, groups = letter_list(leaf, villages.values(), village_card)
    content = VillageIndex(
        lead=lead,
        letters=letters,
        groups=groups,
        ways=(
            leaf.section("municipalities", leaf.t("places.way.municipalities")),
            leaf.section("update", leaf.t("places.way.missing-village")),
        ),
    )
    head = leaf.head(trail[-1].text, lead, json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(NAME, head, trail, content)


KIND = PageKind(name=NAME, section="municipalities", keys=one_page, address=section_address(NAME), view=view)
