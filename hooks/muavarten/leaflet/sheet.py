"""What stands on a leaflet, as data that the typesetting program reads: nothing in it is markup."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec import Struct

from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Card, Piece


class Entry(Struct, frozen=True, kw_only=True):
    """A record on paper: when, its name, what there is to know of it and how to reach it."""

    name: str
    lang: str = ""
    when: str = ""
    badges: tuple[str, ...] = ()
    details: str = ""
    text: tuple[str, ...] = ()
    text_lang: str = ""
    contacts: tuple[Piece, ...] = ()


class Block(Struct, frozen=True, kw_only=True):
    """Entries under a small heading, or under none."""

    title: str = ""
    entries: tuple[Entry, ...]


class Part(Struct, frozen=True, kw_only=True):
    """A part of the leaflet; `note` stands under its heading, or alone where there is nothing."""

    title: str
    note: str = ""
    blocks: tuple[Block, ...] = ()


class Sheet(Struct, frozen=True, kw_only=True):
    """A whole leaflet. `columns` is how many the text runs in, `outline` whether contents come first."""

    language: str
    title: str
    subtitle: str
    lead: str
    notice: str
    """That the records are made up, where they are."""
    publisher: str
    day: date
    printed: str
    address: str
    address_note: str
    code: str
    """The address as a picture for telephones, in SVG."""
    code_words: str
    parts: tuple[Part, ...]
    columns: int = 2
    outline: str = ""
    """The heading of the contents, where there are any."""


def entry(leaf: Leaf, card: Card, **rest: Any) -> Entry:
    """A card on paper; that it is made up is said once, above all."""
    made_up = leaf.t("badge.synthetic")
    found: dict[str, Any] = {
        "name": card.name.text,
        "lang": card.name.lang,
        "when": card.when.text if card.when else "",
        "badges": tuple(badge.text for badge in card.badges if badge.text != made_up),
        "details": ", ".join(piece.text for piece in card.details),
        "contacts": tuple(Piece(piece.text, piece.href) for piece in card.contacts),
    }
    return Entry(**{**found, **rest})


def entries(leaf: Leaf, cards: Iterable[Card]) -> tuple[Entry, ...]:
    """Cards on paper."""
    return tuple(entry(leaf, card) for card in cards)
