"""Records as they stand in lists: a name, what they are, how to reach them."""

from muavarten.derive.counts import counts
from muavarten.pages.leaf import Leaf
from muavarten.pages.place_words import area_words, counted
from muavarten.pages.view import Badge, Card, Piece
from muavarten.records.leader import Leader
from muavarten.records.municipality import Municipality
from muavarten.records.organisation import Organisation, OrganisationStatus
from muavarten.records.village import Village


def organisation_card(leaf: Leaf, organisation: Organisation, *, place: bool = True) -> Card:
    """An organisation with its municipality, topics and first ways to get in touch."""
    directory = leaf.directory
    details = [leaf.piece(directory.municipalities[organisation.municipality].name)] if place else []
    details += [leaf.piece(directory.categories[topic].label) for topic in organisation.categories]
    contacts: list[Piece] = []
    if organisation.status is OrganisationStatus.ACTIVE:
        contacts += [leaf.call(phone) for phone in organisation.phones[:1]]
        contacts += [leaf.mail(organisation.email)] if organisation.email else []
        contacts += [leaf.outside(organisation.website)] if organisation.website else []
    return Card(
        record=leaf.key(organisation),
        name=leaf.link(organisation),
        details=tuple(details),
        badges=organisation_badges(leaf, organisation),
        contacts=tuple(contacts),
    )


def organisation_badges(leaf: Leaf, organisation: Organisation) -> tuple[Badge, ...]:
    """What one should know before calling."""
    badges = status_badges(leaf, organisation)
    return (*badges, Badge(leaf.t("badge.synthetic"), "warn")) if organisation.synthetic else badges


def status_badges(leaf: Leaf, organisation: Organisation) -> tuple[Badge, ...]:
    """That it is not at work, where that is so."""
    if organisation.status is OrganisationStatus.ACTIVE:
        return ()
    return (Badge(leaf.t(f"choice.OrganisationStatus.{organisation.status}"), "history"),)


def organisation_row(leaf: Leaf, organisation: Organisation, here: str = "", *, topics: bool = True) -> Card:
    """An organisation in a long list; its municipality is left out where the list is that municipality's."""
    directory = leaf.directory
    away = organisation.municipality != here
    details = [leaf.piece(directory.municipalities[organisation.municipality].name)] if away else []
    if topics:
        details += [leaf.piece(directory.categories[topic].label) for topic in organisation.categories]
    return Card(
        record=leaf.key(organisation),
        name=leaf.link(organisation),
        details=tuple(details),
        badges=status_badges(leaf, organisation),
    )


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
