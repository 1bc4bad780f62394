"""Events day by day: what stands in a month, what comes round so often that it needs no line of its own."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from muavarten.derive.occurrences import Calendar
from muavarten.records.event import Event
from muavarten.recurrence.expansion import rule_of
from muavarten.recurrence.happening import Happening

DAY = timedelta(days=1)


class Month(Struct, frozen=True, order=True):
    """A month of a year."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.next.first - DAY

    @property
    def next(self) -> "Month":
        """The month after it."""
        return Month(self.year + self.number // 12, self.number % 12 + 1)

    def __str__(self) -> str:
        """`2026-12`."""
        return f"{self.year}-{self.number:02}"


def month_of(day: date) -> Month:
    """The month that a day belongs to."""
    return Month(day.year, day.month)


LEAST_MONTHS = 12
LONGEST_DAILY = 7
"""An event of more days than this stands in a calendar on its first day only."""


def months(known: Calendar) -> tuple[Month, ...]:
    """The months that have a page: a year from now, longer where events have been told of."""
    least = known.first + timedelta(days=30 * (LEAST_MONTHS - 1))
    end = month_of(max(least, known.happenings[-1].start.date() if known.happenings else known.first))
    found = [month_of(known.first)]
    while found[-1] < end:
        found.append(found[-1].next)
    return tuple(found)


def is_routine(event: Event) -> bool:
    """Whether it comes round at least monthly, so that people know it: a club, a weekly hour."""
    rule = event.recurrence.rrule if event.recurrence else None
    return rule is not None and rule_of(rule).frequency != "YEARLY"


def days(known: Calendar, first: date, last: date) -> Iterator[tuple[date, tuple[Happening, ...]]]:
    """The days from `first` to `last` on which something begins, with what does."""
    day = max(first, known.first)
    while day <= last:
        if found := known.by_day.get(day):
            yield day, found
        day += DAY


def going_on(known: Calendar, day: date) -> tuple[Happening, ...]:
    """What began on an earlier day and goes on through this one."""
    return tuple(h for first, last, h in known.long if first < day <= last)


def short_going_on(known: Calendar, day: date) -> tuple[Happening, ...]:
    """The same, but for exhibitions and the like, which would fill every day of a month."""
    return tuple(
        h for first, last, h in known.long if first < day <= last and (last - first).days < LONGEST_DAILY
    )


def without_routine(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    """What does not come round all the time."""
    return tuple(h for h in happenings if not is_routine(h.event))


def weeks(month: Month) -> Iterator[tuple[date, ...]]:
    """The weeks of a month from Monday to Sunday, with the days of its neighbours that fill them."""
    monday = month.first - timedelta(days=month.first.weekday())
    while monday <= month.last:
        yield tuple(monday + timedelta(days=day) for day in range(7))
        monday += timedelta(days=7)
