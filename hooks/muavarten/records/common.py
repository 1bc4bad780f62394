"""What records of several kinds share: who says so, who assured it, where it is, who may take part."""

from enum import StrEnum

from msgspec import Struct

from muavarten.records.fields import (
    Day,
    Email,
    Identifier,
    Language,
    Line,
    LocalizedLine,
    Location,
    PartialDate,
    Phone,
    PostalCode,
    Url,
)


class AgeGroup(StrEnum):
    """Ages 0-1, 2-6, 7-12, 13-17, 18-29, 30-64, 65 and over, as in the code list of the Lähellä service."""

    BABY = "baby"
    CHILD = "child"
    SCHOOL_AGE = "school_age"
    YOUNG = "young"
    YOUNG_ADULT = "young_adult"
    ADULT = "adult"
    ELDERLY = "elderly"


class AccessibilityFeature(StrEnum):
    """What helps people in, as in the code list of the Lähellä service."""

    WHEELCHAIR = "wheelchair"
    ROLLATOR = "rollator"
    INDUCTION_LOOP = "induction_loop"
    ACCESSIBLE_TOILET = "accessible_toilet"
    PARKING = "parking"


class Answer(StrEnum):
    """An answer that may be missing; unknown is never shown as no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class AssuranceMethod(StrEnum):
    """How somebody told that the details are right (HSDS: `assured_date`, `assurer_email`)."""

    FORM = "form"
    EMAIL = "email"
    PHONE = "phone"
    PAPER = "paper"
    VISIT = "visit"
    IMPORT = "import"


class SocialNetwork(StrEnum):
    """Where else an association can be followed."""

    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    YOUTUBE = "youtube"
    X = "x"
    TIKTOK = "tiktok"
    LINKEDIN = "linkedin"
    WHATSAPP = "whatsapp"
    DISCORD = "discord"
    MASTODON = "mastodon"


class Source(Struct, frozen=True, kw_only=True):
    """Where a fact comes from."""

    name: LocalizedLine
    url: Url | None = None
    date: PartialDate | None = None
    """When the source said so; a year, a month or a day."""
    accessed: Day | None = None


class Assurance(Struct, frozen=True, kw_only=True):
    """Who told, and when, that a record is right. `by` is a role, never a person's name."""

    date: Day
    by: Line
    method: AssuranceMethod


class Address(Struct, frozen=True, kw_only=True):
    """A street address (schema.org PostalAddress) and where it is on the map."""

    street: Line | None = None
    postal_code: PostalCode | None = None
    locality: Line | None = None
    location: Location | None = None


class Contact(Struct, frozen=True, kw_only=True):
    """A role that can be contacted; a person's own details only with the day of that person's consent."""

    role: LocalizedLine
    name: Line | None = None
    email: Email | None = None
    phones: tuple[Phone, ...] = ()
    consent: Day | None = None


class Audience(Struct, frozen=True, kw_only=True):
    """For whom something is, and in which languages one gets along (ISO 639)."""

    age_groups: tuple[AgeGroup, ...] = ()
    languages: tuple[Language, ...] = ()


class SocialLink(Struct, frozen=True, kw_only=True):
    """A profile on a social network."""

    network: SocialNetwork
    url: Url


class Record(Struct, frozen=True, kw_only=True):
    """What every record has. `id` and `path` come from the file, the rest from its text.

    `path` is relative to the data folder.
    """

    id: str
    path: str
    aliases: tuple[Identifier, ...] = ()
    """Earlier ids, which stay as redirects."""
    sources: tuple[Source, ...] = ()
    assured: Assurance | None = None
    updated: Day | None = None
    notes: tuple[LocalizedLine, ...] = ()
    """Oddities that a reader should know of, shown with the record."""
    synthetic: bool = False
    """Made up for trying the site out; marked as such on every page."""
