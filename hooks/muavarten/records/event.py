"""An event, once or recurring, in the region's time zone."""

from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from muavarten.records.common import AccessibilityFeature, Audience, Record
from muavarten.records.fields import (
    Bounds,
    CategoryId,
    Email,
    Identifier,
    LocalizedLine,
    LocalizedProse,
    Location,
    Moment,
    MunicipalityId,
    OrganisationId,
    PartialDate,
    Phone,
    PremisesId,
    RecurrenceRule,
    Url,
    VillageId,
)

Month = Annotated[int, Bounds(1, 12)]


class EventStatus(StrEnum):
    """Whether an event, or one date of it, takes place as planned (schema.org EventStatusType)."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    MOVED = "moved"
    MOVED_ONLINE = "moved_online"


class EventKind(StrEnum):
    """What sort of event it is."""

    MEETING = "meeting"
    FAIR = "fair"
    TRAINING = "training"
    TALKOOT = "talkoot"
    CONCERT = "concert"
    PERFORMANCE = "performance"
    EXHIBITION = "exhibition"
    COMPETITION = "competition"
    EXCURSION = "excursion"
    CLUB = "club"
    FESTIVAL = "festival"
    MARKET = "market"
    CELEBRATION = "celebration"
    OTHER = "other"


class Recurrence(Struct, frozen=True, kw_only=True):
    """RFC 5545: a rule, dates left out and dates added. UNTIL is in local time, without a Z."""

    rrule: RecurrenceRule | None = None
    exdates: tuple[Moment, ...] = ()
    rdates: tuple[Moment, ...] = ()


class Occurrence(Struct, frozen=True, kw_only=True):
    """One date of a recurring event that differs; `on` is when it would have begun."""

    on: Moment
    start: Moment | None = None
    end: Moment | None = None
    status: EventStatus = EventStatus.SCHEDULED
    place: LocalizedLine | None = None
    note: LocalizedLine | None = None


class EventPlace(Struct, frozen=True, kw_only=True):
    """Where it takes place: premises of the directory, or a name and an address."""

    name: LocalizedLine | None = None
    premises: PremisesId | None = None
    address: LocalizedLine | None = None
    location: Location | None = None


class OnlinePlace(Struct, frozen=True, kw_only=True):
    """How to take part from afar."""

    url: Url
    note: LocalizedLine | None = None


class Registration(Struct, frozen=True, kw_only=True):
    """How and by when to register."""

    url: Url | None = None
    email: Email | None = None
    phones: tuple[Phone, ...] = ()
    deadline: Moment | None = None
    note: LocalizedLine | None = None


class UsualTime(Struct, frozen=True, kw_only=True):
    """For an event known to come every year whose next date nobody has told yet."""

    months: tuple[Month, ...]
    text: LocalizedLine
    last_seen: PartialDate | None = None


class Event(Record, frozen=True, kw_only=True):
    """One event. It has a `start`, or a `usual_time` where the date is not known."""

    title: LocalizedLine
    municipality: MunicipalityId
    kind: EventKind = EventKind.OTHER
    start: Moment | None = None
    end: Moment | None = None
    all_day: bool = False
    usual_time: UsualTime | None = None
    recurrence: Recurrence | None = None
    occurrences: tuple[Occurrence, ...] = ()
    organiser: OrganisationId | None = None
    organiser_name: LocalizedLine | None = None
    """An organiser that has no record here."""
    villages: tuple[VillageId, ...] = ()
    place: EventPlace | None = None
    online: OnlinePlace | None = None
    description: LocalizedProse | None = None
    categories: tuple[CategoryId, ...] = ()
    audience: Audience | None = None
    accessibility: tuple[AccessibilityFeature, ...] = ()
    price: LocalizedLine | None = None
    """`free`, or the price in words."""
    registration: Registration | None = None
    website: Url | None = None
    status: EventStatus = EventStatus.SCHEDULED
    series: Identifier | None = None
    big: bool = False
    """Draws people from all over the municipality, so that two on one day are worth a warning."""
