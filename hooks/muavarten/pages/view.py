"""The pieces that views are made of. A view arrives finished: templates only lay it out."""

from typing import Any

from msgspec import Struct


class Piece(Struct, frozen=True):
    """A short text. `lang` is set where it is not in the page's language, `href` where it is a link."""

    text: str
    href: str = ""
    lang: str = ""
    external: bool = False
    """Whether the link leaves the site."""
    breaks: bool = False
    """Whether it is an address, which may go on in the next line after its signs."""


class Prose(Struct, frozen=True):
    """Paragraphs of plain text."""

    paragraphs: tuple[str, ...]
    lang: str = ""


class Fact(Struct, frozen=True):
    """A label and what belongs to it: a row of a summary list."""

    label: str
    values: tuple[Piece, ...]
    note: str = ""
    icon: str = ""
    """The name of a picture in partials/icons.html."""


class Badge(Struct, frozen=True):
    """A short mark on a record; `tone` is one of `good`, `warn`, `plain`, `history`."""

    text: str
    tone: str = "plain"


class When(Struct, frozen=True):
    """A time as people read it and as machines do; after `ends` the browser shows it no longer."""

    text: str
    iso: str
    ends: str


class Card(Struct, frozen=True, kw_only=True):
    """A record in a list. `record` is `KIND/ID`; `name` links to its page."""

    record: str
    name: Piece
    when: When | None = None
    details: tuple[Piece, ...] = ()
    badges: tuple[Badge, ...] = ()
    contacts: tuple[Piece, ...] = ()
    """Ways to get in touch, so that often no further click is needed."""
    text: Prose | None = None


class Group(Struct, frozen=True, kw_only=True):
    """Cards under a heading; `anchor` is its fragment, `more` leads to the whole list."""

    title: Piece
    anchor: str
    cards: tuple[Card, ...]
    note: str = ""
    more: Piece | None = None


class Contents(Struct, frozen=True):
    """A link to a part of the page, with how many records stand there."""

    text: str
    anchor: str
    count: str = ""


class Provenance(Struct, frozen=True, kw_only=True):
    """Where a record comes from and how to put it right: shown under every record."""

    assured: str
    """Who assured it and when, in a sentence, or that nobody has."""
    state: str
    """`fresh`, `due`, `stale` or `unconfirmed`."""
    sources: tuple[Piece, ...]
    notes: tuple[Piece, ...]
    update: Piece
    report: Piece
    edit: Piece
    data: Piece
    url: str
    """The address to hand on: a short one where the record has it."""
    address: str
    """The same as people write it."""
    mail: Piece
    paper: str
    """What to do with the page on paper to have it put right, and where to send it."""


class Alternate(Struct, frozen=True):
    """The same page in a language of the site: its address for machines and for people."""

    language: str
    name: str
    url: str
    href: str
    current: bool


class Early(Struct, frozen=True):
    """A file that the page needs soon: `rel` is how to fetch it ahead, `kind` what a preload is for."""

    href: str
    rel: str
    kind: str = ""


class Head(Struct, frozen=True, kw_only=True):
    """What the page tells machines. All texts are plain; whoever writes HTML escapes them."""

    title: str
    description: str
    canonical: str
    alternates: tuple[Alternate, ...]
    default_url: str
    """The address in the region's first language (hreflang `x-default`)."""
    index: bool = True
    json_ld: tuple[dict[str, Any], ...] = ()
    kind: str = "website"
    """The Open Graph type."""
    locale: str
    site_name: str
    calendar: str = ""
    """The address of an iCalendar feed of what the page shows."""
    early: tuple[Early, ...] = ()


class View(Struct, frozen=True, kw_only=True):
    """One page. `kind` is the name of its page kind, `content` what its template lays out."""

    kind: str
    language: str
    address: str
    head: Head
    trail: tuple[Piece, ...]
    """Breadcrumbs, the page itself last and without a link."""
    title: Piece
    contents: tuple[Contents, ...] = ()
    provenance: Provenance | None = None
    archived: str = ""
    """Set where the page is history: when it was true."""
    content: Any
