"""Organisations as they stand in lists. All but the links into the site is made once for a language."""

from msgspec import Struct

from muavarten.pages.edition import Edition
from muavarten.pages.leaf import Leaf
from muavarten.pages.per_edition import per_edition
from muavarten.pages.view import Badge, Card, Piece
from muavarten.records.organisation import Organisation, OrganisationStatus


class _Parts(Struct, frozen=True, kw_only=True):
    """What cards of an organisation show on every page; `address` is that of its page."""

    record: str
    name: str
    lang: str
    address: str
    town: Piece
    topics: tuple[Piece, ...]
    badges: tuple[Badge, ...]
    status: tuple[Badge, ...]
    contacts: tuple[Piece, ...]


def organisation_card(leaf: Leaf, organisation: Organisation, *, place: bool = True) -> Card:
    """An organisation with its municipality, topics and first ways to get in touch."""
    parts = _parts(leaf, organisation)
    return Card(
        record=parts.record,
        name=Piece(parts.name, leaf.root + parts.address, parts.lang),
        details=(parts.town, *parts.topics) if place else parts.topics,
        badges=parts.badges,
        contacts=parts.contacts,
    )


def organisation_row(leaf: Leaf, organisation: Organisation, here: str = "", *, topics: bool = True) -> Card:
    """An organisation in a long list; its municipality is left out where the list is that municipality's."""
    parts = _parts(leaf, organisation)
    town = () if organisation.municipality == here else (parts.town,)
    return Card(
        record=parts.record,
        name=Piece(parts.name, leaf.root + parts.address, parts.lang),
        details=(*town, *parts.topics) if topics else town,
        badges=parts.status,
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


@per_edition
def _known(_: Edition) -> dict[str, _Parts]:
    return {}


def _parts(leaf: Leaf, organisation: Organisation) -> _Parts:
    known = _known(leaf.edition)
    if organisation.id not in known:
        known[organisation.id] = _made(leaf, organisation)
    return known[organisation.id]


def _made(leaf: Leaf, organisation: Organisation) -> _Parts:
    directory, edition = leaf.directory, leaf.edition
    name, lang = edition.best(organisation.name)
    return _Parts(
        record=leaf.key(organisation),
        name=name,
        lang=lang,
        address=edition.site.addresses.record(edition.language, "organisations", organisation.id),
        town=leaf.piece(directory.municipalities[organisation.municipality].name),
        topics=tuple(leaf.piece(directory.categories[topic].label) for topic in organisation.categories),
        badges=organisation_badges(leaf, organisation),
        status=status_badges(leaf, organisation),
        contacts=_contacts(leaf, organisation),
    )


def _contacts(leaf: Leaf, organisation: Organisation) -> tuple[Piece, ...]:
    if organisation.status is not OrganisationStatus.ACTIVE:
        return ()
    return (
        *(leaf.call(phone) for phone in organisation.phones[:1]),
        *((leaf.mail(organisation.email),) if organisation.email else ()),
        *((leaf.outside(organisation.website),) if organisation.website else ()),
    )
