"""The newcomers' page of a municipality: how associations work, where to start, what is on, whom to ask."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from muavarten.derive.counts import counts
from muavarten.languages import formats
from muavarten.pages.addresses import segment
from muavarten.pages.cards import organisation_card
from muavarten.pages.edition import Site
from muavarten.pages.folded import Folded, folded
from muavarten.pages.kind import Key, PageKind, record_pages
from muavarten.pages.leaf import Leaf
from muavarten.pages.order import in_order
from muavarten.pages.place_events import EventLists, municipality_events
from muavarten.pages.place_liaison import LiaisonBlock, liaison_block
from muavarten.pages.place_services import is_free_for_some, premises_cards
from muavarten.pages.place_words import counted, question
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.structured_places import area, collection_data
from muavarten.pages.topics import TopicLink, topics_here
from muavarten.pages.view import Card, Group, Piece, View
from muavarten.records.municipality import Municipality
from muavarten.records.organisation import Organisation, OrganisationStatus

NAME = "welcome"
SHOWN_TOPICS, SHOWN_CARDS = 16, 12


class WelcomePage(Struct, frozen=True, kw_only=True):
    """What somebody new needs; an empty part says in words that nobody has told."""

    lead: str
    guide: Piece
    topics: tuple[TopicLink, ...]
    all_organisations: Piece
    welcoming: tuple[Card, ...]
    more_welcoming: Piece | None
    languages: tuple[Group, ...]
    events: EventLists
    premises: Folded
    liaison: LiaisonBlock
    search: Piece
    search_words: str
    links: tuple[Piece, ...]


def address(site: Site, language: str, key: Key) -> str:
    """`kunnat/kauhava/tervetuloa/`."""
    return site.addresses.section(language, "municipalities", key[0], segment(language, "welcome"))


def view(leaf: Leaf, key: Key) -> View:
    """Make the newcomers' page of one municipality."""
    directory = leaf.directory
    municipality = directory.municipalities[key[0]]
    place = leaf.edition.in_place(municipality)
    members = counts(directory).by_municipality.get(municipality.id, ())
    active = [member for member in members if member.status is OrganisationStatus.ACTIVE]
    open_ones = in_order(leaf.edition, (member for member in active if member.welcomes_members))
    free = filter(is_free_for_some, directory.premises_in.get(municipality.id, ()))
    title = leaf.t("places.welcome.title", place=place)
    lead = leaf.t(
        "places.welcome.lead" if members else "places.welcome.lead-empty",
        place=place,
        organisations=counted(leaf, "places.organisations", len(members)),
    )
    content = WelcomePage(
        lead=lead,
        guide=_guide(leaf),
        topics=_topics(leaf, municipality),
        all_organisations=Piece(
            leaf.t("places.welcome.everything", place=place),
            f"{leaf.record_href(municipality)}#organisations",
        ),
        welcoming=_cards(leaf, municipality, open_ones[:SHOWN_CARDS]),
        more_welcoming=_more(leaf, municipality, len(open_ones) - SHOWN_CARDS),
        languages=_languages(leaf, municipality, active),
        events=municipality_events(leaf, municipality),
        premises=folded(leaf, premises_cards(leaf, free)),
        liaison=liaison_block(leaf, municipality),
        search=question(leaf.section("search", leaf.t("places.search-here")), "kunta", municipality.id),
        search_words=_search_words(leaf),
        links=_links(leaf, municipality),
    )
    trail = leaf.trail(leaf.section("municipalities"), leaf.link(municipality), here=Piece(title))
    data = collection_data(leaf, title, area(leaf, municipality))
    head = leaf.head(title, lead, json_ld=(data, breadcrumb_list(leaf, trail)))
    return leaf.view(NAME, head, trail, content)


def _guide(leaf: Leaf) -> Piece:
    return leaf.section("guide", leaf.t("places.welcome.guide"))


def _topics(leaf: Leaf, municipality: Municipality) -> tuple[TopicLink, ...]:
    """The topics that most organisations here have."""
    here = counts(leaf.directory).here
    topics = [topic for topic in leaf.directory.categories.values() if topic.parent]
    topics.sort(key=lambda topic: -len(here(municipality.id, topic.id)))
    return topics_here(leaf, municipality, leaf.edition.sorted(topics[:SHOWN_TOPICS]))


def _cards(leaf: Leaf, municipality: Municipality, members: Iterable[Organisation]) -> tuple[Card, ...]:
    return tuple(
        organisation_card(leaf, member, place=member.municipality != municipality.id) for member in members
    )


def _more(leaf: Leaf, municipality: Municipality, count: int) -> Piece | None:
    """The way to those that are not shown."""
    if count <= 0:
        return None
    link = leaf.section("search", counted(leaf, "places.welcome.more", count))
    return question(link, "kunta", municipality.id)


def _languages(leaf: Leaf, municipality: Municipality, members: Iterable[Organisation]) -> tuple[Group, ...]:
    """Who says that one gets along in which language, other than the region's first."""
    found: dict[str, list[Organisation]] = defaultdict(list)
    for member in members:
        for code in member.audience.languages if member.audience else ():
            if code != leaf.edition.site.addresses.languages[0]:
                found[code].append(member)
    named = sorted((formats.language_name(code, leaf.language), code) for code in found)
    return tuple(
        Group(
            title=Piece(name[:1].upper() + name[1:]),
            anchor=f"language-{code}",
            cards=_cards(leaf, municipality, in_order(leaf.edition, found[code])[:SHOWN_CARDS]),
            more=_more(leaf, municipality, len(found[code]) - SHOWN_CARDS),
        )
        for name, code in named
    )


def _search_words(leaf: Leaf) -> str:
    """In which languages one can search."""
    names = [formats.language_name(code, leaf.language) for code in leaf.edition.site.addresses.languages]
    return leaf.t("places.welcome.search", languages=leaf.edition.conjunction(names))


def _links(leaf: Leaf, municipality: Municipality) -> tuple[Piece, ...]:
    links = municipality.links
    pairs = (("website", links.website), ("associations", links.associations), ("events", links.events))
    return tuple(leaf.outside(url, leaf.t(f"places.link.{name}")) for name, url in pairs if url)


KIND = PageKind(
    name=NAME,
    section="municipalities",
    keys=record_pages("municipalities"),
    address=address,
    view=view,
)
