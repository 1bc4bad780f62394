"""The events of a municipality on one page, for readers with and without a script."""

from collections.abc import Iterable
from datetime import timedelta

from msgspec import Struct

from muavarten.derive.agenda import is_routine
from muavarten.derive.occurrences import upcoming
from muavarten.pages.addresses import segment
from muavarten.pages.agenda import agenda_of
from muavarten.pages.calendar_addresses import MUNICIPALITY, feed_path
from muavarten.pages.cards_events import event_card, yearly_cards
from muavarten.pages.edition import Site
from muavarten.pages.kind import Key, PageKind, record_pages
from muavarten.pages.leaf import Leaf
from muavarten.pages.place_words import question
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Card, Group, Piece, View

NAME = "municipality_events"
DAYS = 30
MOST_LATER = 100


class MunicipalityEventsPage(Struct, frozen=True, kw_only=True):
    """The next weeks day by day, later events, and those whose date is not known."""

    lead: str
    groups: tuple[Group, ...]
    empty: str
    later: tuple[Card, ...]
    yearly: tuple[Card, ...]
    ways: tuple[Piece, ...]


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one municipality's events."""
    site, directory = leaf.edition.site, leaf.directory
    place = directory.municipalities[key[0]]
    events = directory.events_in.get(place.id, ())
    coming = upcoming(directory, site.today, events)
    border = site.today + timedelta(days=DAYS)
    soon = [h for h in coming if h.start.date() < border]
    later = [h for h in coming if h.start.date() >= border and not is_routine(h.event)]
    where = leaf.edition.in_place(place)
    feed = leaf.href(feed_path(site, leaf.language, MUNICIPALITY, place.id))
    content = MunicipalityEventsPage(
        lead=leaf.t("calendar.here.lead", place=where),
        groups=tuple(agenda_of(leaf, soon, site.today, place=False)),
        empty="" if soon else leaf.t("calendar.none.here", place=where),
        later=tuple(event_card(leaf, h, place=False) for h in later[:MOST_LATER]),
        yearly=yearly_cards(leaf, events, place=False),
        ways=(
            question(leaf.section("events", leaf.t("calendar.here.filter")), MUNICIPALITY, place.id),
            question(leaf.section("calendar", leaf.t("calendar.subscribe.how")), MUNICIPALITY, place.id),
            leaf.section(
                "municipalities",
                leaf.t("section.column"),
                place.id,
                segment(leaf.language, "events"),
                segment(leaf.language, "column"),
            ),
        ),
    )
    title = Piece(leaf.t("calendar.here.title", place=where))
    trail = leaf.trail(leaf.section("municipalities"), leaf.link(place), here=title)
    head = leaf.head(title.text, content.lead, json_ld=(breadcrumb_list(leaf, trail),), calendar=feed)
    return leaf.view(NAME, head, trail, content)


def _address(site: Site, language: str, key: Key) -> str:
    return site.addresses.section(language, "municipalities", key[0], segment(language, "events"))


def _keys(site: Site) -> Iterable[Key]:
    return record_pages("municipalities")(site)


KIND = PageKind(name=NAME, section="events", keys=_keys, address=_address, view=view)
