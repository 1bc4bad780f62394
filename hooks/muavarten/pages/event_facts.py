"""What an event's page says in rows: the place, registration, for whom it is and what it costs."""

from muavarten.languages import formats
from muavarten.pages.event_time import told
from muavarten.pages.leaf import Leaf
from muavarten.pages.places import map_link, postal_address
from muavarten.pages.service_words import price_words
from muavarten.pages.view import Fact, Piece
from muavarten.records.event import Event, EventStatus
from muavarten.records.fields import Location
from muavarten.recurrence.happening import Happening


def place_facts(leaf: Leaf, event: Event, coming: Happening | None) -> tuple[Fact | None, ...]:
    """Where it is, with a way to a map, and who holds it."""
    return (
        leaf.fact("event.place", *_place(leaf, event, coming)),
        leaf.fact("event.organiser", organiser(leaf, event)),
    )


def _place(leaf: Leaf, event: Event, coming: Happening | None) -> list[Piece | None]:
    if coming and coming.change and coming.change.place:
        return [leaf.piece(coming.change.place)]
    if event.status is EventStatus.MOVED_ONLINE or (event.place is None and event.online):
        note = leaf.piece(event.online.note) if event.online and event.online.note else None
        return [Piece(leaf.t("event.online")), note]
    place = event.place
    if place is None:
        return []
    premises = leaf.directory.premises[place.premises] if place.premises else None
    found: list[Piece | None] = [leaf.piece(place.name) if place.name else None]
    if premises:
        found.append(leaf.link(premises))
    if place.address:
        found.append(leaf.piece(place.address))
    elif premises and premises.address:
        found += postal_address(premises.address)
    return [*found, map_link(leaf, _point(leaf, event))]


def _point(leaf: Leaf, event: Event) -> Location | None:
    place = event.place
    if place is None or place.location:
        return place.location if place else None
    premises = leaf.directory.premises.get(place.premises or "")
    return premises.address.location if premises and premises.address else None


def organiser(leaf: Leaf, event: Event) -> Piece | None:
    """Who holds it, linked where it has a page."""
    if event.organiser:
        return leaf.link(leaf.directory.organisations[event.organiser])
    return leaf.piece(event.organiser_name) if event.organiser_name else None


def registration(leaf: Leaf, event: Event) -> tuple[Fact | None, ...]:
    """How and by when to register."""
    sign_up = event.registration
    if sign_up is None:
        return ()
    deadline = sign_up.deadline
    passed = deadline is not None and deadline.day < leaf.edition.site.today
    by = leaf.t("event.deadline", when=told(leaf.edition, deadline)) if deadline else None
    return (
        leaf.fact(
            "event.registration",
            leaf.t("event.deadline.over") if passed else by,
            leaf.outside(sign_up.url) if sign_up.url and not passed else None,
            leaf.mail(sign_up.email) if sign_up.email else None,
            *(leaf.call(phone) for phone in sign_up.phones),
            leaf.piece(sign_up.note) if sign_up.note else None,
        ),
    )


def event_facts(leaf: Leaf, event: Event) -> tuple[Fact, ...]:
    """Everything else about an event."""
    directory, t = leaf.directory, leaf.t
    audience = event.audience
    ages = audience.age_groups if audience else ()
    languages = audience.languages if audience else ()
    return leaf.facts(
        leaf.fact("event.price", price_words(leaf, event.price) if event.price else None),
        leaf.fact("event.kind", t(f"choice.EventKind.{event.kind}")),
        leaf.fact("event.topics", *(leaf.link(directory.categories[topic]) for topic in event.categories)),
        leaf.fact("audience.ages", *(t(f"choice.AgeGroup.{age}") for age in ages)),
        leaf.fact("audience.languages", *(formats.language_name(code, leaf.language) for code in languages)),
        leaf.fact(
            "accessibility.features",
            *(t(f"choice.AccessibilityFeature.{feature}") for feature in event.accessibility),
        ),
        leaf.fact("event.municipality", leaf.link(directory.municipalities[event.municipality])),
        leaf.fact("event.villages", *(leaf.link(directory.villages[name]) for name in event.villages)),
    )
