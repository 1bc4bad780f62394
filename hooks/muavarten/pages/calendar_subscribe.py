"""How to have the events in one's own calendar: every feed, and what to do in the common programs."""

from collections.abc import Iterable

from msgspec import Struct

from muavarten.derive.occurrences import calendar
from muavarten.pages.calendar_addresses import (
    ALL,
    DEADLINES,
    MUNICIPALITY,
    TOPIC,
    feed_path,
    subscription,
)
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Contents, Piece, View

NAME = "calendar"
STEPS = {
    "apple-phone": 3,
    "apple-mac": 2,
    "google": 3,
    "outlook": 2,
    "thunderbird": 2,
    "other": 1,
}
"""How many steps the catalogue has for each program."""
GOOD_TO_KNOW = 3


class Feed(Struct, frozen=True, kw_only=True):
    """A calendar to subscribe to. `record` names what it is of, where that is a record."""

    anchor: str
    record: str
    name: Piece
    subscribe: Piece
    label: str
    address: str


class Program(Struct, frozen=True):
    """What to do in one program."""

    anchor: str
    name: str
    steps: tuple[str, ...]


class SubscribePage(Struct, frozen=True, kw_only=True):
    """The feeds and the explanation."""

    lead: str
    general: tuple[Feed, ...]
    municipalities: tuple[Feed, ...]
    topics: tuple[Feed, ...]
    programs: tuple[Program, ...]
    know: tuple[str, ...]
    atom: Piece
    copy: str


def view(leaf: Leaf, _: Key) -> View:
    """Make the page."""
    site = leaf.edition.site
    content = SubscribePage(
        lead=leaf.t("subscribe.lead"),
        general=(
            _feed(leaf, ALL, "", Piece(leaf.t("subscribe.all")), ALL),
            _feed(leaf, DEADLINES, "", Piece(leaf.t("subscribe.deadlines")), DEADLINES),
        ),
        municipalities=tuple(
            _feed(leaf, place.id, leaf.key(place), leaf.piece(place.name), MUNICIPALITY, place.id)
            for place in leaf.edition.sorted(leaf.directory.municipalities.values())
        ),
        topics=tuple(_topics(leaf)),
        programs=tuple(
            Program(
                name,
                leaf.t(f"subscribe.{name}"),
                tuple(leaf.t(f"subscribe.{name}.{step}") for step in range(1, steps + 1)),
            )
            for name, steps in STEPS.items()
        ),
        know=tuple(leaf.t(f"subscribe.know.{number}") for number in range(1, GOOD_TO_KNOW + 1)),
        atom=Piece(
            leaf.t("calendar.atom.link"), leaf.href(feed_path(site, leaf.language, ALL, suffix="atom"))
        ),
        copy=leaf.href("assets/copy.js"),
    )
    trail = leaf.trail(leaf.section("events"), here=Piece(leaf.t("section.calendar")))
    head = leaf.head(
        trail[-1].text,
        content.lead,
        json_ld=(breadcrumb_list(leaf, trail),),
        calendar=leaf.href(feed_path(site, leaf.language, ALL)),
    )
    parts = ("feeds", "how", "know")
    names = ("subscribe.feeds", "subscribe.how", "subscribe.good-to-know")
    contents = tuple(Contents(leaf.t(name), part) for part, name in zip(parts, names, strict=True))
    return leaf.view(NAME, head, trail, content, contents=contents)


def _topics(leaf: Leaf) -> Iterable[Feed]:
    """Those with something to come; their feeds are in the region's first language."""
    directory, site = leaf.directory, leaf.edition.site
    coming = calendar(directory, site.today).by_event
    for topic in directory.categories.values():
        if any(event.id in coming for event in directory.events_about.get(topic.id, ())):
            yield _feed(leaf, topic.id, leaf.key(topic), leaf.piece(topic.label), TOPIC, topic.id, first=True)


def _feed(leaf: Leaf, anchor: str, record: str, name: Piece, *steps: str, first: bool = False) -> Feed:
    site = leaf.edition.site
    language = site.addresses.languages[0] if first else leaf.language
    url = site.url + feed_path(site, language, *steps)
    return Feed(
        anchor=anchor,
        record=record,
        name=name,
        subscribe=Piece(leaf.t("subscribe.subscribe"), subscription(url)),
        label=leaf.t("subscribe.subscribe.to", name=name.text),
        address=url,
    )


KIND = PageKind(name=NAME, section="events", keys=one_page, address=section_address(NAME), view=view)
