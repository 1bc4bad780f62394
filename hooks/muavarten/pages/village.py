"""A village's page: its own association first, then everything else that is there."""

from msgspec import Struct

from muavarten.derive.counts import counts
from muavarten.pages.cards import organisation_card, village_card
from muavarten.pages.folded import Folded, folded
from muavarten.pages.kind import Key, PageKind, record_address, record_pages
from muavarten.pages.leaf import Leaf
from muavarten.pages.order import in_order
from muavarten.pages.place_events import EventLists, event_lists
from muavarten.pages.place_services import premises_cards
from muavarten.pages.place_words import listed
from muavarten.pages.places import map_link
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.structured_places import village_data
from muavarten.pages.view import Card, Fact, Prose, View
from muavarten.records.village import Village

NAME = "village"
OTHERS = 20


class VillagePage(Struct, frozen=True, kw_only=True):
    """What there is in a village. `own` are its own associations, `others` all others there."""

    record: str
    lead: str
    own: tuple[Card, ...]
    own_title: str
    others: Folded
    others_title: str
    description: Prose | None
    contacts: tuple[Fact, ...]
    premises: tuple[Card, ...]
    events: EventLists
    facts: tuple[Fact, ...]
    siblings: tuple[Card, ...]
    siblings_title: str


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one village."""
    directory = leaf.directory
    village = directory.villages[key[0]]
    municipality = directory.municipalities[village.municipality]
    members = in_order(leaf.edition, counts(directory).by_village.get(village.id, ()))
    own = [member for member in members if member.id in village.associations]
    premises = directory.premises_in_village.get(village.id, ())
    siblings = [other for other in directory.villages_in.get(municipality.id, ()) if other is not village]
    lead = _lead(leaf, village, len(members), len(premises))
    content = VillagePage(
        record=leaf.key(village),
        lead=lead,
        own=tuple(organisation_card(leaf, member, place=False) for member in own),
        others=folded(
            leaf,
            tuple(
                organisation_card(leaf, member, place=member.municipality != municipality.id)
                for member in members
                if member.id not in village.associations
            ),
            OTHERS,
        ),
        own_title=leaf.t("places.village.own", count=len(own)),
        others_title=leaf.t("places.village.others" if own else "places.village.organisations"),
        description=leaf.prose(village.description),
        contacts=leaf.facts(
            leaf.fact("contact.website", leaf.outside(village.website) if village.website else None),
            leaf.fact("contact.address", map_link(leaf, village.location)),
        ),
        premises=premises_cards(leaf, premises),
        events=event_lists(leaf, directory.events_in_village.get(village.id, ())),
        facts=leaf.facts(
            leaf.fact("places.fact.municipality", leaf.link(municipality)),
            leaf.fact("places.fact.names", *(leaf.piece(name) for name in village.alternate_names)),
        ),
        siblings=tuple(village_card(leaf, other, place=False) for other in leaf.edition.sorted(siblings)),
        siblings_title=leaf.t("places.village.siblings", place=leaf.edition.in_place(municipality)),
    )
    name = leaf.piece(village.name)
    trail = leaf.trail(leaf.section("municipalities"), leaf.link(municipality), here=name)
    title = leaf.t("places.village.title", name=name.text, municipality=leaf.edition.plain(municipality.name))
    summary = leaf.edition.plain(village.description) if village.description else lead
    data = (village_data(leaf, village), breadcrumb_list(leaf, trail))
    head = leaf.head(title, summary, json_ld=data)
    return leaf.view(NAME, head, trail, content, provenance=leaf.provenance(village))


def _lead(leaf: Leaf, village: Village, organisations: int, premises: int) -> str:
    """Where the village is and how much there is."""
    municipality = leaf.directory.municipalities[village.municipality]
    parts = listed(leaf, (("places.organisations", organisations), ("places.premises", premises)))
    return leaf.t(
        "places.village.lead" if parts else "places.village.empty",
        name=leaf.edition.plain(village.name),
        place=leaf.edition.in_place(municipality),
        parts=parts,
    )


KIND = PageKind(
    name=NAME,
    section="municipalities",
    keys=record_pages("villages"),
    address=record_address("villages"),
    view=view,
)
