"""Records as they stand in lists: a name, what they are, how to reach them."""

from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Badge, Card, Piece
from muavarten.records.organisation import Organisation, OrganisationStatus


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
    badges = []
    if organisation.status is not OrganisationStatus.ACTIVE:
        badges.append(Badge(leaf.t(f"choice.OrganisationStatus.{organisation.status}"), "history"))
    if organisation.synthetic:
        badges.append(Badge(leaf.t("badge.synthetic"), "warn"))
    return tuple(badges)
