"""A municipality's villages and premises as points, north up, in units of its own, with a scale."""

from collections.abc import Iterable
from math import cos, radians

from msgspec import Struct

from muavarten.pages.leaf import Leaf
from muavarten.pages.place_words import listed
from muavarten.records.fields import Location
from muavarten.records.municipality import Municipality

WIDTH, MARGIN, LEAST_HEIGHT, MOST_HEIGHT = 400.0, 24.0, 160.0, 440.0
KM_A_DEGREE = 111.2
LEAST_KM = 6.0
"""So that two neighbouring houses don't fill the whole map."""
LETTER, LINE, DOT = 7.4, 14.0, 6.0
SCALES = (20, 10, 5, 2, 1)


class Point(Struct, frozen=True, kw_only=True):
    """A place: `sort` is `village`, `premises` or `centre`; `label` is empty where it has no room."""

    sort: str
    name: str
    x: float
    y: float
    label: str = ""
    label_x: float = 0
    label_y: float = 0
    anchor: str = "start"


class PointMap(Struct, frozen=True, kw_only=True):
    """The map; its places stand in lists on the page too."""

    label: str
    height: float
    points: tuple[Point, ...]
    scale: str
    scale_width: float
    scale_top: float
    premises: bool
    """Whether there are premises on it."""


class Area(Struct, frozen=True):
    """What the map covers, and how many units a kilometre is."""

    west: float
    north: float
    flat: float
    unit: float

    def at(self, place: Location) -> tuple[float, float]:
        """Where a place stands on the map."""
        x = MARGIN + (place.longitude - self.west) * self.flat * self.unit
        y = MARGIN + (self.north - place.latitude) * KM_A_DEGREE * self.unit
        return round(x, 1), round(y, 1)


def point_map(leaf: Leaf, municipality: Municipality) -> PointMap | None:
    """The map, or nothing where no place of the municipality has a known location."""
    edition, directory = leaf.edition, leaf.directory
    villages = [v for v in edition.sorted(directory.villages_in.get(municipality.id, ())) if v.location]
    premises = [
        (p, p.address.location)
        for p in edition.sorted(directory.premises_in.get(municipality.id, ()))
        if p.address and p.address.location
    ]
    if not villages and not premises:
        return None
    found = [("village", edition.plain(v.name), v.location) for v in villages]
    found += [("premises", edition.plain(p.name), where) for p, where in premises]
    found.append(("centre", leaf.t("place-map.centre"), municipality.centre))
    area, height = _area([where for _, _, where in found])
    points = [Point(sort=sort, name=name, x=at[0], y=at[1]) for sort, name, at in _placed(area, found)]
    km = next(scale for scale in SCALES if scale * area.unit <= WIDTH / 3 or scale == SCALES[-1])
    parts = listed(leaf, (("places.villages", len(villages)), ("places.premises", len(premises))))
    return PointMap(
        label=leaf.t("place-map.label", place=edition.in_place(municipality), parts=parts),
        height=height,
        points=tuple(_labelled(points, height)),
        scale=leaf.t("place-map.scale", km=str(km)),
        scale_width=round(km * area.unit, 1),
        scale_top=round(height - 9, 1),
        premises=bool(premises),
    )


def _placed(
    area: Area, found: Iterable[tuple[str, str, Location]]
) -> Iterable[tuple[str, str, tuple[float, float]]]:
    return ((sort, name, area.at(where)) for sort, name, where in found)


def _area(places: list[Location]) -> tuple[Area, float]:
    """The smallest area that holds all places, and how high the map is."""
    west, east = min(p.longitude for p in places), max(p.longitude for p in places)
    south, north = min(p.latitude for p in places), max(p.latitude for p in places)
    flat = KM_A_DEGREE * cos(radians((south + north) / 2))
    wide, high = max((east - west) * flat, LEAST_KM), (north - south) * KM_A_DEGREE
    unit = min((WIDTH - 2 * MARGIN) / wide, (MOST_HEIGHT - 2 * MARGIN) / max(high, LEAST_KM))
    height = max(LEAST_HEIGHT, high * unit + 2 * MARGIN)
    spare = (WIDTH - 2 * MARGIN) / unit - (east - west) * flat
    above = (height - 2 * MARGIN) / unit - high
    return Area(west - spare / 2 / flat, north + above / 2 / KM_A_DEGREE, flat, unit), round(height, 1)


Box = tuple[float, float, float, float]


def _labelled(points: list[Point], height: float) -> Iterable[Point]:
    """The points with names beside them where neither another name nor another point is in the way."""
    scale: Box = (0, height - 30, WIDTH / 3, height)
    taken: list[Box] = [(p.x - DOT, p.y - DOT, p.x + DOT, p.y + DOT) for p in points]
    for place, point in enumerate(points):
        others = [*taken[:place], *taken[place + 1 :], scale]
        chosen = next((c for c in _choices(point) if _free(c[0], others, height)), None)
        if chosen is None or point.sort == "premises":
            yield point
            continue
        box, x, y, anchor = chosen
        taken.append(box)
        yield Point(
            sort=point.sort,
            name=point.name,
            x=point.x,
            y=point.y,
            label=point.name,
            label_x=round(x, 1),
            label_y=round(y, 1),
            anchor=anchor,
        )


def _choices(point: Point) -> Iterable[tuple[Box, float, float, str]]:
    """Where a name may stand: to the right, to the left, above, below."""
    wide, x, y, gap = len(point.name) * LETTER, point.x, point.y, DOT + 3
    yield (x + gap, y - LINE / 2, x + gap + wide, y + LINE / 2), x + gap, y + 4, "start"
    yield (x - gap - wide, y - LINE / 2, x - gap, y + LINE / 2), x - gap, y + 4, "end"
    yield (x - wide / 2, y - gap - LINE, x + wide / 2, y - gap), x, y - gap - 2, "middle"
    yield (x - wide / 2, y + gap, x + wide / 2, y + gap + LINE), x, y + gap + 10, "middle"


def _free(box: Box, taken: Iterable[Box], height: float) -> bool:
    left, top, right, bottom = box
    inside = left >= 0 and top >= 0 and right <= WIDTH and bottom <= height
    return inside and all(right <= a or left >= c or bottom <= b or top >= d for a, b, c, d in taken)
