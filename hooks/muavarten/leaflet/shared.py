"""Parts that all leaflets of a municipality have: its title, its address and whom to ask."""

from typing import Any

from muavarten.derive.quarter import Quarter
from muavarten.languages import formats
from muavarten.leaflet.code import picture_of
from muavarten.leaflet.sheet import Block, Entry, Part, Sheet
from muavarten.pages.edition import Edition
from muavarten.pages.leaf import Leaf
from muavarten.pages.place_liaison import liaison_block
from muavarten.pages.view import Piece
from muavarten.records.municipality import Municipality

MUNICIPALITIES = "municipalities"


def leaf_of(edition: Edition, municipality: Municipality) -> Leaf:
    """The municipality's page, from where all that stands on paper is seen."""
    addresses = edition.site.addresses
    return Leaf(
        edition,
        {
            language: addresses.record(language, MUNICIPALITIES, municipality.id)
            for language in addresses.languages
        },
    )


def sheet(leaf: Leaf, municipality: Municipality, kind: str, quarter: Quarter, **rest: Any) -> Sheet:
    """A leaflet with its head; `kind` chooses its words."""
    edition, t = leaf.edition, leaf.t
    site = edition.site
    url = site.url + site.addresses.short(leaf.language, MUNICIPALITIES, municipality.id)
    shown = url.partition("://")[2].rstrip("/")
    words = {"of": edition.of_place(municipality), "place": edition.in_place(municipality)}
    first, last = (formats.month_name(month, leaf.language) for month in quarter.months)
    return Sheet(
        language=leaf.language,
        title=t(f"leaflet.{kind}.title", **words),
        subtitle=t("leaflet.quarter", first=first, last=last, year=str(quarter.year)),
        lead=t(f"leaflet.{kind}.lead", **words),
        notice=t("shell.synthetic.text") if leaf.directory.synthetic else "",
        publisher=edition.plain(leaf.directory.region.site_name),
        day=site.today,
        printed=t("leaflet.printed", day=edition.day(site.today)),
        address=shown,
        address_note=t("leaflet.address"),
        code=picture_of(url),
        code_words=t("leaflet.code", address=shown),
        **rest,
    )


def whom_to_ask(leaf: Leaf, municipality: Municipality) -> Part:
    """The liaison, or the way to the municipality where none is known."""
    block = liaison_block(leaf, municipality)
    found = tuple(
        Entry(
            name=post.title.text if post.title else block.title.text,
            lang=(post.title or block.title).lang,
            details=post.state,
            contacts=tuple(
                Piece(value.text, value.href) for fact in post.contacts if fact.icon for value in fact.values
            ),
        )
        for post in block.posts
    )
    if not found and (website := municipality.links.website):
        found = (Entry(name=leaf.t("places.liaison.ask"), contacts=(leaf.outside(website),)),)
    return Part(
        title=leaf.t("leaflet.ask"), note=block.unknown, blocks=(Block(entries=found),) if found else ()
    )
