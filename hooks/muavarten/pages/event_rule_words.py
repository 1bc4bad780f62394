"""Recurrence in words: `joka toinen viikko tiistaisin`; nothing for rules that are too odd to say."""

from muavarten.pages.edition import Edition
from muavarten.pages.event_time import dated
from muavarten.records.event import Event
from muavarten.recurrence.expansion import rule_of
from muavarten.recurrence.rule import Rule

WORKING_DAYS = (0, 1, 2, 3, 4)


def rule_words(edition: Edition, event: Event) -> str:
    """How often an event comes again, or nothing."""
    if event.start is None or event.recurrence is None or event.recurrence.rrule is None:
        return ""
    rule = rule_of(event.recurrence.rrule)
    if rule.positions or rule.year_days or rule.weeks:
        return ""
    say = {"DAILY": _daily, "WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}[rule.frequency]
    words = say(edition, event, rule)
    if words and rule.until:
        day = edition.day(rule.until.date())
        return edition.t("event.rule.until", text=words, day=day)
    return words


def _daily(edition: Edition, _: Event, rule: Rule) -> str:
    if rule.weekdays or rule.months or rule.month_days:
        return ""
    return _spaced(edition, "daily", rule.interval)


def _weekly(edition: Edition, event: Event, rule: Rule) -> str:
    if rule.months:
        return ""
    days = tuple(day.day for day in rule.weekdays) or (event.start.day.weekday() if event.start else 0,)
    if days == WORKING_DAYS:
        names = edition.t("event.rule.working-days")
    else:
        names = edition.conjunction([edition.t(f"event.rule.days.{day}") for day in days])
    return _spaced(edition, "weekly", rule.interval, days=names)


def _monthly(edition: Edition, event: Event, rule: Rule) -> str:
    if rule.months or (rule.weekdays and rule.month_days):
        return ""
    if rule.weekdays:
        place = _place(edition, rule)
        words = edition.t("event.rule.of-month", place=place) if place else ""
    else:
        days = rule.month_days or (event.start.day.day if event.start else 1,)
        if days == (-1,):
            words = edition.t("event.rule.last-day")
        elif min(days) > 0:
            numbers = [edition.t("event.rule.number", number=str(day)) for day in days]
            words = edition.t("event.rule.day-of-month", days=edition.conjunction(numbers))
        else:
            words = ""
    if not words or rule.interval == 1:
        return words
    return _spaced(edition, "monthly", rule.interval, text=words)


def _yearly(edition: Edition, event: Event, rule: Rule) -> str:
    if rule.interval > 1 or len(rule.months) > 1:
        return ""
    if rule.weekdays and rule.months and not rule.month_days:
        place = _place(edition, rule)
        month = edition.t(f"event.rule.month.{rule.months[0]}")
        return edition.t("event.rule.of-year", place=place, month=month) if place else ""
    usual = event.start.day if event.start else None
    same_day = not rule.weekdays and rule.month_days in ((), (usual.day if usual else 0,))
    if usual and same_day and rule.months in ((), (usual.month,)):
        return edition.t("event.rule.yearly", day=dated(edition, usual, "day-of-year"))
    return ""


def _place(edition: Edition, rule: Rule) -> str:
    """`ensimmäisenä ja kolmantena tiistaina`, where all are of one weekday."""
    if len({day.day for day in rule.weekdays}) != 1 or any(not -1 <= day.nth <= 5 for day in rule.weekdays):
        return ""
    if any(day.nth == 0 for day in rule.weekdays):
        return ""
    numbers = edition.conjunction(
        [edition.t(f"event.rule.nth.{day.nth}") for day in sorted(rule.weekdays, key=lambda d: d.nth % 10)]
    )
    return edition.t("event.rule.nth", nth=numbers, day=edition.t(f"event.rule.day.{rule.weekdays[0].day}"))


def _spaced(edition: Edition, name: str, interval: int, **values: str) -> str:
    """`joka viikko`, `joka toinen viikko`, `3 viikon välein`."""
    form = {1: "every", 2: "other"}.get(interval, "spaced")
    return edition.t(f"event.rule.{name}.{form}", number=edition.number(interval), **values)
