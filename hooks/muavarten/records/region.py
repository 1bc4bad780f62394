"""What belongs to the region as a whole: its name, languages, time zone, addresses and rounds of tables."""

from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from muavarten.records.common import Contact, Source
from muavarten.records.fields import (
    Bounds,
    Count,
    Day,
    Email,
    Identifier,
    Language,
    Line,
    LocalizedLine,
    LocalizedProse,
    MunicipalityId,
    Phone,
    Url,
)
from muavarten.records.municipality import CriterionNumber


class Box(Struct, frozen=True, kw_only=True):
    """The smallest box around the region, in degrees."""

    west: float
    south: float
    east: float
    north: float


class District(Struct, frozen=True, kw_only=True):
    """A part of the region that people speak of, though it is no municipality."""

    name: LocalizedLine
    genitive: LocalizedLine | None = None
    locative: LocalizedLine | None = None
    municipalities: tuple[MunicipalityId, ...]


class Repository(Struct, frozen=True, kw_only=True):
    """Where the records live and how a change reaches them."""

    url: Url
    edit_url: Url
    """The address in front of a record's path that opens it for editing."""


class Controller(Struct, frozen=True, kw_only=True):
    """Who answers for the personal data on the site (GDPR, article 4)."""

    name: LocalizedLine
    email: Email
    phones: tuple[Phone, ...] = ()
    address: LocalizedLine | None = None


class Paper(Struct, frozen=True, kw_only=True):
    """A local paper with a column for associations."""

    id: Identifier
    name: LocalizedLine
    municipalities: tuple[MunicipalityId, ...]
    deadline: LocalizedLine | None = None
    rules: LocalizedProse | None = None
    email: Email | None = None
    website: Url | None = None


class Round(Struct, frozen=True, kw_only=True):
    """A round of partnership tables and the total that its organisers counted."""

    id: Identifier
    name: LocalizedLine
    start: Day
    end: Day
    participants: Count
    tables: Count
    archived: bool = False
    """Its pages are kept as history: marked, not for search engines, in no export."""
    summary: LocalizedProse | None = None
    notes: tuple[LocalizedProse, ...] = ()
    sources: tuple[Source, ...] = ()


class Figure(Struct, frozen=True, kw_only=True):
    """A number and what it counts."""

    label: LocalizedLine
    value: LocalizedLine


class Milestone(Struct, frozen=True, kw_only=True):
    """Something that happened before there was a directory."""

    when: LocalizedLine
    title: LocalizedLine
    text: LocalizedProse
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()


class CriterionPage(StrEnum):
    """The part of this site that shows what a criterion is about."""

    LIAISONS = "liaisons"
    PREMISES = "premises"
    GRANTS = "grants"


class Criterion(Struct, frozen=True, kw_only=True):
    """One of the criteria of an association-friendly municipality."""

    number: CriterionNumber
    title: LocalizedLine
    question: LocalizedLine
    page: CriterionPage | None = None
    prompts: tuple[LocalizedLine, ...] = ()
    said: LocalizedProse | None = None
    """What was said at the tables, in the editors' own words."""
    sources: tuple[Source, ...] = ()


class Criteria(Struct, frozen=True, kw_only=True):
    """The criteria of an association-friendly municipality; their file is criteria.yml."""

    origin: LocalizedLine
    concept: LocalizedLine
    criteria: tuple[Criterion, ...]
    sources: tuple[Source, ...] = ()


class Region(Struct, frozen=True, kw_only=True):
    """The region; its file is region.yml."""

    schema: Annotated[int, Bounds(1, 1)]
    name: LocalizedLine
    genitive: LocalizedLine | None = None
    locative: LocalizedLine | None = None
    site_name: LocalizedLine
    short_name: Line
    tagline: LocalizedLine
    description: LocalizedProse
    languages: tuple[Language, ...]
    timezone: Line
    country: Line = "FI"
    """ISO 3166; telephone numbers without a prefix are of this country."""
    url: Url
    repository: Repository
    maintainers: Contact
    help_phone: Phone | None = None
    controller: Controller
    supervisory_authority: LocalizedLine | None = None
    supervisory_url: Url | None = None
    submit_url: Url | None = None
    bounds: Box
    organisations_total: Count | None = None
    organisations_total_year: Count | None = None
    districts: tuple[District, ...] = ()
    papers: tuple[Paper, ...] = ()
    rounds: tuple[Round, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    sources: tuple[Source, ...] = ()
