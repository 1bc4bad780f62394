"""The sample: a whole data folder of made-up records on the ground of real municipalities and topics.

The same day, seed and number of organisations give the same files, byte for byte, on every machine.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from muavarten.sample.base import Town, base_of
from muavarten.sample.distribution import TOTAL
from muavarten.sample.emit import record_text
from muavarten.sample.numbers import Numbers, added_sizes, by_class, in_region, numbers_of
from muavarten.sample.town import File, town_files, umbrellas_of
from muavarten.sample.towns import added_towns, leader_records, town_fields
from muavarten.sample.world import World, setting_of, world_of

FULL_SCALE = TOTAL
OWN_ASSOCIATION = re.compile(r"^organisation:.*\n", re.MULTILINE)
CARRIED = ("region.yml", "categories.yml", "criteria.yml")
CARRIED_FOLDERS = ("municipalities/", "leaders/", "memos/")


def make_sample(today: date, organisations: int, seed: int, base: Mapping[str, str]) -> Iterator[File]:
    """Make every file of the sample, as its path in the data folder and its text, one at a time.

    `base` holds real files by path: region.yml, categories.yml, criteria.yml, and those in municipalities/,
    leaders/ and memos/, which come through; others are left out. What is beyond the full scale goes
    to made-up municipalities.
    """
    given = base_of(base)
    world = world_of(given, today, seed)
    yield from ((path, carried(path, text)) for path, text in sorted(base.items()) if is_carried(path))
    sizes = added_sizes(world.dice("sizes"), organisations)
    added = added_towns(world, sizes)
    for town in added:
        yield f"municipalities/{town.id}.yml", record_text(town_fields(world, town))
    for name, fields in leader_records(world, added):
        yield f"leaders/{name}.yml", record_text(fields)
    counts = numbers_of([*in_region(given, min(organisations, TOTAL)), *map(by_class, sizes)])
    leaders = [path[len("leaders/") : -len(".yml")] for path in sorted(base) if path.startswith("leaders/")]
    yield from _towns(world, [*given.towns, *added], counts, leaders)


def is_carried(path: str) -> bool:
    """Whether a file of the real data is part of the sample as it is."""
    return path in CARRIED or path.startswith(CARRIED_FOLDERS)


def carried(path: str, text: str) -> str:
    """A real file as it is; only a Leader group's own association is no part of the sample."""
    return OWN_ASSOCIATION.sub("", text) if path.startswith("leaders/") else text


def _towns(world: World, towns: list[Town], counts: list[Numbers], leaders: list[str]) -> Iterator[File]:
    """The files of one municipality after another; the region's largest seats the umbrella associations."""
    own = len(world.base.towns)
    hub = max(range(own), key=lambda number: sum(counts[number].organisations))
    umbrellas = umbrellas_of(setting_of(world, towns[hub]), counts[hub], leaders)
    for number, town in enumerate(towns):
        around = umbrellas.seen_from(seat=number == hub, member=number < own)
        yield from town_files(setting_of(world, town), counts[number], around)
