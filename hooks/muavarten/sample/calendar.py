"""When events fall: first dates by the seasons of their form, and the dates of those that come again."""

from datetime import date, timedelta

from msgspec import Struct

from muavarten.sample.dice import Dice
from muavarten.sample.forms import Form, Repeats

MONTHS_BEFORE, MONTHS_AFTER = 9, 15
DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LAST_WEEK = -1
SHORTEST_SEASON = timedelta(days=60)


class Series(Struct, frozen=True, kw_only=True):
    """Dates that follow a rule; all of them are listed, the first being the start."""

    rule: str
    dates: tuple[date, ...]


def month_after(day: date, months: int) -> date:
    """The first day of the month so many months later."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def first_day(dice: Dice, form: Form, today: date) -> date:
    """A day on which an event of a form may be, within the months around today."""
    months = [month_after(today, step) for step in range(-MONTHS_BEFORE, MONTHS_AFTER)]
    month = dice.pick([month for month in months if month.month in form.months])
    if form.monthday:
        return month.replace(day=form.monthday)
    day = month.replace(day=dice.between(1, form.last_start))
    return day + timedelta(days=(dice.pick(form.weekdays) - day.weekday()) % 7)


def series(dice: Dice, form: Form, start: date, today: date) -> Series:
    """The dates of a form that comes again, from a first date on, for some months up to the last month."""
    if form.repeats is Repeats.RUN:
        count = dice.between(4, 9)
        step = timedelta(days=7 if dice.chance(60) else 2)
        dates = tuple(start + turn * step for turn in range(count))
        rule = f"FREQ=DAILY;INTERVAL=2;COUNT={count}" if step.days == 2 else f"FREQ=WEEKLY;COUNT={count}"
        return Series(rule=rule, dates=dates)
    end = month_after(today, MONTHS_AFTER)
    last = end if dice.chance(40) else min(end, start + timedelta(days=dice.between(60, 330)))
    last = max(last, start + SHORTEST_SEASON)
    if form.repeats is Repeats.MONTHLY:
        return _monthly(dice, start, last)
    step = timedelta(days=14 if dice.chance(22) else 7)
    interval = "INTERVAL=2;" if step.days == 14 else ""
    dates = tuple(start + turn * step for turn in range((last - start) // step + 1))
    rule = f"FREQ=WEEKLY;{interval}BYDAY={DAY_CODES[start.weekday()]};UNTIL={dates[-1]:%Y%m%d}"
    return Series(rule=rule, dates=dates)


def _monthly(dice: Dice, start: date, last: date) -> Series:
    """The same weekday of each month, as the first Tuesday or the last Friday."""
    final = start.month != (start + timedelta(days=7)).month and dice.chance(80)
    nth = LAST_WEEK if final else (start.day - 1) // 7 + 1
    if nth > 4:
        nth = LAST_WEEK
    dates = []
    month = start.replace(day=1)
    while (day := _nth(month, start.weekday(), nth)) <= last:
        dates.append(day)
        month = month_after(month, 1)
    rule = f"FREQ=MONTHLY;BYDAY={nth}{DAY_CODES[start.weekday()]};UNTIL={dates[-1]:%Y%m%d}"
    return Series(rule=rule, dates=tuple(dates))


def _nth(month: date, weekday: int, nth: int) -> date:
    """The nth weekday of a month, or its last."""
    if nth == LAST_WEEK:
        end = month_after(month, 1) - timedelta(days=1)
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    return month + timedelta(days=(weekday - month.weekday()) % 7 + 7 * (nth - 1))
