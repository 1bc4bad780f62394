"""The days on which a rule falls, by dateutil, near a window however long ago the rule began.

Since no rule says anything about hours, events at other times of the day share the days of their rule.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice

from dateutil import rrule
from msgspec.structs import replace

from muavarten.recurrence.rule import FREQUENCIES, Rule, Weekday

EVERY_DAY = tuple(Weekday(day) for day in range(7))
CODES = {name: getattr(rrule, name) for name in FREQUENCIES}


def days_of(rule: Rule, start: date, first: date, last: date) -> tuple[date, ...]:
    """The days of a rule that begins on `start`, from `first` to `last`, both included."""
    begin = max(first, start)
    until = min(last, rule.until.date()) if rule.until else last
    if begin > until:
        return ()
    plain = replace(explicit(rule, start), until=None)
    if rule.count is None:
        found = _within(plain, _aligned(plain, start, begin), begin, until)
    else:
        found = _counted(plain, start)
    return tuple(day for day in found if begin <= day <= until)


def explicit(rule: Rule, start: date) -> Rule:
    """Write out what the start day decides, so that rules that mean the same are equal."""
    if rule.frequency == "WEEKLY" and not rule.weekdays:
        return replace(rule, weekdays=(Weekday(start.weekday()),))
    if rule.frequency == "MONTHLY" and not (rule.weekdays or rule.month_days):
        return replace(rule, month_days=(start.day,))
    if rule.frequency == "YEARLY" and not (rule.weekdays or rule.month_days or rule.year_days):
        if rule.weeks:
            return replace(rule, weekdays=(Weekday(start.weekday()),))
        return replace(rule, months=rule.months or (start.month,), month_days=(start.day,))
    return rule


def _aligned(rule: Rule, start: date, first: date) -> date:
    """The beginning of the period of the rule, in step with its interval, that holds `first` or precedes it.

    A period begins before its days, but days before `start` are never asked for.
    """
    if rule.frequency == "DAILY":
        return first - timedelta(days=(first - start).days % rule.interval)
    if rule.frequency == "WEEKLY":
        monday = start - timedelta(days=(start.weekday() - rule.week_start) % 7)
        return first - timedelta(days=(first - monday).days % (7 * rule.interval))
    if rule.frequency == "MONTHLY":
        months = (first.year - start.year) * 12 + first.month - start.month
        year, month = divmod(first.year * 12 + first.month - 1 - months % rule.interval, 12)
        return date(year, month + 1, 1)
    return date(first.year - (first.year - start.year) % rule.interval, 1, 1)


@lru_cache(maxsize=4096)
def _within(rule: Rule, aligned: date, first: date, last: date) -> tuple[date, ...]:
    found = []
    for day in _iterated(rule, aligned):
        if day > last:
            break
        if day >= first:
            found.append(day)
    return tuple(found)


@lru_cache(maxsize=4096)
def _counted(rule: Rule, start: date) -> tuple[date, ...]:
    """All days of a rule that ends after a number of them."""
    later = (day for day in _iterated(rule, _aligned(rule, start, start)) if day >= start)
    return tuple(islice(later, rule.count))


def _iterated(rule: Rule, aligned: date) -> Iterator[date]:
    """The endless days of a rule. A daily rule with conditions goes by the year, which ends sooner."""
    conditions = rule.weekdays or rule.months or rule.month_days
    if rule.frequency == "DAILY" and conditions:
        yearly = replace(rule, frequency="YEARLY", interval=1, weekdays=rule.weekdays or EVERY_DAY)
        for day in _iterated(yearly, aligned):
            if (day - aligned).days % rule.interval == 0:
                yield day
        return
    found = rrule.rrule(
        CODES[rule.frequency],
        dtstart=datetime.combine(aligned, time()),
        interval=rule.interval,
        wkst=rule.week_start,
        bymonth=rule.months or None,
        bymonthday=rule.month_days or None,
        byyearday=rule.year_days or None,
        byweekno=rule.weeks or None,
        bysetpos=rule.positions or None,
        byweekday=[rrule.weekday(day.day, day.nth or None) for day in rule.weekdays] or None,
    )
    for moment in found:
        yield moment.date()
