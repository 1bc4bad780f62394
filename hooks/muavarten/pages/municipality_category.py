"""A topic or a class in one municipality: who does it there, how to reach them, and who does it next door."""

from collections.abc import Iterable

from msgspec import Struct

from muavarten.derive.counts import counts, topics_present
from muavarten.pages.cards import organisation_card
from muavarten.pages.edition import Site
from muavarten.pages.kind import Key, PageKind, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.order import in_order
from muavarten.pages.place_events import EventLists, event_lists
from muavarten.pages.place_words import counted
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.structured_places import area, collection_data, topic_data
from muavarten.pages.topics import TopicLink, place_topic_link, topics_here
from muavarten.pages.view import Card, Piece, View
from muavarten.records.category import Category
from muavarten.records.municipality import Municipality

NAME = "municipality_category"


class MunicipalityCategoryPage(Struct, frozen=True, kw_only=True):
    """The organisations with their contacts; those seated elsewhere that work here stand apart."""

    lead: str
    topics: tuple[TopicLink, ...]
    topics_title: str
    cards: tuple[Card, ...]
    visiting: tuple[Card, ...]
    events: EventLists
    neighbours: tuple[TopicLink, ...]
    neighbours_title: str
    ways: tuple[Piece, ...]


def keys(site: Site) -> Iterable[Key]:
    """Every municipality and category that have somebody in common."""
    return sorted(counts(site.directory).by_both)


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one category in one municipality."""
    directory = leaf.directory
    municipality, category = directory.municipalities[key[0]], directory.categories[key[1]]
    members = in_order(leaf.edition, counts(directory).here(municipality.id, category.id))
    place, label = leaf.edition.in_place(municipality), leaf.edition.plain(category.label)
    title = leaf.t("places.topic-here.title", topic=label, place=place)
    lead = counted(leaf, "places.organisations", len(members))
    at_home = [member for member in members if member.municipality == municipality.id]
    away = [member for member in members if member.municipality != municipality.id]
    content = MunicipalityCategoryPage(
        lead=lead,
        topics=topics_here(leaf, municipality, _topics(leaf, municipality, category)),
        topics_title=leaf.t("places.topic-here.others" if category.parent else "places.class.topics"),
        cards=tuple(organisation_card(leaf, member, place=False) for member in at_home),
        visiting=tuple(organisation_card(leaf, member) for member in away),
        events=event_lists(
            leaf,
            (e for e in directory.events_about.get(category.id, ()) if e.municipality == municipality.id),
        ),
        neighbours=_neighbours(leaf, municipality, category),
        neighbours_title=leaf.t("places.topic-here.neighbours", topic=label),
        ways=_ways(leaf, municipality, category),
    )
    names = leaf.edition.conjunction([leaf.edition.plain(member.name) for member in members[:3]])
    trail = leaf.trail(leaf.section("municipalities"), leaf.link(municipality), here=Piece(title))
    data = collection_data(leaf, title, topic_data(leaf, category), area(leaf, municipality))
    head = leaf.head(title, f"{title}: {lead}. {names}.", json_ld=(data, breadcrumb_list(leaf, trail)))
    return leaf.view(NAME, head, trail, content)


def _topics(leaf: Leaf, municipality: Municipality, category: Category) -> list[Category]:
    """The topics of a class; for a topic, the others of its class."""
    found = topics_present(leaf.directory, municipality.id, category.parent or category.id)
    return leaf.edition.sorted(topic for topic in found if topic is not category)


def _neighbours(leaf: Leaf, municipality: Municipality, category: Category) -> tuple[TopicLink, ...]:
    """The same in the municipalities around."""
    found = []
    for neighbour in leaf.edition.sorted(
        leaf.directory.municipalities[name] for name in municipality.neighbours
    ):
        members = counts(leaf.directory).here(neighbour.id, category.id)
        if members:
            name, lang = leaf.edition.best(neighbour.name)
            href = place_topic_link(leaf, neighbour, category).href
            link, count = Piece(name, href, lang), leaf.edition.number(len(members))
            found.append(TopicLink(record=leaf.key(neighbour), link=link, count=count))
    return tuple(found)


def _ways(leaf: Leaf, municipality: Municipality, category: Category) -> tuple[Piece, ...]:
    """Wider lists: the class here, the topic in the whole region, everything here."""
    parent = leaf.directory.categories[category.parent] if category.parent else None
    everywhere = leaf.t("places.topic-here.region", region=leaf.edition.in_region)
    everything = leaf.t("organisation.siblings", place=leaf.edition.in_place(municipality))
    return (
        *((place_topic_link(leaf, municipality, parent),) if parent else ()),
        Piece(everywhere, leaf.record_href(category)),
        Piece(everything, leaf.record_href(municipality)),
    )


KIND = PageKind(
    name=NAME,
    section="municipalities",
    keys=keys,
    address=section_address("municipalities"),
    view=view,
)
