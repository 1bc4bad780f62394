"""Made-up municipalities beyond those of the region, and Leader groups for them, for the largest samples."""

from typing import Any

from muavarten.sample.base import Town
from muavarten.sample.emit import Flow
from muavarten.sample.phrases import fill
from muavarten.sample.slugs import slug
from muavarten.sample.villages import compounds
from muavarten.sample.world import World, setting_of

LARGEST_STEP = 30
"""The last column and row of the schematic map."""
PEOPLE_PER_ORGANISATION = 48
TOWNS_PER_LEADER = 12


def added_towns(world: World, sizes: list[int]) -> list[Town]:
    """A municipality for each size (number of organisations), on free tiles below the region's."""
    dice = world.dice("towns")
    phrases, base = world.phrases, world.base
    names = compounds(phrases, dice, len(sizes), "town", set(world.town_names))
    ids = [slug(forms["name"]) for forms in names]
    taken = {town.code for town in base.towns}
    codes = iter([code for number in range(1, 1000) if (code := f"{number:03}") not in taken])
    first = max((town.row for town in base.towns), default=-2) + 2
    width = min(max(18, -(-len(sizes) // (LARGEST_STEP - first + 1))), LARGEST_STEP + 1)
    towns = []
    for number, (forms, size) in enumerate(zip(names, sizes, strict=True)):
        longitude = base.west + (base.east - base.west) * (number % width + 0.5) / width
        latitude = base.south + (base.north - base.south) * (number * 7 % 19 + 0.5) / 19
        towns.append(
            Town(
                id=ids[number],
                code=next(codes),
                forms={phrases.main: forms},
                population=size * PEOPLE_PER_ORGANISATION + dice.below(600),
                longitude=round(longitude, 4),
                latitude=round(latitude, 4),
                column=number % width,
                row=first + number // width,
                neighbours=tuple(ids[max(number - 1, 0) : number] + ids[number + 1 : number + 2]),
            )
        )
    return towns


def town_fields(world: World, town: Town) -> dict[str, Any]:
    """The record of a made-up municipality."""
    forms = setting_of(world, town).place.forms[world.phrases.main]
    main = world.phrases.main
    return {
        "code": town.code,
        "name": forms["name"],
        "kind": "city" if town.population > 20000 else "municipality",
        "genitive": Flow({main: forms["of"]}),
        "locative": Flow({main: forms["at"]}),
        "population": town.population,
        "population_year": world.today.year - 1,
        "centre": Flow([town.longitude, town.latitude]),
        "tile": Flow({"column": town.column, "row": town.row}),
        "neighbours": Flow(list(town.neighbours)) if town.neighbours else None,
        "synthetic": True,
    }


def leader_records(world: World, towns: list[Town]) -> list[tuple[str, dict[str, Any]]]:
    """Leader groups that cover the made-up municipalities, each once."""
    phrases = world.phrases
    records = []
    for start in range(0, len(towns), TOWNS_PER_LEADER):
        group = towns[start : start + TOWNS_PER_LEADER]
        name = fill(phrases.line("leader.name"), (phrases.main,), setting_of(world, group[0]).place.forms)
        fields = {
            "name": phrases.field(name),
            "areas": [Flow({"municipality": town.id}) for town in group],
            "description": phrases.field(phrases.line("leader.says")),
            "synthetic": True,
        }
        records.append((slug(name[phrases.main]), fields))
    return records
