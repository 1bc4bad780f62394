"""The schematic map: a tile a municipality, each a link with its name and how many organisations it has."""

from collections.abc import Iterable
from math import sqrt

from msgspec import Struct

from muavarten.derive.counts import counts
from muavarten.pages.leaf import Leaf
from muavarten.pages.place_words import counted
from muavarten.pages.view import Piece

WIDTH, HEIGHT, GAP = 100, 78, 5
NAME_LINE, COUNT_LINE = 35, 60
LARGEST_TYPE = 20.0
LEVELS = 4
ROOM = 93
"""For a name, within a tile."""

NARROW, WIDE = frozenset("fijlrtI.,-’' "), frozenset("mwMW")
LEAN, BROAD = (0.30, 0.88, 0.58), (0.40, 1.0, 0.70)
"""Widths of a narrow, a wide and any other letter in parts of the type's size, in lean and in broad type."""


class MapTile(Struct, frozen=True, kw_only=True):
    """A municipality on the map: its corner, where its texts stand, and from 1 to 4 how many it has."""

    record: str
    name: Piece
    count: str
    label: str
    left: int
    top: int
    middle: int
    name_line: int
    count_line: int
    level: int
    fit: int
    """The width into which the name is squeezed whatever the reader's type; 0 where it fits in any."""


class TileMap(Struct, frozen=True, kw_only=True):
    """The whole map, in units of its own. Tiles stand in reading order, as the Tab key visits them."""

    label: str
    width: int
    height: int
    tile_width: int
    tile_height: int
    type_size: float
    tiles: tuple[MapTile, ...]


def tile_map(leaf: Leaf) -> TileMap:
    """The map of the region, from where the page stands."""
    here = counts(leaf.directory).by_municipality
    municipalities = sorted(
        leaf.directory.municipalities.values(), key=lambda m: (m.tile.row, m.tile.column, m.id)
    )
    west = min((m.tile.column for m in municipalities), default=0)
    north = min((m.tile.row for m in municipalities), default=0)
    most = max((len(members) for members in here.values()), default=0)
    size = type_size(leaf.edition.plain(municipality.name) for municipality in municipalities)
    tiles = []
    for municipality in municipalities:
        name, count = leaf.link(municipality), len(here.get(municipality.id, ()))
        left = (municipality.tile.column - west) * (WIDTH + GAP)
        top = (municipality.tile.row - north) * (HEIGHT + GAP)
        words = counted(leaf, "places.organisations", count)
        tiles.append(
            MapTile(
                record=leaf.key(municipality),
                name=name,
                count=leaf.edition.number(count),
                label=leaf.t("places.map.tile", name=name.text, organisations=words),
                left=left,
                top=top,
                middle=left + WIDTH // 2,
                name_line=top + NAME_LINE,
                count_line=top + COUNT_LINE,
                level=level(count, most),
                fit=fit(name.text, size),
            )
        )
    return TileMap(
        label=leaf.t("places.map.label"),
        width=max((tile.left for tile in tiles), default=0) + WIDTH,
        height=max((tile.top for tile in tiles), default=0) + HEIGHT,
        tile_width=WIDTH,
        tile_height=HEIGHT,
        type_size=size,
        tiles=tuple(tiles),
    )


def level(count: int, most: int) -> int:
    """How strongly a tile is coloured; a town with ten times as many is not ten times as strong."""
    return 1 + min(LEVELS - 1, int(sqrt(count / most) * LEVELS)) if most else 1


def type_size(names: Iterable[str]) -> float:
    """The largest type in which every name fits its tile, where the reader's type is lean."""
    longest = max((breadth(name, LEAN) for name in names), default=0.0)
    return round(min(LARGEST_TYPE, ROOM / longest), 1) if longest else LARGEST_TYPE


def fit(name: str, size: float) -> int:
    """The width for a name that would not fit in broad type: between its lean width and the whole tile."""
    lean, broad = breadth(name, LEAN) * size, breadth(name, BROAD) * size
    return int(min(ROOM, (lean + broad) / 2)) if broad > ROOM else 0


def breadth(name: str, widths: tuple[float, float, float]) -> float:
    """About how wide a name is, in parts of the type's size."""
    narrow, wide, other = widths
    return sum(narrow if letter in NARROW else wide if letter in WIDE else other for letter in name)
