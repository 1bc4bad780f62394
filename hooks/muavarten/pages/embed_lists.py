"""Light lists that other sites show in a frame: events and organisations, of all or of one municipality.

`?kunta=ID` leads a browser with scripts from the common page to the municipality's own.
"""

from collections.abc import Iterable

from msgspec import Struct

from muavarten.derive.counts import counts
from muavarten.derive.occurrences import upcoming
from muavarten.pages.addresses import segment
from muavarten.pages.agenda import agenda_of
from muavarten.pages.cards import organisation_row
from muavarten.pages.edition import Site
from muavarten.pages.kind import Key, PageKind
from muavarten.pages.leaf import Leaf
from muavarten.pages.letters import by_letter, shown, slug
from muavarten.pages.policy import policy
from muavarten.pages.view import Group, Piece, View

DAYS = 30
DATES = 30
EVENTS, ORGANISATIONS = "embed_events", "embed_organisations"
PART = {EVENTS: "events", ORGANISATIONS: "organisations"}


class Door(Struct, frozen=True):
    """The way to a municipality's own list."""

    municipality: str
    link: Piece


class EmbeddedList(Struct, frozen=True, kw_only=True):
    """A list in a frame: groups under small headings, and a way to the site."""

    groups: tuple[Group, ...]
    empty: str
    more: Piece
    source: Piece
    doors: tuple[Door, ...]
    style: str
    icon: str
    script: str
    policy: str


def keys(site: Site) -> Iterable[Key]:
    """The common page, and one a municipality."""
    return ((), *((place,) for place in site.directory.municipalities))


def embed_address(site: Site, language: str, kind: str, *municipality: str) -> str:
    """`upota/tapahtumat/`, `upota/tapahtumat/ID/`."""
    return site.addresses.section(language, "embed", segment(language, PART[kind]), *municipality)


def _view(kind: str, leaf: Leaf, key: Key) -> View:
    part = PART[kind]
    place = leaf.directory.municipalities[key[0]] if key else None
    where = leaf.edition.in_place(place) if place else leaf.edition.in_region
    groups = _events(leaf, key) if kind == EVENTS else _organisations(leaf, key)
    whole = leaf.section(part) if place is None else leaf.link(place)
    if place and kind == EVENTS:
        whole = leaf.section("municipalities", "", place.id, segment(leaf.language, "events"))
    content = EmbeddedList(
        groups=groups,
        empty="" if groups else leaf.t(f"embed.none.{part}"),
        more=Piece(leaf.t(f"embed.all.{part}", place=where), whole.href),
        source=Piece(
            leaf.t("embed.source", site=leaf.edition.plain(leaf.directory.region.site_name)), leaf.home().href
        ),
        doors=() if place else tuple(_doors(leaf, kind)),
        style=leaf.href("assets/embed/embed.css"),
        icon=leaf.href("assets/icon.svg"),
        script=leaf.href("assets/embed/embed.js"),
        policy=policy(leaf.directory.region),
    )
    title = Piece(leaf.t(f"embed.title.{part}", place=where))
    head = leaf.head(title.text, title.text, index=False)
    return leaf.view(kind, head, (title,), content)


def _events(leaf: Leaf, key: Key) -> tuple[Group, ...]:
    directory, today = leaf.directory, leaf.edition.site.today
    events = directory.events_in.get(key[0], ()) if key else None
    dates = upcoming(directory, today, events, DAYS)[:DATES]
    return tuple(agenda_of(leaf, dates, today, place=not key))


def _organisations(leaf: Leaf, key: Key) -> tuple[Group, ...]:
    """Without a municipality there are too many for a frame: then the way to each municipality is all."""
    if not key:
        return ()
    members = counts(leaf.directory).by_municipality.get(key[0], ())
    return tuple(
        Group(
            title=Piece(shown(leaf, letter)),
            anchor=slug(letter),
            cards=tuple(organisation_row(leaf, member, key[0]) for member in found),
        )
        for letter, found in by_letter(leaf.edition, members).items()
    )


def _doors(leaf: Leaf, kind: str) -> Iterable[Door]:
    for place in leaf.edition.sorted(leaf.directory.municipalities.values()):
        text, lang = leaf.edition.best(place.name)
        href = leaf.href(embed_address(leaf.edition.site, leaf.language, kind, place.id))
        yield Door(place.id, Piece(text, href, lang))


def _kind(name: str) -> PageKind:
    return PageKind(
        name=name,
        section="embed",
        keys=keys,
        address=lambda site, language, key: embed_address(site, language, name, *key),
        view=lambda leaf, key: _view(name, leaf, key),
        indexed=lambda _site, _key: False,
        frame=False,
    )


EVENT_LIST = _kind(EVENTS)
ORGANISATION_LIST = _kind(ORGANISATIONS)
