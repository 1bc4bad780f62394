"""A grant that associations or villages can apply for."""

from enum import StrEnum

from muavarten.records.common import Record
from muavarten.records.fields import (
    CategoryId,
    LeaderId,
    LocalizedLine,
    LocalizedProse,
    Moment,
    MunicipalityId,
    Url,
)


class GrantRecurrence(StrEnum):
    """How often a grant can be applied for."""

    ONCE = "once"
    YEARLY = "yearly"
    TWICE_A_YEAR = "twice_a_year"
    CONTINUOUS = "continuous"


class Grant(Record, frozen=True, kw_only=True):
    """One grant: of a municipality, of a Leader group, or of another funder named in words."""

    name: LocalizedLine
    municipality: MunicipalityId | None = None
    leader: LeaderId | None = None
    funder: LocalizedLine | None = None
    opens: Moment | None = None
    closes: Moment | None = None
    recurs: GrantRecurrence | None = None
    usual_time: LocalizedLine | None = None
    applicants: LocalizedLine | None = None
    purpose: LocalizedProse | None = None
    amount: LocalizedLine | None = None
    categories: tuple[CategoryId, ...] = ()
    website: Url | None = None
