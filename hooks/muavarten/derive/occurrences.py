"""When events take place: every date from today to two years ahead, by event and in order of time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from msgspec import Struct

from muavarten.derive.once import once
from muavarten.link.directory import Directory
from muavarten.records.event import Event
from muavarten.recurrence.expansion import expand
from muavarten.recurrence.happening import Happening

MONTHS_AHEAD = 24
YEAR = timedelta(days=366)


class Calendar(Struct, frozen=True, kw_only=True):
    """The dates that are not over before `first`. `last` is the last day of the last month looked at.

    An event that begins after `last` has its first year of dates in `by_event` all the same, and only there.
    `by_day` is by the day on which a date begins, or `first` for one that has begun earlier.
    """

    zone: ZoneInfo
    first: date
    last: date
    happenings: tuple[Happening, ...]
    by_event: Mapping[str, tuple[Happening, ...]]
    by_day: Mapping[date, tuple[Happening, ...]]
    long: tuple[Happening, ...]
    """Those that take more than one day."""

    def of(self, event: Event) -> tuple[Happening, ...]:
        """The dates of one event."""
        return self.by_event.get(event.id, ())


def calendar(directory: Directory, today: date) -> Calendar:
    """The calendar of a directory on a day, worked out once."""
    made = _calendars(directory)
    if today not in made:
        made[today] = _made(directory, today)
    return made[today]


@once
def _calendars(_: Directory) -> dict[date, Calendar]:
    return {}


def _made(directory: Directory, today: date) -> Calendar:
    zone = zone_of(directory)
    last = _end_of_month(today, MONTHS_AHEAD)
    near: list[Happening] = []
    by_event: dict[str, tuple[Happening, ...]] = {}
    for event in directory.events.values():
        dates = expand(event, zone, today, last)
        near += dates
        if not dates and event.start and event.start.day > last:
            dates = expand(event, zone, event.start.day, event.start.day + YEAR)
        if dates:
            by_event[event.id] = dates
    happenings = in_order(near)
    by_day: dict[date, list[Happening]] = defaultdict(list)
    for happening in happenings:
        by_day[max(happening.start.date(), today)].append(happening)
    return Calendar(
        zone=zone,
        first=today,
        last=last,
        happenings=happenings,
        by_event=MappingProxyType(by_event),
        by_day=MappingProxyType({day: tuple(found) for day, found in by_day.items()}),
        long=tuple(h for h in happenings if h.last_day > h.start.date()),
    )


def zone_of(directory: Directory) -> ZoneInfo:
    """The time zone in which all times of the region are told."""
    return ZoneInfo(directory.region.timezone)


def in_order(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    """By time; at one time by the event's id."""
    return tuple(sorted(happenings, key=lambda h: (h.start, h.event.id)))


def upcoming(
    directory: Directory, today: date, events: Iterable[Event] | None = None, days: int | None = None
) -> tuple[Happening, ...]:
    """The dates from today on, of all events or of some, within so many days where that is asked."""
    known = calendar(directory, today)
    found = known.happenings if events is None else in_order(h for event in events for h in known.of(event))
    if days is None:
        return found
    return tuple(h for h in found if h.start.date() < today + timedelta(days=days))


def next_dates(directory: Directory, today: date, events: Iterable[Event]) -> tuple[Happening, ...]:
    """The next date of each event that has one, in order of time; a date that is held is preferred."""
    known = calendar(directory, today)
    return in_order(date for event in events if (date := _next(known.of(event))))


def next_date(directory: Directory, today: date, event: Event) -> Happening | None:
    """The next date of an event."""
    return _next(calendar(directory, today).of(event))


def _next(dates: tuple[Happening, ...]) -> Happening | None:
    return next((h for h in dates if h.held), dates[0] if dates else None)


def yearly(directory: Directory, today: date, events: Iterable[Event]) -> tuple[Event, ...]:
    """Events known to come every year whose next date nobody has told yet; the nearest month first."""
    known = calendar(directory, today)
    waits = [
        (min((month - today.month) % 12 for month in event.usual_time.months), event.id, event)
        for event in events
        if event.usual_time and event.usual_time.months and not known.of(event)
    ]
    return tuple(event for _, _, event in sorted(waits, key=lambda wait: wait[:2]))


@once
def _series(directory: Directory) -> Mapping[str, tuple[Event, ...]]:
    found: dict[str, list[Event]] = defaultdict(list)
    for event in directory.events.values():
        if event.series:
            found[event.series].append(event)
    return {name: tuple(events) for name, events in found.items()}


def series_of(directory: Directory, event: Event) -> tuple[Event, ...]:
    """The other events of the series that an event belongs to."""
    return tuple(other for other in _series(directory).get(event.series or "", ()) if other is not event)


def _end_of_month(day: date, months: int) -> date:
    """The last day of the month that lies so many months ahead."""
    year, month = divmod(day.year * 12 + day.month + months, 12)
    return date(year, month + 1, 1) - timedelta(days=1)
