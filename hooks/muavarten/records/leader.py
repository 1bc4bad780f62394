"""A Leader group: a local development association that funds village and association projects."""

from msgspec import Struct

from muavarten.records.common import Record
from muavarten.records.fields import (
    Identifier,
    LocalizedLine,
    LocalizedProse,
    MunicipalityId,
    OrganisationId,
    Url,
)


class LeaderArea(Struct, frozen=True, kw_only=True):
    """A municipality of the group's area: all of it, only some former municipalities, or all but some."""

    municipality: MunicipalityId
    only: tuple[Identifier, ...] = ()
    excluding: tuple[Identifier, ...] = ()


class Leader(Record, frozen=True, kw_only=True):
    """One Leader group and the areas it serves."""

    name: LocalizedLine
    areas: tuple[LeaderArea, ...]
    website: Url | None = None
    description: LocalizedProse | None = None
    organisation: OrganisationId | None = None
    """The group's own association, where it has a record."""
