"""Premises that associations can use, free or hired."""

from enum import StrEnum

from msgspec import Struct

from muavarten.records.common import AccessibilityFeature, Address, Answer, Record
from muavarten.records.fields import (
    Count,
    Day,
    Email,
    LocalizedLine,
    LocalizedProse,
    MunicipalityId,
    OrganisationId,
    Phone,
    Url,
    VillageId,
)


class UserGroup(StrEnum):
    """Who uses the premises, where the price depends on it."""

    ASSOCIATIONS = "associations"
    VILLAGERS = "villagers"
    RESIDENTS = "residents"
    COMPANIES = "companies"


class GroupPrice(Struct, frozen=True, kw_only=True):
    """What one group of users pays: `free`, or the price in words."""

    group: UserGroup
    price: LocalizedLine


class PremisesAccessibility(Struct, frozen=True, kw_only=True):
    """Whether one gets in with a wheelchair, what else helps, and when somebody looked."""

    accessible: Answer = Answer.UNKNOWN
    features: tuple[AccessibilityFeature, ...] = ()
    note: LocalizedLine | None = None
    checked: Day | None = None


class Booking(Struct, frozen=True, kw_only=True):
    """Who knows the free times and how to book; `by` is a role."""

    by: LocalizedLine | None = None
    url: Url | None = None
    email: Email | None = None
    phones: tuple[Phone, ...] = ()
    note: LocalizedLine | None = None


class Premises(Record, frozen=True, kw_only=True):
    """One room, house or ground."""

    name: LocalizedLine
    municipality: MunicipalityId
    village: VillageId | None = None
    owner: OrganisationId | None = None
    owner_name: LocalizedLine | None = None
    """An owner that has no record here."""
    price: LocalizedLine | None = None
    """`free`, or the price in words; nothing where it is not known."""
    prices: tuple[GroupPrice, ...] = ()
    capacity: Count | None = None
    capacity_note: LocalizedLine | None = None
    hours: LocalizedLine | None = None
    accessibility: PremisesAccessibility = PremisesAccessibility()
    booking: Booking | None = None
    address: Address | None = None
    website: Url | None = None
    description: LocalizedProse | None = None
