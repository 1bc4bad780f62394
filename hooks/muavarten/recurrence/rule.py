"""A recurrence rule (RFC 5545, RRULE) as a value: parsed strictly, in local time, by the day or longer."""

import re
from datetime import date, datetime, time

from msgspec import Struct

FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST_COUNT = 5000
LONGEST_INTERVAL = 1000

NUMBERS = {
    "BYMONTH": (1, 12),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYSETPOS": (-366, 366),
}
"""The parts that are lists of numbers, with their bounds; zero is in none of them."""

ONLY_WITH = {
    "BYMONTHDAY": ("YEARLY", "MONTHLY", "DAILY"),
    "BYYEARDAY": ("YEARLY",),
    "BYWEEKNO": ("YEARLY",),
    "BYSETPOS": ("YEARLY", "MONTHLY"),
}
"""Parts that make sense with some frequencies only."""

PART = re.compile(r"([A-Z]+)=([A-Z0-9,+-]+)")
NUMBER = re.compile(r"[+-]?[0-9]{1,4}")
DAY_OF_WEEK = re.compile(r"([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
UNTIL = re.compile(r"([0-9]{8})(?:T([0-9]{4}(?:[0-9]{2})?))?")


class RecurrenceError(ValueError):
    """A rule that cannot be followed: the part that is wrong, and its value as written."""

    def __init__(self, part: str, value: str) -> None:
        super().__init__(f"{part}={value}")
        self.part = part
        self.value = value


class Weekday(Struct, frozen=True, array_like=True):
    """A day of the week, 0 for Monday; `nth` is its place in the month or year, 0 for every one."""

    day: int
    nth: int = 0


class Rule(Struct, frozen=True, kw_only=True):
    """A rule without anything left to guess but what its start day decides. `until` is in local time."""

    frequency: str
    interval: int = 1
    count: int | None = None
    until: datetime | None = None
    weekdays: tuple[Weekday, ...] = ()
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 0

    @property
    def endless(self) -> bool:
        """Whether nothing ends it."""
        return self.count is None and self.until is None


def parsed_rule(text: str) -> Rule:
    """Understand a rule; raises RecurrenceError naming the first part that is wrong."""
    parts: dict[str, str] = {}
    for piece in text.upper().split(";"):
        found = PART.fullmatch(piece)
        if found is None or found[1] in parts:
            raise RecurrenceError(*(piece.split("=", 1) if "=" in piece else ("RRULE", piece)))
        parts[found[1]] = found[2]
    frequency = parts.pop("FREQ", "")
    if frequency not in FREQUENCIES:
        raise RecurrenceError("FREQ", frequency)
    for part, allowed in ONLY_WITH.items():
        if part in parts and frequency not in allowed:
            raise RecurrenceError(part, parts[part])
    if "COUNT" in parts and "UNTIL" in parts:
        raise RecurrenceError("COUNT", parts["COUNT"])
    rule = Rule(
        frequency=frequency,
        interval=_number(parts, "INTERVAL", LONGEST_INTERVAL) or 1,
        count=_number(parts, "COUNT", LONGEST_COUNT),
        until=_until(parts.pop("UNTIL", None)),
        weekdays=_weekdays(parts.pop("BYDAY", None), _most_weeks(frequency, parts)),
        months=_numbers(parts, "BYMONTH"),
        month_days=_numbers(parts, "BYMONTHDAY"),
        year_days=_numbers(parts, "BYYEARDAY"),
        weeks=_numbers(parts, "BYWEEKNO"),
        positions=_numbers(parts, "BYSETPOS"),
        week_start=_week_start(parts.pop("WKST", "MO")),
    )
    for part, value in parts.items():
        raise RecurrenceError(part, value)
    return rule


def _number(parts: dict[str, str], part: str, most: int) -> int | None:
    text = parts.pop(part, None)
    if text is None:
        return None
    if not text.isascii() or not text.isdigit() or len(text) > 5 or not 1 <= int(text) <= most:
        raise RecurrenceError(part, text)
    return int(text)


def _numbers(parts: dict[str, str], part: str) -> tuple[int, ...]:
    text = parts.pop(part, None)
    if text is None:
        return ()
    least, most = NUMBERS[part]
    numbers = [int(item) if NUMBER.fullmatch(item) else 0 for item in text.split(",")]
    if any(number == 0 or not least <= number <= most for number in numbers):
        raise RecurrenceError(part, text)
    return tuple(sorted(set(numbers)))


def _most_weeks(frequency: str, parts: dict[str, str]) -> int:
    """Which weekday of its kind there may be at most: the 53rd of a year, the fifth of a month."""
    return {"YEARLY": 5 if "BYMONTH" in parts else 53, "MONTHLY": 5}.get(frequency, 0)


def _weekdays(text: str | None, most: int) -> tuple[Weekday, ...]:
    if text is None:
        return ()
    days = []
    for item in text.split(","):
        found = DAY_OF_WEEK.fullmatch(item)
        nth = int(found[1] or 0) if found else 0
        if found is None or (found[1] and not 1 <= abs(nth) <= most):
            raise RecurrenceError("BYDAY", text)
        days.append(Weekday(WEEKDAYS.index(found[2]), nth))
    return tuple(sorted(set(days), key=lambda d: (d.day, d.nth)))


def _week_start(text: str) -> int:
    if text not in WEEKDAYS:
        raise RecurrenceError("WKST", text)
    return WEEKDAYS.index(text)


def _until(text: str | None) -> datetime | None:
    """A day alone includes the whole of it."""
    if text is None:
        return None
    found = UNTIL.fullmatch(text)
    try:
        day = date.fromisoformat(found[1]) if found else None
        clock = time.fromisoformat(found[2]) if found and found[2] else time(23, 59, 59)
    except ValueError:
        day = None
    if day is None:
        raise RecurrenceError("UNTIL", text)
    return datetime.combine(day, clock)
