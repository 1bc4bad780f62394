"""When events take place: every date from today to two years ahead, by event and in order of time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cached_property
from types import MappingProxyType
from zoneinfo import ZoneInfo

from muavarten.derive.once import once
from muavarten.link.directory import Directory
from muavarten.link.watched import noted, unwatched
from muavarten.records.event import Event
from muavarten.recurrence.expansion import expand
from muavarten.recurrence.happening import Happening

MONTHS_AHEAD = 24
YEAR = timedelta(days=366)
EVENTS = "events"


class Calendar:
    """The dates that are not over before `first`. `last` is the last day of the last month looked at.

    Worked out when first asked for: an event's own page needs no more than that event.
    """

    def __init__(self, directory: Directory, today: date) -> None:
        self.zone = zone_of(directory)
        self.first = today
        self.last = _end_of_month(today, MONTHS_AHEAD)
        self._directory = directory
        self._dates: dict[str, tuple[Happening, ...]] = {}

    def of(self, event: Event) -> tuple[Happening, ...]:
        """The dates of one event; one that begins after `last` has those of its first year."""
        if event.id not in self._dates:
            dates = expand(event, self.zone, self.first, self.last)
            if not dates and event.start and event.start.day > self.last:
                dates = expand(event, self.zone, event.start.day, event.start.day + YEAR)
            self._dates[event.id] = dates
        return self._dates[event.id]

    @property
    def happenings(self) -> tuple[Happening, ...]:
        """All dates up to `last`, in order of time."""
        noted(self._directory, EVENTS)
        return self._happenings

    @property
    def by_event(self) -> Mapping[str, tuple[Happening, ...]]:
        """The dates of every event that has some, also after `last`."""
        noted(self._directory, EVENTS)
        return self._by_event

    @property
    def by_day(self) -> Mapping[date, tuple[Happening, ...]]:
        """By the day on which a date begins, or `first` for one that has begun earlier."""
        noted(self._directory, EVENTS)
        return self._by_day

    @property
    def long(self) -> tuple[tuple[date, date, Happening], ...]:
        """Those that take more than one day, after their first and last."""
        noted(self._directory, EVENTS)
        return self._long

    @cached_property
    def _by_event(self) -> Mapping[str, tuple[Happening, ...]]:
        events = unwatched(self._directory).events.values()
        return MappingProxyType({event.id: dates for event in events if (dates := self.of(event))})

    @cached_property
    def _happenings(self) -> tuple[Happening, ...]:
        near = (dates for dates in self._by_event.values() if dates[0].start.date() <= self.last)
        return in_order(date for dates in near for date in dates)

    @cached_property
    def _by_day(self) -> Mapping[date, tuple[Happening, ...]]:
        by_day: dict[date, list[Happening]] = defaultdict(list)
        for happening in self._happenings:
            by_day[max(happening.start.date(), self.first)].append(happening)
        return MappingProxyType({day: tuple(found) for day, found in by_day.items()})

    @cached_property
    def _long(self) -> tuple[tuple[date, date, Happening], ...]:
        spans = ((h.start.date(), h.last_day, h) for h in self._happenings)
        return tuple(span for span in spans if span[1] > span[0])


_last: list[tuple[Directory, Calendar]] = []


def calendar(directory: Directory, today: date) -> Calendar:
    """The calendar of a directory on a day, kept until another is asked for."""
    if not _last or _last[0][0] is not directory or _last[0][1].first != today:
        _last[:] = [(directory, Calendar(directory, today))]
    return _last[0][1]


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
    return in_order(date for event in events if (date := preferred(known.of(event))))


def next_date(directory: Directory, today: date, event: Event) -> Happening | None:
    """The next date of an event."""
    return preferred(calendar(directory, today).of(event))


def preferred(dates: tuple[Happening, ...]) -> Happening | None:
    """The first date that is held, else the first."""
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
