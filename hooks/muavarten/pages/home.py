"""The home page: search, choose a municipality or a topic, see what is on."""

from msgspec import Struct

from muavarten.derive.counts import classes, counts
from muavarten.derive.grants import GrantState, grant_state
from muavarten.derive.occurrences import next_dates
from muavarten.derive.prices import is_free
from muavarten.pages.cards_events import event_card
from muavarten.pages.edition import Site
from muavarten.pages.kind import Key, PageKind, one_page
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import website_data
from muavarten.pages.tile_map import TileMap, tile_map
from muavarten.pages.view import Card, Piece, Prose, View
from muavarten.records.category import Category

NAME = "home"
EVENTS = 6
TOPICS = 4
PARTS = ("events", "liaisons", "guide", "memos", "criteria")


class Way(Struct, frozen=True):
    """A link to a part of the site, with a number and what it counts."""

    link: Piece
    note: str


class ClassWay(Struct, frozen=True):
    """A class of associations, how many there are, and the topics under it that most are about."""

    link: Piece
    count: str
    topics: tuple[Piece, ...]


class HomePage(Struct, frozen=True, kw_only=True):
    """What the home page says, from the top."""

    lead: str
    search: str
    map: TileMap
    municipalities: tuple[Way, ...]
    topics: tuple[ClassWay, ...]
    ways: tuple[Way, ...]
    events: tuple[Card, ...]
    about: Prose | None
    counted: str
    about_link: Piece
    update: Piece


def view(leaf: Leaf, _: Key) -> View:
    """Make the home page of a language."""
    region = leaf.directory.region
    site_name = leaf.edition.plain(region.site_name)
    content = HomePage(
        lead=leaf.t("home.lead", region=leaf.edition.in_region),
        search=leaf.section("search").href,
        map=tile_map(leaf),
        municipalities=tuple(
            Way(
                leaf.link(place), _number(leaf, len(counts(leaf.directory).by_municipality.get(place.id, ())))
            )
            for place in leaf.edition.sorted(leaf.directory.municipalities.values())
        ),
        topics=tuple(_class(leaf, group) for group in classes(leaf.directory)),
        ways=_ways(leaf),
        events=_events(leaf),
        about=leaf.prose(region.description),
        counted=leaf.t(
            "home.counted",
            organisations=_number(leaf, len(counts(leaf.directory).all)),
            villages=_number(leaf, len(leaf.directory.villages)),
            premises=_number(leaf, len(leaf.directory.premises)),
        ),
        about_link=leaf.section("about"),
        update=leaf.section("update", leaf.t("home.update")),
    )
    head = leaf.head(
        site_name, leaf.edition.plain(region.description), json_ld=(website_data(leaf, site_name),)
    )
    return leaf.view(NAME, head, (leaf.piece(region.tagline),), content)


def _class(leaf: Leaf, group: Category) -> ClassWay:
    here = counts(leaf.directory).by_category
    known = [topic for topic in leaf.directory.topics_of.get(group.id, ()) if topic.id in here]
    largest = sorted(known, key=lambda topic: (-len(here[topic.id]), topic.id))[:TOPICS]
    topics = tuple(leaf.link(topic) for topic in largest)
    return ClassWay(leaf.link(group), _number(leaf, len(here.get(group.id, ()))), topics)


def _number(leaf: Leaf, value: int) -> str:
    return leaf.edition.number(value)


def _events(leaf: Leaf) -> tuple[Card, ...]:
    """What begins next. At most half is of today: in the evening that is over, and the rest is left."""
    today = leaf.edition.site.today
    coming = [
        happening
        for happening in next_dates(leaf.directory, today, leaf.directory.events.values())
        if happening.held
    ]
    now = [happening for happening in coming if happening.start.date() <= today][: EVENTS // 2]
    later = [happening for happening in coming if happening.start.date() > today][: EVENTS - len(now)]
    return tuple(event_card(leaf, happening) for happening in (*now, *later))


def _ways(leaf: Leaf) -> tuple[Way, ...]:
    directory, today = leaf.directory, leaf.edition.site.today
    free = sum(1 for premises in directory.premises.values() if is_free(premises.price))
    grants = [grant_state(grant, today) for grant in directory.grants.values()]
    available = sum(state in (GrantState.OPEN, GrantState.CONTINUOUS) for state in grants)
    notes = {"premises": _counted(leaf, "premises", free), "grants": _counted(leaf, "grants", available)}
    notes |= {name: leaf.t(f"home.way.{name}") for name in PARTS}
    return tuple(Way(leaf.section(name), note) for name, note in notes.items())


def _counted(leaf: Leaf, name: str, count: int) -> str:
    """How many there are of something, or in general terms what there is where it is none."""
    if not count:
        return leaf.t(f"home.way.{name}.none")
    return leaf.t(f"home.way.{name}", count=count, number=_number(leaf, count))


def _address(site: Site, language: str, _: Key) -> str:
    return site.addresses.home(language)


KIND = PageKind(name=NAME, section="home", keys=one_page, address=_address, view=view)
