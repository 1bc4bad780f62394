"""Recurrence rules as iCalendar tells them to others."""

from zoneinfo import ZoneInfo

from muavarten.exports import ics_text
from muavarten.records.fields import Moment
from muavarten.recurrence.clock import attached
from muavarten.recurrence.days import explicit
from muavarten.recurrence.rule import WEEKDAYS, Rule


def rule_text(rule: Rule, first: Moment, zone: ZoneInfo) -> str:
    """A rule for others, with all that its first day decides written out, since not all work that out alike.

    Its end is told in UTC for events with a clock time, as RFC 5545 wants it.
    """
    rule = explicit(rule, first.day)
    days = ",".join(f"{day.nth or ''}{WEEKDAYS[day.day]}" for day in rule.weekdays)
    until = ""
    if rule.until:
        whole = first.clock is None
        until = ics_text.day(rule.until) if whole else ics_text.universal(attached(rule.until, zone))
    parts = (
        ("FREQ", rule.frequency),
        ("INTERVAL", str(rule.interval) if rule.interval > 1 else ""),
        ("COUNT", str(rule.count or "")),
        ("UNTIL", until),
        ("BYMONTH", _numbers(rule.months)),
        ("BYWEEKNO", _numbers(rule.weeks)),
        ("BYYEARDAY", _numbers(rule.year_days)),
        ("BYMONTHDAY", _numbers(rule.month_days)),
        ("BYDAY", days),
        ("BYSETPOS", _numbers(rule.positions)),
        ("WKST", WEEKDAYS[rule.week_start] if rule.week_start else ""),
    )
    return ";".join(f"{name}={value}" for name, value in parts if value)


def _numbers(values: tuple[int, ...]) -> str:
    return ",".join(map(str, values))
