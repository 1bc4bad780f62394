"""Topics as links with how many organisations they have, in the whole region or in one municipality."""

from collections.abc import Iterable

from msgspec import Struct

from muavarten.derive.counts import counts
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Piece
from muavarten.records.category import Category
from muavarten.records.municipality import Municipality


class TopicLink(Struct, frozen=True, kw_only=True):
    """A topic, linked to its page, with how many organisations that page lists."""

    record: str
    link: Piece
    count: str


def topic_links(leaf: Leaf, topics: Iterable[Category]) -> tuple[TopicLink, ...]:
    """Topics with their organisations in the region."""
    found = counts(leaf.directory).by_category
    return tuple(
        TopicLink(
            record=leaf.key(topic),
            link=leaf.link(topic),
            count=leaf.edition.number(len(found.get(topic.id, ()))),
        )
        for topic in topics
    )


def topics_here(leaf: Leaf, municipality: Municipality, topics: Iterable[Category]) -> tuple[TopicLink, ...]:
    """Topics that somebody in a municipality has, linked to the municipality's page about them."""
    here = counts(leaf.directory).here
    return tuple(
        TopicLink(
            record=leaf.key(topic),
            link=place_topic_link(leaf, municipality, topic),
            count=leaf.edition.number(len(members)),
        )
        for topic in topics
        if (members := here(municipality.id, topic.id))
    )


def place_topic_link(leaf: Leaf, municipality: Municipality, topic: Category) -> Piece:
    """A topic's name, linked to the page about it in a municipality."""
    text, lang = leaf.edition.best(topic.label)
    link = leaf.section("municipalities", text, municipality.id, topic.id)
    return Piece(text, link.href, lang)
