"""A village, or a part of a town that people know by name."""

from muavarten.records.common import Record
from muavarten.records.fields import (
    LocalizedLine,
    LocalizedProse,
    Location,
    MunicipalityId,
    OrganisationId,
    PremisesId,
    Url,
)


class Village(Record, frozen=True, kw_only=True):
    """One village; the folder it lies in is its municipality."""

    name: LocalizedLine
    municipality: MunicipalityId
    alternate_names: tuple[LocalizedLine, ...] = ()
    location: Location | None = None
    associations: tuple[OrganisationId, ...] = ()
    """The village's own association, or several."""
    premises: tuple[PremisesId, ...] = ()
    description: LocalizedProse | None = None
    website: Url | None = None
