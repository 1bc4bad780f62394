"""An association or another civic organisation."""

from enum import StrEnum

from msgspec import Struct

from muavarten.records.common import (
    AccessibilityFeature,
    Address,
    Audience,
    Contact,
    Record,
    SocialLink,
)
from muavarten.records.fields import (
    BusinessId,
    CategoryId,
    Email,
    LocalizedLine,
    LocalizedProse,
    MunicipalityId,
    OrganisationId,
    Phone,
    PremisesId,
    RegisterNumber,
    Url,
    VillageId,
    Year,
)


class OrganisationStatus(StrEnum):
    """Whether an organisation is at work (HSDS: `status`)."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    DEFUNCT = "defunct"


class AreaScope(StrEnum):
    """How far an organisation reaches."""

    VILLAGE = "village"
    MUNICIPALITY = "municipality"
    SEVERAL = "several"
    REGION = "region"


class Area(Struct, frozen=True, kw_only=True):
    """Where an organisation works, which may be wider than where it is seated."""

    scope: AreaScope
    municipalities: tuple[MunicipalityId, ...] = ()


class Meeting(Struct, frozen=True, kw_only=True):
    """When and where it meets, in words."""

    schedule: LocalizedLine
    place: LocalizedLine | None = None
    premises: PremisesId | None = None


class Organisation(Record, frozen=True, kw_only=True):
    """One association; the folder it lies in is its municipality."""

    name: LocalizedLine
    municipality: MunicipalityId
    categories: tuple[CategoryId, ...]
    alternate_names: tuple[LocalizedLine, ...] = ()
    register_number: RegisterNumber | None = None
    business_id: BusinessId | None = None
    status: OrganisationStatus = OrganisationStatus.ACTIVE
    successor: OrganisationId | None = None
    villages: tuple[VillageId, ...] = ()
    area: Area | None = None
    description: LocalizedProse | None = None
    email: Email | None = None
    phones: tuple[Phone, ...] = ()
    website: Url | None = None
    social: tuple[SocialLink, ...] = ()
    address: Address | None = None
    contacts: tuple[Contact, ...] = ()
    audience: Audience | None = None
    accessibility: tuple[AccessibilityFeature, ...] = ()
    welcomes_members: bool | None = None
    welcomes_volunteers: bool | None = None
    meeting: Meeting | None = None
    parent: OrganisationId | None = None
    umbrella: LocalizedLine | None = None
    """A central organisation that has no record of its own here."""
    founded: Year | None = None
