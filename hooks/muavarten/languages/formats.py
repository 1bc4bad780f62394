"""Dates, times and numbers as people of each language write them, by Babel."""

from collections.abc import Iterable
from datetime import date, time
from functools import cache

from babel import Locale
from babel.dates import format_date, format_time, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal

CLDR = {"en": "en_GB", "fi": "fi_FI", "sv": "sv_FI"}
"""English as in Europe, with the day before the month; Swedish as in Finland."""


@cache
def locale(language: str) -> Locale:
    """Babel's locale for a language of the site."""
    return Locale.parse(CLDR.get(language, language))


@cache
def day(value: date, language: str) -> str:
    """`1.3.2026`, `1 March 2026`."""
    return format_date(value, "d.M.y" if language == "fi" else "long", locale(language))


@cache
def weekday_and_day(value: date, language: str) -> str:
    """`ti 1.12.2026`, `Tuesday 1 December 2026`."""
    return format_date(value, "ccc d.M.y" if language == "fi" else "EEEE d MMMM y", locale(language))


@cache
def clock(value: time, language: str) -> str:
    """`18.00` in Finnish and Swedish, `18:00` in English."""
    return format_time(value, "H:mm" if language == "en" else "H.mm", locale=locale(language))


@cache
def month(year: int, number: int, language: str) -> str:
    """`joulukuu 2026`, `December 2026`."""
    return format_date(date(year, number, 1), "LLLL y", locale(language))


@cache
def month_name(number: int, language: str) -> str:
    """`joulukuu`, `December`."""
    return str(get_month_names("wide", "stand-alone", locale(language))[number])


@cache
def number(value: float, language: str) -> str:
    """`4 082`, `4,082`."""
    return format_decimal(value, locale=locale(language))


def conjunction(parts: Iterable[str], language: str) -> str:
    """`Kauhava, Lapua ja Soini`."""
    return format_list(list(parts), locale=locale(language))


@cache
def language_name(code: str, language: str) -> str:
    """The name of a language in a language; the code itself where it has none."""
    return str(locale(language).languages.get(code, code))


@cache
def own_name(language: str) -> str:
    """What a language calls itself, with a capital: `Suomi`, `Svenska`, `English`."""
    name = str(locale(language).languages.get(language, language))
    return name[:1].upper() + name[1:]
