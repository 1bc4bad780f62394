"""An organisation's page: how to reach it first, then what it does, then how sure all this is."""

from typing import Any

from msgspec import Struct

from muavarten.derive.contacts import shown_contacts
from muavarten.derive.counts import counts
from muavarten.languages import formats
from muavarten.pages.cards import organisation_badges, organisation_card, organisation_row
from muavarten.pages.kind import Key, PageKind, record_address, record_pages
from muavarten.pages.leaf import Leaf
from muavarten.pages.organisation_events import OrganisationEvents, organisation_events
from muavarten.pages.places import map_link, postal_address
from muavarten.pages.structured import breadcrumb_list, organisation_data
from muavarten.pages.view import Badge, Card, Fact, Piece, Prose, View
from muavarten.records.organisation import Organisation, OrganisationStatus

NAME = "organisation"


class OrganisationPage(Struct, frozen=True, kw_only=True):
    """What an organisation's page says: in a line what it is, then `contacts`, which are ways to act."""

    record: str
    what: tuple[Piece, ...]
    badges: tuple[Badge, ...]
    ended: str
    successor: Piece | None
    contacts: tuple[Fact, ...]
    description: Prose | None
    facts: tuple[Fact, ...]
    events: OrganisationEvents | None
    members: tuple[Card, ...]
    siblings: Piece


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one organisation."""
    organisation = leaf.directory.organisations[key[0]]
    municipality = leaf.directory.municipalities[organisation.municipality]
    name = leaf.piece(organisation.name)
    trail = leaf.trail(leaf.section("municipalities"), leaf.link(municipality), here=name)
    description = organisation.description
    summary = leaf.edition.plain(description) if description else _summary(leaf, organisation)
    active = organisation.status is OrganisationStatus.ACTIVE
    content = OrganisationPage(
        record=leaf.key(organisation),
        what=organisation_row(leaf, organisation).details,
        badges=organisation_badges(leaf, organisation),
        ended="" if active else _ended(leaf, organisation),
        successor=leaf.link(leaf.directory.organisations[organisation.successor])
        if organisation.successor
        else None,
        contacts=_contacts(leaf, organisation),
        description=leaf.prose(description),
        facts=_facts(leaf, organisation),
        events=organisation_events(leaf, organisation),
        members=tuple(
            organisation_card(leaf, member)
            for member in leaf.edition.sorted(counts(leaf.directory).members_of.get(organisation.id, ()))
        ),
        siblings=Piece(
            leaf.t("organisation.siblings", place=leaf.edition.in_place(municipality)),
            leaf.record_href(municipality),
        ),
    )
    head = leaf.head(
        name.text,
        summary,
        json_ld=(organisation_data(leaf, organisation), breadcrumb_list(leaf, trail)),
        kind="profile",
    )
    return leaf.view(NAME, head, trail, content, provenance=leaf.provenance(organisation))


def _ended(leaf: Leaf, organisation: Organisation) -> str:
    """That it is not at work, and since when that is known."""
    said = leaf.t(f"organisation.ended.{organisation.status}")
    day = organisation.updated or (organisation.assured.date if organisation.assured else None)
    return f"{said} {leaf.t('update.ended.told', day=leaf.edition.day(day))}" if day else said


def _summary(leaf: Leaf, organisation: Organisation) -> str:
    topics = [leaf.edition.plain(leaf.directory.categories[topic].label) for topic in organisation.categories]
    place = leaf.edition.in_place(leaf.directory.municipalities[organisation.municipality])
    return leaf.t(
        "organisation.summary",
        name=leaf.edition.plain(organisation.name),
        topics=leaf.edition.conjunction(topics),
        place=place,
    )


def _contacts(leaf: Leaf, organisation: Organisation) -> tuple[Fact, ...]:
    address = organisation.address
    rows = [
        leaf.fact("contact.phone", *(leaf.call(phone) for phone in organisation.phones)),
        leaf.fact("contact.email", leaf.mail(organisation.email) if organisation.email else None),
        leaf.fact("contact.website", leaf.outside(organisation.website) if organisation.website else None),
        leaf.fact("contact.address", *postal_address(address), map_link(leaf, address.location))
        if address
        else None,
        leaf.fact(
            "contact.social",
            *(
                leaf.outside(link.url, leaf.t(f"choice.SocialNetwork.{link.network}"))
                for link in organisation.social
            ),
        ),
    ]
    for contact in shown_contacts(organisation.contacts, organisation.assured, leaf.edition.site.today):
        pieces = [Piece(contact.name) if contact.name else None]
        pieces += [leaf.call(phone) for phone in contact.phones]
        pieces += [leaf.mail(contact.email)] if contact.email else []
        values = tuple(piece for piece in pieces if piece)
        rows.append(Fact(leaf.edition.plain(contact.role), values) if values else None)
    return leaf.facts(*rows)


def _facts(leaf: Leaf, organisation: Organisation) -> tuple[Fact, ...]:
    directory, t = leaf.directory, leaf.t
    audience = organisation.audience
    meeting = organisation.meeting
    area = organisation.area
    return leaf.facts(
        leaf.fact(
            "organisation.topics",
            *(leaf.link(directory.categories[topic]) for topic in organisation.categories),
        ),
        leaf.fact(
            "organisation.municipality", leaf.link(directory.municipalities[organisation.municipality])
        ),
        leaf.fact(
            "organisation.villages", *(leaf.link(directory.villages[name]) for name in organisation.villages)
        ),
        leaf.fact(
            "organisation.area",
            t(f"choice.AreaScope.{area.scope}"),
            *(leaf.link(directory.municipalities[name]) for name in area.municipalities),
        )
        if area
        else None,
        leaf.fact(
            "organisation.meeting",
            leaf.piece(meeting.schedule),
            leaf.piece(meeting.place) if meeting.place else None,
            leaf.link(directory.premises[meeting.premises]) if meeting.premises else None,
        )
        if meeting
        else None,
        leaf.fact("organisation.welcomes", *_welcomes(leaf, organisation)),
        leaf.fact("audience.ages", *(t(f"choice.AgeGroup.{age}") for age in audience.age_groups))
        if audience
        else None,
        leaf.fact(
            "audience.languages", *(formats.language_name(code, leaf.language) for code in audience.languages)
        )
        if audience
        else None,
        leaf.fact(
            "accessibility.features",
            *(t(f"choice.AccessibilityFeature.{feature}") for feature in organisation.accessibility),
        ),
        leaf.fact(
            "organisation.alternate-names", *(leaf.piece(name) for name in organisation.alternate_names)
        ),
        leaf.fact("organisation.parent", *_umbrella(leaf, organisation)),
        leaf.fact("organisation.founded", str(organisation.founded) if organisation.founded else None),
        leaf.fact("organisation.register-number", _grouped(organisation.register_number)),
        leaf.fact("organisation.business-id", organisation.business_id),
    )


def _welcomes(leaf: Leaf, organisation: Organisation) -> list[Any]:
    return [
        leaf.t(f"organisation.{field}.{'yes' if answer else 'no'}")
        for field, answer in (
            ("members", organisation.welcomes_members),
            ("volunteers", organisation.welcomes_volunteers),
        )
        if answer is not None
    ]


def _umbrella(leaf: Leaf, organisation: Organisation) -> list[Any]:
    parent = leaf.link(leaf.directory.organisations[organisation.parent]) if organisation.parent else None
    return [parent, leaf.piece(organisation.umbrella) if organisation.umbrella else None]


def _grouped(number: str | None) -> str | None:
    """A register number as the register prints it: `123.456`."""
    return f"{int(number):,}".replace(",", ".") if number else None


KIND = PageKind(
    name=NAME,
    section="organisations",
    keys=record_pages("organisations"),
    address=record_address("organisations"),
    view=view,
)
