"""The index of topics: the classes of the register, each with its topics."""

from msgspec import Struct

from muavarten.derive.counts import classes, counts
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.place_words import counted
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.topics import TopicLink, topic_links
from muavarten.pages.view import Piece, Prose, View
from muavarten.records.category import Category

NAME = "categories"


class ClassGroup(Struct, frozen=True, kw_only=True):
    """A class with its topics."""

    record: str
    anchor: str
    title: Piece
    count: str
    description: Prose | None
    topics: tuple[TopicLink, ...]


class CategoryIndex(Struct, frozen=True, kw_only=True):
    """All classes."""

    lead: str
    classes: tuple[ClassGroup, ...]


def view(leaf: Leaf, _: Key) -> View:
    """Make the index."""
    lead = leaf.t("places.categories.lead", region=leaf.edition.in_region)
    trail = leaf.trail(here=Piece(leaf.t(f"section.{NAME}")))
    groups = tuple(_group(leaf, category) for category in classes(leaf.directory))
    head = leaf.head(trail[-1].text, lead, json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(NAME, head, trail, CategoryIndex(lead=lead, classes=groups))


def _group(leaf: Leaf, category: Category) -> ClassGroup:
    topics = leaf.edition.sorted(leaf.directory.topics_of.get(category.id, ()))
    members = counts(leaf.directory).by_category.get(category.id, ())
    return ClassGroup(
        record=leaf.key(category),
        anchor=category.id,
        title=leaf.link(category),
        count=counted(leaf, "places.organisations", len(members)),
        description=leaf.prose(category.description),
        topics=topic_links(leaf, topics),
    )


KIND = PageKind(name=NAME, section=NAME, keys=one_page, address=section_address(NAME), view=view)
