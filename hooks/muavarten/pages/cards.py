"""Places as they stand in lists: a name, and how much there is; organisations are handed on from here."""

from muavarten.derive.counts import counts
from muavarten.pages.cards_organisations import organisation_badges, organisation_card, organisation_row
from muavarten.pages.leaf import Leaf
from muavarten.pages.place_words import area_words, counted
from muavarten.pages.view import Card, Piece
from muavarten.records.leader import Leader
from muavarten.records.municipality import Municipality
from muavarten.records.village import Village

__all__ = [
    "leader_card",
    "municipality_card",
    "organisation_badges",
    "organisation_card",
    "organisation_row",
    "village_card",
]


def municipality_card(leaf: Leaf, municipality: Municipality) -> Card:
    """A municipality with how many organisations and villages it has."""
    numbers = (
        ("places.organisations", len(counts(leaf.directory).by_municipality.get(municipality.id, ()))),
        ("places.villages", len(leaf.directory.villages_in.get(municipality.id, ()))),
    )
    return Card(
        record=leaf.key(municipality),
        name=leaf.link(municipality),
        details=tuple(Piece(counted(leaf, key, count)) for key, count in numbers if count),
    )


def village_card(leaf: Leaf, village: Village, *, place: bool = True) -> Card:
    """A village with its municipality and how many organisations it has."""
    directory = leaf.directory
    count = len(counts(directory).by_village.get(village.id, ()))
    details = [leaf.piece(directory.municipalities[village.municipality].name)] if place else []
    details += [Piece(counted(leaf, "places.organisations", count))] if count else []
    return Card(record=leaf.key(village), name=leaf.link(village), details=tuple(details))


def leader_card(leaf: Leaf, leader: Leader) -> Card:
    """A Leader group with the municipalities that it serves, in part or as a whole."""
    details = []
    for area in leader.areas:
        municipality = leaf.directory.municipalities[area.municipality]
        name, part = leaf.piece(municipality.name), area_words(leaf, municipality, area)
        details.append(Piece(f"{name.text} ({part})" if part else name.text, lang=name.lang))
    return Card(
        record=leaf.key(leader),
        name=leaf.link(leader),
        details=tuple(details),
        contacts=(leaf.outside(leader.website),) if leader.website else (),
    )
