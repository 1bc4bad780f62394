"""A municipality's page: whom to turn to, its organisations, places, grants, events and evidence."""

from msgspec import Struct

from muavarten.derive.counts import counts
from muavarten.pages.addresses import segment
from muavarten.pages.calendar_addresses import MUNICIPALITY, feed_path
from muavarten.pages.cards import village_card
from muavarten.pages.folded import Folded, folded
from muavarten.pages.kind import Key, PageKind, record_address, record_pages
from muavarten.pages.leaf import Leaf
from muavarten.pages.municipality_facts import municipality_facts
from muavarten.pages.place_classes import ClassBlock, class_blocks
from muavarten.pages.place_criteria import CriterionCard, criterion_cards
from muavarten.pages.place_events import EventLists, municipality_events
from muavarten.pages.place_leaflets import leaflet_links
from muavarten.pages.place_liaison import LiaisonBlock, liaison_block
from muavarten.pages.place_services import (
    grant_cards,
    grants_note,
    is_free_for_some,
    memo_cards,
    premises_cards,
    premises_note,
)
from muavarten.pages.place_words import listed, question
from muavarten.pages.point_map import PointMap, point_map
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.structured_places import municipality_data
from muavarten.pages.view import Card, Contents, Fact, Piece, View
from muavarten.records.municipality import Municipality

NAME = "municipality"


class MunicipalityPage(Struct, frozen=True, kw_only=True):
    """All that the directory knows of a municipality."""

    record: str
    lead: str
    welcome: Piece
    search: Piece
    liaison: LiaisonBlock
    classes: tuple[ClassBlock, ...]
    villages: tuple[Card, ...]
    map: PointMap | None
    premises: Folded
    premises_note: str
    grants: Folded
    grants_note: str
    events: EventLists
    memos: tuple[Card, ...]
    criteria: tuple[CriterionCard, ...]
    criteria_link: Piece
    facts: tuple[Fact, ...]
    leaflets: tuple[Piece, ...]


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one municipality."""
    municipality = leaf.directory.municipalities[key[0]]
    directory = leaf.directory
    lead = _lead(leaf, municipality)
    content = MunicipalityPage(
        record=leaf.key(municipality),
        lead=lead,
        welcome=leaf.section(
            "municipalities",
            leaf.t("places.welcome.link"),
            municipality.id,
            segment(leaf.language, "welcome"),
        ),
        search=question(leaf.section("search", leaf.t("places.search-here")), "kunta", municipality.id),
        liaison=liaison_block(leaf, municipality),
        classes=class_blocks(leaf, municipality),
        villages=tuple(
            village_card(leaf, village, place=False)
            for village in leaf.edition.sorted(directory.villages_in.get(municipality.id, ()))
        ),
        map=point_map(leaf, municipality),
        premises=folded(leaf, premises_cards(leaf, directory.premises_in.get(municipality.id, ()))),
        premises_note=leaf.t(f"places.premises.{premises_note(leaf, municipality)}"),
        grants=folded(leaf, grant_cards(leaf, municipality)),
        grants_note=leaf.t(f"places.grants.{grants_note(leaf, municipality)}"),
        events=municipality_events(leaf, municipality),
        memos=memo_cards(leaf, municipality),
        criteria=criterion_cards(leaf, municipality),
        criteria_link=leaf.section("criteria", leaf.t("places.criteria.link")),
        facts=municipality_facts(leaf, municipality),
        leaflets=leaflet_links(leaf, municipality),
    )
    trail = leaf.trail(leaf.section("municipalities"), here=leaf.piece(municipality.name))
    data = (municipality_data(leaf, municipality), breadcrumb_list(leaf, trail))
    feed = leaf.href(feed_path(leaf.edition.site, leaf.language, MUNICIPALITY, municipality.id))
    return leaf.view(
        NAME,
        leaf.head(_title(leaf, municipality), lead, json_ld=data, calendar=feed),
        trail,
        content,
        contents=_contents(leaf, municipality, content),
        provenance=leaf.provenance(municipality),
    )


def _title(leaf: Leaf, municipality: Municipality) -> str:
    name = leaf.edition.plain(municipality.name)
    return leaf.t("places.municipality.title", of=leaf.edition.of_place(municipality), name=name)


def _lead(leaf: Leaf, municipality: Municipality) -> str:
    """How much there is, in a sentence."""
    directory, place = leaf.directory, municipality.id
    premises = directory.premises_in.get(place, ())
    parts = listed(
        leaf,
        (
            ("places.organisations", len(counts(directory).by_municipality.get(place, ()))),
            ("places.villages", len(directory.villages_in.get(place, ()))),
            ("places.free-premises", sum(map(is_free_for_some, premises))),
        ),
    )
    key = "places.municipality.lead" if parts else "places.municipality.empty"
    return leaf.t(key, place=leaf.edition.in_place(municipality), parts=parts)


def _contents(leaf: Leaf, municipality: Municipality, page: MunicipalityPage) -> tuple[Contents, ...]:
    organisations = len(counts(leaf.directory).by_municipality.get(municipality.id, ()))
    parts = (
        ("liaison", None),
        ("organisations", organisations),
        ("villages", len(page.villages)),
        ("premises", len(page.premises)),
        ("grants", len(page.grants)),
        ("events", len(page.events)),
        ("memos", len(page.memos)),
        ("criteria", None),
        ("facts", None),
    )
    return tuple(
        Contents(leaf.t(f"places.part.{name}"), name, "" if count is None else leaf.edition.number(count))
        for name, count in parts
        if count != 0
    )


KIND = PageKind(
    name=NAME,
    section="municipalities",
    keys=record_pages("municipalities"),
    address=record_address("municipalities"),
    view=view,
)
