"""What hardly ever changes in a region: all that a rule knows besides the one record it looks at."""

from functools import cache

from babel import Locale
from msgspec import Struct

from muavarten.parse.parser import FALLBACK_LANGUAGES
from muavarten.records.region import Box, Region


class Settings(Struct, frozen=True):
    """The region's settings; `country` and `bounds` are empty where they make no sense."""

    languages: tuple[str, ...] = FALLBACK_LANGUAGES
    country: str = ""
    timezone: str = "UTC"
    bounds: Box | None = None


def settings(region: Region | None) -> Settings:
    """The settings of a region, or what to go on with where it could not be read."""
    if region is None:
        return Settings()
    country = region.country if region.country in countries() else ""
    bounds = region.bounds if is_sound(region.bounds) else None
    return Settings(region.languages, country, region.timezone, bounds)


def is_sound(box: Box) -> bool:
    """Whether a box has a west and an east, a south and a north, on this globe."""
    return -180 <= box.west < box.east <= 180 and -90 <= box.south < box.north <= 90


@cache
def countries() -> frozenset[str]:
    """The codes of all countries (ISO 3166)."""
    codes = (str(code) for code in Locale("en").territories)
    return frozenset(code for code in codes if len(code) == 2 and code.isalpha())
