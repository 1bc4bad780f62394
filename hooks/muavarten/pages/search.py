"""The search page: a place for results, and lists by municipality and topic for when there is no script."""

from msgspec import Struct

from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.topics import TopicLink, topic_links
from muavarten.pages.view import Early, Piece, View

NAME = "search"
BASE = "search/"
LISTS = ("organisations", "villages", "events", "premises", "grants", "memos")


class TopicGroup(Struct, frozen=True, kw_only=True):
    """A class of the register and the topics under it."""

    title: Piece
    topics: tuple[TopicLink, ...]


class SearchPage(Struct, frozen=True, kw_only=True):
    """What the page offers by itself; `script` is what makes it search."""

    script: str
    municipalities: tuple[Piece, ...]
    groups: tuple[TopicGroup, ...]
    lists: tuple[Piece, ...]


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one language."""
    directory = leaf.directory
    title = leaf.section(NAME)
    classes = [category for category in directory.categories.values() if category.parent is None]
    content = SearchPage(
        script=leaf.href(f"{BASE}page.js"),
        municipalities=tuple(
            leaf.link(place) for place in leaf.edition.sorted(directory.municipalities.values())
        ),
        groups=tuple(
            TopicGroup(
                title=leaf.link(group), topics=topic_links(leaf, directory.topics_of.get(group.id, ()))
            )
            for group in classes
        ),
        lists=tuple(leaf.section(name) for name in LISTS),
    )
    head = leaf.head(title.text, leaf.t("search.description"), early=_early(leaf))
    return leaf.view(NAME, head, leaf.trail(here=title), content)


def _early(leaf: Leaf) -> tuple[Early, ...]:
    """What the first result needs, asked for before style sheets and scripts hold the browser up."""
    return (
        Early(leaf.href(f"{BASE}core.{leaf.language}.json"), "preload", "fetch"),
        Early(leaf.href(f"{BASE}page.js"), "modulepreload"),
        Early(leaf.href(f"{BASE}worker.js"), "modulepreload"),
        Early(leaf.href(f"{BASE}texts.{leaf.language}.json"), "preload", "fetch"),
    )


KIND = PageKind(name=NAME, section=NAME, keys=one_page, address=section_address(NAME), view=view)
