"""All parts that pages are made of on one page, for whoever changes the look; not for search engines."""

from msgspec import Struct

from muavarten.pages.charts import Chart, Plot, chart
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.point_map import PointMap, point_map
from muavarten.pages.tile_map import TileMap, tile_map
from muavarten.pages.view import Badge, Card, Contents, Fact, Group, Piece, Prose, View

NAME = "components"
TONES = ("plain", "good", "warn", "history")
WAYS = {
    "phone": Piece("06 000 0000", "tel:+35860000000"),
    "email": Piece("seura@esimerkki.example", "mailto:seura@esimerkki.example", breaks=True),
    "website": Piece("esimerkki.example", "https://esimerkki.example/"),
}


class Components(Struct, frozen=True, kw_only=True):
    """One of each, with made-up contents."""

    lead: str
    contacts: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    badges: tuple[Badge, ...]
    group: Group
    chips: tuple[Contents, ...]
    prose: Prose
    main: Piece
    other: Piece
    map: TileMap
    points: PointMap | None
    """Of the first municipality that has places on the map."""
    chart: Chart
    empty: str


def view(leaf: Leaf, _: Key) -> View:
    """Make the page."""
    t = leaf.t
    name, long_name = t("components.name"), t("components.long-name")
    here = "#part-cards"
    content = Components(
        lead=t("components.lead"),
        contacts=tuple(Fact(t(f"contact.{way}"), (piece,), icon=way) for way, piece in WAYS.items()),
        facts=(
            Fact(t("organisation.topics"), (Piece(name, here), Piece(long_name, here))),
            Fact(t("organisation.founded"), (Piece("1924"),), t("components.note")),
        ),
        badges=tuple(Badge(t(f"components.tone.{tone}"), tone) for tone in TONES),
        group=Group(
            title=Piece(t("components.part.cards")),
            anchor="part-cards",
            note=t("components.note"),
            cards=tuple(_card(leaf, text, tone) for text, tone in ((name, "good"), (long_name, "warn"))),
            more=Piece(name, here),
        ),
        chips=tuple(
            Contents(t(f"components.part.{part}"), f"part-{part}", leaf.edition.number(1000 + number))
            for number, part in enumerate(("contact", "cards", "map", "chart"))
        ),
        prose=Prose((t("components.prose"), t("components.prose"))),
        main=Piece(t("components.button"), here),
        other=Piece(t("components.button"), here),
        map=tile_map(leaf),
        points=next(filter(None, (point_map(leaf, m) for m in leaf.directory.municipalities.values())), None),
        chart=_chart(leaf, name, long_name),
        empty=t("components.empty"),
    )
    trail = leaf.trail(here=Piece(t(f"section.{NAME}")))
    return leaf.view(NAME, leaf.head(trail[-1].text, content.lead, index=False), trail, content)


def _card(leaf: Leaf, name: str, tone: str) -> Card:
    return Card(
        record=leaf.key(next(iter(leaf.directory.municipalities.values()))),
        name=Piece(name, "#part-cards"),
        details=(Piece(leaf.t("components.note")), Piece(leaf.t("components.tone.plain"))),
        badges=(Badge(leaf.t(f"components.tone.{tone}"), tone),),
        contacts=tuple(WAYS.values()),
    )


def _chart(leaf: Leaf, *names: str) -> Chart:
    plot = Plot(
        anchor="part-chart",
        title=leaf.t("components.part.chart"),
        summary=leaf.t("components.note"),
        heading=leaf.t("components.name"),
        series=(leaf.t("components.tone.good"), leaf.t("components.tone.warn")),
        rows=[(Piece(name), (3.5, 2.0 + number)) for number, name in enumerate(names)],
        most=5,
    )
    return chart(plot, leaf.edition.number, "–")


KIND = PageKind(
    name=NAME,
    keys=one_page,
    address=section_address(NAME),
    view=view,
    indexed=lambda _site, _key: False,
)
