"""The guide for newcomers: where do you live, what do you like, which language – and then a short list.

Without a script it leads to the newcomers' page of each municipality, from which the script takes the list.
"""

from msgspec import Struct

from muavarten.derive.counts import counts
from muavarten.languages import formats
from muavarten.pages.addresses import segment
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Fact, Piece, View

NAME = "guide"
TOPICS = 18
WORDS = ("association", "talkoot", "house", "club", "table", "liaison")


class Place(Struct, frozen=True, kw_only=True):
    """A municipality: its newcomers' page, and the address before the pages of its topics."""

    record: str
    welcome: Piece
    folder: str


class Choice(Struct, frozen=True):
    """Something that one can choose; `value` is an id or a code."""

    value: str
    text: str
    lang: str = ""


class GuidePage(Struct, frozen=True, kw_only=True):
    """The three questions, the answer's frame, and the words that one will meet."""

    lead: str
    places: tuple[Place, ...]
    likes: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    words: tuple[Fact, ...]
    more: Piece | None
    script: str


def view(leaf: Leaf, _: Key) -> View:
    """Make the page."""
    lead = leaf.t("guide.lead")
    content = GuidePage(
        lead=lead,
        places=_places(leaf),
        likes=_likes(leaf),
        languages=_languages(leaf),
        words=tuple(
            Fact(leaf.t(f"guide.word.{word}"), (Piece(leaf.t(f"guide.word.{word}.means")),)) for word in WORDS
        ),
        more=leaf.section("newcomers")
        if leaf.edition.site.addresses.has(leaf.language, "newcomers")
        else None,
        script=leaf.href("assets/guide.js"),
    )
    trail = leaf.trail(here=Piece(leaf.t("guide.title")))
    head = leaf.head(trail[-1].text, lead, json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(NAME, head, trail, content)


def _places(leaf: Leaf) -> tuple[Place, ...]:
    welcome = segment(leaf.language, "welcome")
    found = []
    for municipality in leaf.edition.sorted(leaf.directory.municipalities.values()):
        link = leaf.link(municipality)
        page = leaf.section("municipalities", link.text, municipality.id, welcome)
        found.append(
            Place(
                record=leaf.key(municipality),
                welcome=Piece(page.text, page.href, link.lang),
                folder=link.href,
            )
        )
    return tuple(found)


def _likes(leaf: Leaf) -> tuple[Choice, ...]:
    """The topics that most associations of the region are about, by name."""
    members = counts(leaf.directory).by_category
    topics = [topic for topic in leaf.directory.categories.values() if topic.parent and topic.id in members]
    topics.sort(key=lambda topic: (-len(members[topic.id]), topic.id))
    return tuple(
        Choice(topic.id, *leaf.edition.best(topic.label)) for topic in leaf.edition.sorted(topics[:TOPICS])
    )


def _languages(leaf: Leaf) -> tuple[Choice, ...]:
    """The languages of the site, and those in which somebody says that one gets along."""
    spoken = dict.fromkeys(leaf.edition.site.addresses.languages)
    for member in counts(leaf.directory).all:
        spoken |= dict.fromkeys(member.audience.languages if member.audience else ())
    first = leaf.edition.site.addresses.languages[0]
    names = {code: formats.language_name(code, leaf.language) for code in spoken if code != first}
    return tuple(Choice(code, name) for code, name in sorted(names.items(), key=lambda pair: pair[1]))


KIND = PageKind(name=NAME, section=NAME, keys=one_page, address=section_address(NAME), view=view)
