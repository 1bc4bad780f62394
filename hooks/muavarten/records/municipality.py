"""A municipality, and what it does for associations."""

from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from muavarten.records.common import Record, Source
from muavarten.records.fields import (
    Bounds,
    Count,
    Day,
    Identifier,
    Line,
    LocalizedLine,
    LocalizedProse,
    Location,
    MunicipalityId,
    TextForm,
    Url,
    Year,
)

MunicipalityCode = Annotated[str, TextForm(3, pattern=r"[0-9]{3}", format="municipality-code")]
CriterionNumber = Annotated[int, Bounds(1, 99)]
TileStep = Annotated[int, Bounds(0, 30)]


class MunicipalityKind(StrEnum):
    """What a municipality calls itself."""

    CITY = "city"
    MUNICIPALITY = "municipality"


class Tile(Struct, frozen=True, kw_only=True):
    """Where a municipality stands on the schematic map; column and row from 0, from the north-west."""

    column: TileStep
    row: TileStep


class SubArea(Struct, frozen=True, kw_only=True):
    """A former municipality whose name is still in use."""

    id: Identifier
    name: LocalizedLine
    merged: Year | None = None
    genitive: LocalizedLine | None = None
    locative: LocalizedLine | None = None


class MunicipalityLinks(Struct, frozen=True, kw_only=True):
    """Pages of the municipality's own site."""

    website: Url | None = None
    associations: Url | None = None
    grants: Url | None = None
    events: Url | None = None
    premises: Url | None = None


class Practice(Struct, frozen=True, kw_only=True):
    """What the municipality says it does for one of the criteria of an association-friendly municipality."""

    criterion: CriterionNumber
    text: LocalizedProse
    date: Day | None = None
    source: Source


class Municipality(Record, frozen=True, kw_only=True):
    """One municipality. Case forms are by language, for languages that inflect names (`{fi: Kauhavalla}`)."""

    code: MunicipalityCode
    name: LocalizedLine
    kind: MunicipalityKind
    genitive: LocalizedLine | None = None
    locative: LocalizedLine | None = None
    population: Count | None = None
    population_year: Year | None = None
    subregion: LocalizedLine | None = None
    centre: Location
    tile: Tile
    former_municipalities: tuple[SubArea, ...] = ()
    localities: tuple[Line, ...] = ()
    neighbours: tuple[MunicipalityId, ...] = ()
    links: MunicipalityLinks = MunicipalityLinks()
    practices: tuple[Practice, ...] = ()
