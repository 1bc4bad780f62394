"""A topic's or a class's page: who does it in which municipality, and what is on."""

from msgspec import Struct

from muavarten.derive.counts import counts
from muavarten.pages.calendar_addresses import TOPIC, feed_path
from muavarten.pages.cards import organisation_row
from muavarten.pages.kind import Key, PageKind, record_address, record_pages
from muavarten.pages.leaf import Leaf
from muavarten.pages.order import in_order
from muavarten.pages.place_events import EventLists, event_lists
from muavarten.pages.place_words import counted, listed, question
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.structured_places import collection_data, topic_data
from muavarten.pages.topics import TopicLink, place_topic_link, topic_links
from muavarten.pages.view import Card, Piece, Prose, View
from muavarten.records.category import Category
from muavarten.records.municipality import Municipality

NAME = "category"
IN_FULL = 150
"""A category with more organisations shows how many each municipality has, and leads to its lists."""


class PlaceGroup(Struct, frozen=True, kw_only=True):
    """A municipality with its organisations of the category; `cards` is empty where there are too many."""

    record: str
    anchor: str
    name: Piece
    count: str
    cards: tuple[Card, ...]


class CategoryPage(Struct, frozen=True, kw_only=True):
    """Where a category is to be found; `topics` are those of the class, `siblings` the neighbouring ones."""

    record: str
    lead: str
    description: Prose | None
    topics: tuple[TopicLink, ...]
    places: tuple[PlaceGroup, ...]
    in_full: bool
    events: EventLists
    siblings: tuple[TopicLink, ...]
    siblings_title: str
    search: Piece


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one category."""
    directory = leaf.directory
    category = directory.categories[key[0]]
    total = len(counts(directory).by_category.get(category.id, ()))
    parent = directory.categories[category.parent] if category.parent else None
    lead = _lead(leaf, category, total)
    own = leaf.edition.sorted(directory.topics_of.get(category.id, ()))
    siblings = [
        topic for topic in directory.topics_of.get(category.parent or "", ()) if topic is not category
    ]
    content = CategoryPage(
        record=leaf.key(category),
        lead=lead,
        description=leaf.prose(category.description),
        topics=topic_links(leaf, own),
        places=_places(leaf, category, in_full=total <= IN_FULL),
        in_full=total <= IN_FULL,
        events=event_lists(leaf, directory.events_about.get(category.id, ()), place=True),
        siblings=topic_links(leaf, leaf.edition.sorted(siblings)),
        siblings_title=leaf.t("places.category.siblings", label=leaf.edition.plain(parent.label))
        if parent
        else "",
        search=question(leaf.section("search", leaf.t("places.category.search")), "aihe", category.id),
    )
    label = leaf.piece(category.label)
    above = (leaf.section("categories"), *((leaf.link(parent),) if parent else ()))
    trail = leaf.trail(*above, here=label)
    data = collection_data(leaf, label.text, topic_data(leaf, category))
    summary = leaf.edition.plain(category.description) if category.description else f"{label.text}: {lead}"
    site = leaf.edition.site
    feed = leaf.href(feed_path(site, site.addresses.languages[0], TOPIC, category.id))
    ld = (data, breadcrumb_list(leaf, trail))
    head = leaf.head(label.text, summary, json_ld=ld, calendar=feed)
    return leaf.view(NAME, head, trail, content)


def _lead(leaf: Leaf, category: Category, total: int) -> str:
    if not total:
        return leaf.t("places.category.none", region=leaf.edition.in_region)
    places = len(counts(leaf.directory).municipalities_of.get(category.id, ()))
    return leaf.t(
        "places.category.lead",
        organisations=counted(leaf, "places.organisations", total),
        municipalities=listed(leaf, [("places.in-municipalities", places)]),
        region=leaf.edition.in_region,
    )


def _places(leaf: Leaf, category: Category, *, in_full: bool) -> tuple[PlaceGroup, ...]:
    names = counts(leaf.directory).municipalities_of.get(category.id, ())
    municipalities = leaf.edition.sorted(leaf.directory.municipalities[name] for name in names)
    return tuple(_place(leaf, category, municipality, in_full=in_full) for municipality in municipalities)


def _place(leaf: Leaf, category: Category, municipality: Municipality, *, in_full: bool) -> PlaceGroup:
    members = counts(leaf.directory).here(municipality.id, category.id)
    name, lang = leaf.edition.best(municipality.name)
    shown = in_order(leaf.edition, members) if in_full else []
    return PlaceGroup(
        record=leaf.key(municipality),
        anchor=municipality.id,
        name=Piece(name, place_topic_link(leaf, municipality, category).href, lang),
        count=leaf.edition.number(len(members)),
        cards=tuple(
            organisation_row(leaf, member, municipality.id, topics=not category.parent) for member in shown
        ),
    )


KIND = PageKind(
    name=NAME,
    section="categories",
    keys=record_pages("categories"),
    address=record_address("categories"),
    view=view,
)
