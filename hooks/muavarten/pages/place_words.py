"""Words that pages of places share: how many there are, and which part of a municipality."""

from collections.abc import Iterable

from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Piece
from muavarten.records.leader import Leader, LeaderArea
from muavarten.records.municipality import Municipality


def counted(leaf: Leaf, key: str, count: int) -> str:
    """`1 yhdistys`, `4 082 yhdistystä`."""
    return leaf.t(key, count=count, number=leaf.edition.number(count))


def listed(leaf: Leaf, counts: Iterable[tuple[str, int]]) -> str:
    """`12 yhdistystä, 3 kylää ja 1 tila`: what there is more than none of."""
    return leaf.edition.conjunction([counted(leaf, key, count) for key, count in counts if count])


def question(link: Piece, parameter: str, value: str) -> Piece:
    """A link to a page that is told of one record in its address."""
    return Piece(link.text, f"{link.href}?{parameter}={value}", link.lang)


def area_words(leaf: Leaf, municipality: Municipality, area: LeaderArea, whole: str = "") -> str:
    """`vain Jalasjärvi`, `paitsi Jalasjärvi`: which part of a municipality belongs to a Leader group."""
    names = {part.id: leaf.edition.plain(part.name) for part in municipality.former_municipalities}
    for key, parts in (("only", area.only), ("excluding", area.excluding)):
        if parts:
            shown = leaf.edition.conjunction([names.get(part, part) for part in parts])
            return leaf.t(f"places.area.{key}", parts=shown)
    return whole


def leader_pieces(leaf: Leaf, municipality: Municipality) -> tuple[Piece, ...]:
    """The Leader groups of a municipality, each with the part that it serves."""
    return tuple(
        _with_part(leaf, leader, municipality)
        for leader in leaf.edition.sorted(leaf.directory.leaders_in.get(municipality.id, ()))
    )


def _with_part(leaf: Leaf, leader: Leader, municipality: Municipality) -> Piece:
    link = leaf.link(leader)
    parts = [
        words
        for area in leader.areas
        if area.municipality == municipality.id and (words := area_words(leaf, municipality, area))
    ]
    return Piece(f"{link.text} ({'; '.join(parts)})" if parts else link.text, link.href, link.lang)
