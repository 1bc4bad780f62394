"""The page of premises: how to book first, then what they cost, whether one gets in, what is on there."""

from msgspec import Struct

from muavarten.derive.prices import is_free
from muavarten.pages.cards_events import event_cards, yearly_cards
from muavarten.pages.cards_services import premises_badges, premises_card
from muavarten.pages.kind import Key, PageKind, record_address, record_pages
from muavarten.pages.leaf import Leaf
from muavarten.pages.places import map_link, postal_address
from muavarten.pages.service_words import price_words
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.structured_services import place_data
from muavarten.pages.view import Badge, Card, Fact, Piece, Prose, View
from muavarten.records.premises import Premises

NAME = "premises"


class PremisesPage(Struct, frozen=True, kw_only=True):
    """What the page says. `contacts` are ways to book; `owner_hint` leads on where there are none."""

    record: str
    badges: tuple[Badge, ...]
    contacts: tuple[Fact, ...]
    owner_hint: Piece | None
    description: Prose | None
    prices: tuple[Fact, ...]
    accessibility: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    events: tuple[Card, ...]
    siblings: Piece


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one room, house or ground."""
    premises = leaf.directory.premises[key[0]]
    place = leaf.directory.municipalities[premises.municipality]
    name = leaf.piece(premises.name)
    index = leaf.section("premises")
    here = leaf.directory.events_at.get(premises.id, ())
    trail = leaf.trail(index, Piece(leaf.edition.plain(place.name), f"{index.href}#{place.id}"), here=name)
    content = PremisesPage(
        record=leaf.key(premises),
        badges=premises_badges(leaf, premises),
        contacts=_contacts(leaf, premises),
        owner_hint=_owner(leaf, premises),
        description=leaf.prose(premises.description),
        prices=_prices(leaf, premises),
        accessibility=_accessibility(leaf, premises),
        facts=_facts(leaf, premises),
        events=(*event_cards(leaf, here, place=False), *yearly_cards(leaf, here, place=False)),
        siblings=Piece(
            leaf.t("services.premises.siblings", place=leaf.edition.in_place(place)),
            f"{index.href}#{place.id}",
        ),
    )
    head = leaf.head(
        name.text,
        _summary(leaf, premises),
        json_ld=(place_data(leaf, premises), breadcrumb_list(leaf, trail)),
    )
    return leaf.view(NAME, head, trail, content, provenance=leaf.provenance(premises))


def _summary(leaf: Leaf, premises: Premises) -> str:
    if premises.description:
        return leaf.edition.plain(premises.description)
    place = leaf.edition.in_place(leaf.directory.municipalities[premises.municipality])
    card = premises_card(leaf, premises, place=False)
    known = ", ".join([badge.text for badge in card.badges] + [detail.text for detail in card.details])
    name = leaf.edition.plain(premises.name)
    return leaf.t("services.premises.summary", name=name, place=place, known=known)


def _contacts(leaf: Leaf, premises: Premises) -> tuple[Fact, ...]:
    booking, address = premises.booking, premises.address
    rows: list[Fact | None] = []
    if booking:
        rows += [
            leaf.fact("services.booking.by", leaf.piece(booking.by) if booking.by else None),
            leaf.fact("contact.phone", *(leaf.call(phone) for phone in booking.phones)),
            leaf.fact("contact.email", leaf.mail(booking.email) if booking.email else None),
            leaf.fact("services.booking.url", leaf.outside(booking.url) if booking.url else None),
            leaf.fact("services.booking.note", leaf.piece(booking.note) if booking.note else None),
        ]
    rows.append(leaf.fact("contact.website", leaf.outside(premises.website) if premises.website else None))
    if address:
        rows.append(leaf.fact("contact.address", *postal_address(address), map_link(leaf, address.location)))
    return leaf.facts(*rows)


def _owner(leaf: Leaf, premises: Premises) -> Piece | None:
    if premises.owner:
        return leaf.link(leaf.directory.organisations[premises.owner])
    return leaf.piece(premises.owner_name) if premises.owner_name else None


def _prices(leaf: Leaf, premises: Premises) -> tuple[Fact, ...]:
    general = price_words(leaf, premises.price) if premises.price else None
    label = "services.price" if is_free(premises.price) or not premises.prices else "services.price.others"
    return leaf.facts(
        *(
            leaf.fact(f"choice.UserGroup.{price.group}", price_words(leaf, price.price))
            for price in premises.prices
        ),
        leaf.fact(label, general),
    )


def _accessibility(leaf: Leaf, premises: Premises) -> tuple[Fact, ...]:
    known = premises.accessibility
    checked = (
        leaf.t("services.accessible.checked", day=leaf.edition.day(known.checked)) if known.checked else ""
    )
    answer = leaf.fact("services.accessible", leaf.t(f"services.accessible.answer.{known.accessible}"))
    return leaf.facts(
        Fact(answer.label, answer.values, checked) if answer else None,
        leaf.fact(
            "services.accessible.features",
            *(leaf.t(f"choice.AccessibilityFeature.{f}") for f in known.features),
        ),
        leaf.fact("services.accessible.note", leaf.piece(known.note) if known.note else None),
    )


def _facts(leaf: Leaf, premises: Premises) -> tuple[Fact, ...]:
    directory = leaf.directory
    seats = leaf.edition.number(premises.capacity) if premises.capacity is not None else None
    return leaf.facts(
        leaf.fact("services.municipality", leaf.link(directory.municipalities[premises.municipality])),
        leaf.fact(
            "services.village", leaf.link(directory.villages[premises.village]) if premises.village else None
        ),
        leaf.fact("services.owner", _owner(leaf, premises)),
        leaf.fact(
            "services.capacity", seats, leaf.piece(premises.capacity_note) if premises.capacity_note else None
        ),
        leaf.fact("services.hours", leaf.piece(premises.hours) if premises.hours else None),
    )


KIND = PageKind(
    name=NAME,
    section="premises",
    keys=record_pages("premises"),
    address=record_address("premises"),
    view=view,
)
