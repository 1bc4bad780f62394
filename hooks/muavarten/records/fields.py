"""The types that a field of a record can have, and what each promises beyond its Python type.

A model names these in its annotations. The parser, the JSON Schemas, the update form and the help texts
all read them from there, so that a field is described in one place only.
"""

from datetime import date, datetime, time, timedelta, tzinfo
from typing import Annotated

from msgspec import Struct


class TextForm(Struct, frozen=True):
    """Plain text of at most `longest` characters; only `paragraphs` may hold line breaks."""

    longest: int
    paragraphs: bool = False
    pattern: str | None = None
    format: str = "text"
    """What the text is, in the words of JSON Schema where it has one: email, uri, phone, postal-code ..."""


class Reference(Struct, frozen=True):
    """The id of another record; `kind` is its folder under data/."""

    kind: str


class Bounds(Struct, frozen=True):
    """The smallest and largest whole number that makes sense."""

    least: int
    most: int


class LocalizedText(Struct, frozen=True, array_like=True):
    """One text in several languages, the region's first language first where it is known."""

    values: tuple[tuple[str, str], ...]

    def own(self, language: str) -> str | None:
        """The text in exactly this language, or nothing."""
        for code, text in self.values:
            if code == language:
                return text
        return None

    def best(self, languages: tuple[str, ...]) -> tuple[str, str]:
        """The text in the first of `languages` that has one, and the language it is in."""
        for language in languages:
            for code, text in self.values:
                if code == language:
                    return text, language
        return self.values[0][1], self.values[0][0]

    def as_dict(self) -> dict[str, str]:
        """The texts by language code."""
        return dict(self.values)

    @property
    def all(self) -> tuple[str, ...]:
        """Every language's text."""
        return tuple(text for _, text in self.values)


class Phone(Struct, frozen=True, array_like=True):
    """A telephone number as somebody wrote it; `e164` is empty where it is no number that can be dialled."""

    text: str
    e164: str


class Location(Struct, frozen=True, array_like=True):
    """A point in degrees, in the order of GeoJSON (RFC 7946): longitude, latitude."""

    longitude: float
    latitude: float


class Moment(Struct, frozen=True, array_like=True):
    """A day, or a day with a clock time in the region's time zone."""

    day: date
    clock: time | None = None

    def at(self, zone: tzinfo) -> datetime:
        """The point in time; a day without a clock begins at midnight."""
        return datetime.combine(self.day, self.clock or time(), zone)

    def end_of_day(self, zone: tzinfo) -> datetime:
        """The point in time by which it is over: midnight after a whole day, else the time itself."""
        if self.clock is None:
            return datetime.combine(self.day + timedelta(days=1), time(), zone)
        return self.at(zone)

    def __str__(self) -> str:
        """As written in a record: `2026-12-01` or `2026-12-01T18:00`."""
        return self.day.isoformat() if self.clock is None else f"{self.day}T{self.clock:%H:%M}"


Day = date
Identifier = Annotated[str, TextForm(80, pattern=r"[a-z0-9]+(?:-[a-z0-9]+)*", format="identifier")]
Line = Annotated[str, TextForm(200)]
LocalizedLine = Annotated[LocalizedText, TextForm(200)]
LocalizedProse = Annotated[LocalizedText, TextForm(4000, paragraphs=True)]
Email = Annotated[str, TextForm(254, format="email")]
Url = Annotated[str, TextForm(2000, format="uri")]
PostalCode = Annotated[str, TextForm(10, format="postal-code")]
RegisterNumber = Annotated[str, TextForm(6, pattern=r"[0-9]{1,6}", format="register-number")]
BusinessId = Annotated[str, TextForm(9, pattern=r"[0-9]{7}-[0-9]", format="business-id")]
RecurrenceRule = Annotated[str, TextForm(500, format="rrule")]
PartialDate = Annotated[
    str, TextForm(10, pattern=r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?)?", format="partial-date")
]
Year = Annotated[int, Bounds(1000, 2200)]
Count = Annotated[int, Bounds(0, 100_000_000)]
Language = Annotated[str, TextForm(8, pattern=r"[a-z]{2,3}", format="language")]
LiaisonId = Annotated[str, Reference("liaisons")]
LeaderId = Annotated[str, Reference("leaders")]
MunicipalityId = Annotated[str, Reference("municipalities")]
VillageId = Annotated[str, Reference("villages")]
OrganisationId = Annotated[str, Reference("organisations")]
CategoryId = Annotated[str, Reference("categories")]
PremisesId = Annotated[str, Reference("premises")]
