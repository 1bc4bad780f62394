"""How many of everything each municipality gets."""

from msgspec import Struct

from muavarten.sample.base import Base, Town
from muavarten.sample.dice import Dice
from muavarten.sample.distribution import CLASSES, ORGANISATIONS, TOTAL
from muavarten.sample.spread import spread, spread_table

AVERAGE_OF_ADDED = 350
"""About how many organisations a made-up municipality has."""
MOST_ADDED = 300
VILLAGES, EVENTS, PREMISES, GRANTS = 310, 1500, 300, 60
"""For the full scale of TOTAL organisations; other scales in proportion."""


class Numbers(Struct, frozen=True, kw_only=True):
    """The counts of one municipality; organisations by class."""

    organisations: list[int]
    villages: int
    events: int
    premises: int
    grants: int


def in_region(base: Base, total: int) -> list[list[int]]:
    """The organisations of the region's own municipalities by class: as measured, or else by population."""
    codes = [town.code for town in base.towns]
    if set(codes) == set(ORGANISATIONS):
        return spread_table(total, [ORGANISATIONS[code] for code in codes])
    shares = [sum(row[place] for row in ORGANISATIONS.values()) for place in range(len(CLASSES))]
    weights = [_weight(town) for town in base.towns]
    return spread_table(total, [[weight * share for share in shares] for weight in weights])


def _weight(town: Town) -> int:
    """Small municipalities have more associations a head than big ones."""
    weight: float = max(town.population, 1) ** 0.85
    return round(weight)


def added_sizes(dice: Dice, total: int) -> list[int]:
    """The numbers of organisations of the municipalities that take what is beyond the full scale."""
    beyond = max(total - TOTAL, 0)
    count = min(-(-beyond // AVERAGE_OF_ADDED), MOST_ADDED)
    return spread(beyond, [dice.between(30, 170) + dice.between(0, 100) ** 2 // 60 for _ in range(count)])


def by_class(size: int) -> list[int]:
    """A made-up municipality's organisations by class, in the shares of the whole region."""
    return spread(size, [sum(row[place] for row in ORGANISATIONS.values()) for place in range(len(CLASSES))])


def numbers_of(tables: list[list[int]]) -> list[Numbers]:
    """The counts of every municipality: villages by the root of its size, the rest in proportion to it."""
    sizes = [sum(table) for table in tables]
    total = sum(sizes)
    villages = spread(total * VILLAGES // TOTAL, [_root(size) for size in sizes])
    events = spread(total * EVENTS // TOTAL, sizes)
    premises = spread(total * PREMISES // TOTAL, [size + 40 if size else 0 for size in sizes])
    grants = spread(total * GRANTS // TOTAL, [size + 120 if size else 0 for size in sizes])
    return [
        Numbers(organisations=table, villages=v, events=e, premises=p, grants=g)
        for table, v, e, p, g in zip(tables, villages, events, premises, grants, strict=True)
    ]


def _root(size: int) -> int:
    """The square root in hundredths, in whole numbers and therefore the same everywhere."""
    low, high = 0, max(size * 10000, 1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if middle * middle <= size * 10000 else (low, middle - 1)
    return low
