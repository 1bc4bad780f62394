"""How to show a list of this site on another: the code to copy, for each list and municipality."""

from html import escape

from msgspec import Struct

from muavarten.pages.embed_lists import EVENTS, ORGANISATIONS, PART, embed_address
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Piece, View

NAME = "embed"
HEIGHT = 600
FRAME = (
    '<iframe src="{url}?kunta={place}" title="{title}" width="100%" height="{height}" loading="lazy"'
    ' style="border:0"></iframe>'
)
SCRIPT = '<script src="{url}"></script>'


class Offer(Struct, frozen=True, kw_only=True):
    """One list: its code for the municipality that is chosen."""

    anchor: str
    title: str
    code: str
    address: str
    """What stands before the municipality's id in the code."""
    look: Piece


class Choice(Struct, frozen=True):
    """A municipality that can be chosen; `titles` are those of the frames, by list, escaped for HTML."""

    id: str
    name: str
    titles: tuple[str, ...]


class EmbedPage(Struct, frozen=True, kw_only=True):
    """The lists, and the municipalities to choose from."""

    lead: str
    offers: tuple[Offer, ...]
    choices: tuple[Choice, ...]
    ids: str
    script: str
    copy: str


def view(leaf: Leaf, _: Key) -> View:
    """Make the page."""
    kinds = (EVENTS, ORGANISATIONS)
    places = leaf.edition.sorted(leaf.directory.municipalities.values())
    choices = tuple(
        Choice(
            place.id,
            leaf.edition.plain(place.name),
            tuple(
                escape(leaf.t(f"embed.title.{PART[kind]}", place=leaf.edition.in_place(place)))
                for kind in kinds
            ),
        )
        for place in places
    )
    content = EmbedPage(
        lead=leaf.t("embed.lead"),
        offers=tuple(_offer(leaf, kind, number, choices[0]) for number, kind in enumerate(kinds)),
        choices=choices,
        ids=leaf.t("embed.ids", ids=", ".join(choice.id for choice in choices)),
        script=leaf.href("assets/embed/choose.js"),
        copy=leaf.href("assets/copy.js"),
    )
    trail = leaf.trail(here=Piece(leaf.t("section.embed")))
    head = leaf.head(trail[-1].text, content.lead, json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(NAME, head, trail, content)


def _offer(leaf: Leaf, kind: str, number: int, choice: Choice) -> Offer:
    site = leaf.edition.site
    address = embed_address(site, leaf.language, kind)
    url = site.url + address
    frame = FRAME.format(url=url, place=choice.id, title=choice.titles[number], height=HEIGHT)
    return Offer(
        anchor=PART[kind],
        title=leaf.t(f"embed.{PART[kind]}"),
        code=f"{frame}\n{SCRIPT.format(url=site.url + 'assets/embed/parent.js')}",
        address=f"{url}?kunta=",
        look=Piece(leaf.t("embed.look"), f"{leaf.href(address)}?kunta={choice.id}"),
    )


KIND = PageKind(name=NAME, section=NAME, keys=one_page, address=section_address(NAME), view=view)
