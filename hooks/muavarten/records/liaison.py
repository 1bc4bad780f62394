"""A municipality's liaison for associations: a role, its term and its mailbox."""

from enum import StrEnum

from msgspec import Struct

from muavarten.records.common import Record
from muavarten.records.fields import Day, Email, LocalizedLine, MunicipalityId, Phone, Url


class LiaisonStatus(StrEnum):
    """Whether somebody can be reached."""

    ACTIVE = "active"
    CHANGING = "changing"
    VACANT = "vacant"


class Term(Struct, frozen=True, kw_only=True):
    """From when until when; without an end, for the time being."""

    start: Day
    end: Day | None = None


class Liaison(Record, frozen=True, kw_only=True):
    """One liaison post of a municipality; the person who holds it is not named."""

    municipality: MunicipalityId
    title: LocalizedLine
    status: LiaisonStatus
    term: Term | None = None
    email: Email | None = None
    phones: tuple[Phone, ...] = ()
    website: Url | None = None
