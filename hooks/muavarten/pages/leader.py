"""A Leader group's page: which areas it serves, what it funds, and how to reach it."""

from msgspec import Struct

from muavarten.derive.counts import counts
from muavarten.derive.grants import next_turn
from muavarten.pages.cards import municipality_card, organisation_card
from muavarten.pages.cards_services import grant_card
from muavarten.pages.kind import Key, PageKind, record_address, record_pages
from muavarten.pages.leaf import Leaf
from muavarten.pages.place_words import area_words, counted
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.structured_places import leader_data
from muavarten.pages.view import Card, Fact, Piece, Prose, View
from muavarten.records.leader import Leader

NAME = "leader"


class LeaderPage(Struct, frozen=True, kw_only=True):
    """A group with its areas; `count_note` says what the number of organisations counts."""

    record: str
    contacts: tuple[Fact, ...]
    description: Prose | None
    lead: str
    count_note: str
    areas: tuple[Card, ...]
    grants: tuple[Card, ...]
    own: tuple[Card, ...]


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one Leader group."""
    directory, today = leaf.directory, leaf.edition.site.today
    leader = directory.leaders[key[0]]
    grants = sorted(directory.grants_of_leader.get(leader.id, ()), key=lambda g: next_turn(g, today))
    content = LeaderPage(
        record=leaf.key(leader),
        contacts=leaf.facts(
            leaf.fact("contact.website", leaf.outside(leader.website) if leader.website else None)
        ),
        description=leaf.prose(leader.description),
        lead=leaf.t(
            "places.leader.lead",
            organisations=counted(leaf, "places.organisations", _organisations(leaf, leader)),
        ),
        count_note=leaf.t("places.leader.count-note") if _in_part(leader) else "",
        areas=_areas(leaf, leader),
        grants=tuple(grant_card(leaf, grant, place=False) for grant in grants),
        own=(organisation_card(leaf, directory.organisations[leader.organisation]),)
        if leader.organisation
        else (),
    )
    name = leaf.piece(leader.name)
    trail = leaf.trail(leaf.section("municipalities"), leaf.section("leaders"), here=name)
    summary = leaf.edition.plain(leader.description) if leader.description else content.lead
    head = leaf.head(name.text, summary, json_ld=(leader_data(leaf, leader), breadcrumb_list(leaf, trail)))
    return leaf.view(NAME, head, trail, content, provenance=leaf.provenance(leader))


def _organisations(leaf: Leaf, leader: Leader) -> int:
    """How many organisations its municipalities have, each counted once."""
    found = counts(leaf.directory).by_municipality
    return len({member.id for part in leader.areas for member in found.get(part.municipality, ())})


def _in_part(leader: Leader) -> bool:
    """Whether it serves only a part of some municipality."""
    return any(part.only or part.excluding for part in leader.areas)


def _areas(leaf: Leaf, leader: Leader) -> tuple[Card, ...]:
    cards = []
    for part in leader.areas:
        municipality = leaf.directory.municipalities[part.municipality]
        card = municipality_card(leaf, municipality)
        words = area_words(leaf, municipality, part)
        details = (Piece(words), *card.details) if words else card.details
        cards.append(Card(record=card.record, name=card.name, details=details))
    return tuple(cards)


KIND = PageKind(
    name=NAME,
    section="municipalities",
    keys=record_pages("leaders"),
    address=record_address("leaders"),
    view=view,
)
