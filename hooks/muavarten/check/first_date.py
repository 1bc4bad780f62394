"""Whether a recurrence can begin on a day. Not a rule itself.

dateutil looks for the dates of a rule that has none until the year 9999, so a day is held against the rule's
own words.
"""

from calendar import isleap, monthrange
from datetime import date, timedelta
from functools import lru_cache

from muavarten.recurrence.rule import Rule

LOOK_AHEAD_DAYS = 9 * 366
"""As long as 29 February can be away."""


def begins(rule: Rule, day: date) -> bool:
    """Whether a day is one of the rule's if it begins there, so that all programs agree on its dates."""
    if not fits(rule, day):
        return False
    return not rule.positions or day in _chosen(
        rule, day.year, 0 if rule.frequency == "YEARLY" else day.month
    )


def next_beginning(rule: Rule, day: date) -> date | None:
    """The next day on which the rule could begin, if there is one in the next years."""
    ahead = (day + timedelta(days=days) for days in range(1, LOOK_AHEAD_DAYS))
    return next((other for other in ahead if begins(rule, other)), None)


def fits(rule: Rule, day: date) -> bool:
    """Whether a day is in the months and is one of the days of month, year and week that a rule names."""
    in_month = monthrange(day.year, day.month)[1]
    place, in_year = day.timetuple().tm_yday, 365 + isleap(day.year)
    if rule.months and day.month not in rule.months:
        return False
    if rule.month_days and not {day.day, day.day - in_month - 1} & set(rule.month_days):
        return False
    if rule.year_days and not {place, place - in_year - 1} & set(rule.year_days):
        return False
    if rule.weeks and day.isocalendar().week not in rule.weeks:
        return False
    if rule.frequency == "YEARLY" and not rule.months:
        return _fits_weekday(rule, day, place, in_year)
    return _fits_weekday(rule, day, day.day, in_month)


def _fits_weekday(rule: Rule, day: date, place: int, length: int) -> bool:
    counted = {0, (place - 1) // 7 + 1, -((length - place) // 7 + 1)}
    named = [weekday.nth for weekday in rule.weekdays if weekday.day == day.weekday()]
    return not rule.weekdays or any(nth in counted for nth in named)


@lru_cache(maxsize=256)
def _chosen(rule: Rule, year: int, month: int) -> frozenset[date]:
    """The days of a month, or of a whole year, that are at the rule's positions (BYSETPOS)."""
    first = date(year, month or 1, 1)
    length = monthrange(year, month)[1] if month else 365 + isleap(year)
    days = [day for day in (first + timedelta(days=offset) for offset in range(length)) if fits(rule, day)]
    places = [position - 1 if position > 0 else position for position in rule.positions]
    return frozenset(days[place] for place in places if -len(days) <= place < len(days))
