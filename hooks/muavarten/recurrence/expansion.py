"""The dates of an event within a window: rule, added and left-out dates, and single dates that differ."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from muavarten.records.event import Event, EventStatus, Occurrence
from muavarten.records.fields import Moment
from muavarten.recurrence.clock import attached
from muavarten.recurrence.days import days_of
from muavarten.recurrence.happening import Happening
from muavarten.recurrence.rule import parsed_rule

DAY = timedelta(days=1)
rule_of = lru_cache(maxsize=4096)(parsed_rule)


def expand(event: Event, zone: tzinfo, first: date, last: date) -> tuple[Happening, ...]:
    """Every date of an event that touches the days from `first` to `last`, in order of time.

    Raises RecurrenceError where the rule makes no sense. An event without a start has no dates.
    """
    if event.start is None:
        return ()
    length = _length(event.start, event.end, all_day=event.all_day)
    reach = (length or timedelta()) + DAY
    dates = set(_dates(event, event.start, first - timedelta(days=reach.days + 1), last))
    changes = {change.on: change for change in event.occurrences}
    for change in event.occurrences:
        dates.update(_dates(event, event.start, change.on.day, change.on.day))
    opens, closes = attached(_midnight(first), zone), attached(_midnight(last + DAY), zone)
    found = (
        _happening(event, on, changes.get(on) or changes.get(Moment(on.day)), length, zone) for on in dates
    )
    seen = (happening for happening in found if happening.start < closes and happening.over > opens)
    return tuple(sorted(seen, key=lambda h: (h.start, h.on.day, h.on.clock or time())))


def scheduled(event: Event, first: date, last: date) -> tuple[Moment, ...]:
    """When an event would begin by its rule and its added and left-out dates, before single dates differ."""
    if event.start is None:
        return ()
    return tuple(sorted(_dates(event, event.start, first, last), key=lambda m: (m.day, m.clock or time())))


def _dates(event: Event, start: Moment, first: date, last: date) -> set[Moment]:
    clock = None if event.all_day else start.clock
    recurrence = event.recurrence
    if recurrence is None:
        return {Moment(start.day, clock)} if first <= start.day <= last else set()
    found = set(_by_rule(recurrence.rrule, start, clock, first, last))
    usual = Moment(start.day, clock)
    found |= {_like(usual, m) for m in recurrence.rdates if first <= m.day <= last}
    left_out = set(recurrence.exdates)
    return {m for m in found if m not in left_out and Moment(m.day) not in left_out}


def _like(usual: Moment, other: Moment) -> Moment:
    """Another day, at the usual time unless it has its own; of a whole-day event always the whole day."""
    return Moment(other.day, usual.clock and (other.clock or usual.clock))


def _by_rule(
    text: str | None, start: Moment, clock: time | None, first: date, last: date
) -> Iterator[Moment]:
    if text is None:
        if first <= start.day <= last:
            yield Moment(start.day, clock)
        return
    rule = rule_of(text)
    for day in days_of(rule, start.day, first, last):
        if rule.until is None or datetime.combine(day, clock or time()) <= rule.until:
            yield Moment(day, clock)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _length(start: Moment, end: Moment | None, *, all_day: bool) -> timedelta | None:
    """How long it takes by the clock on the wall; a last day counts in full."""
    if all_day or start.clock is None:
        return (end.day - start.day if end else timedelta()) + DAY
    if end is None:
        return None
    closes = _midnight(end.day) + DAY if end.clock is None else datetime.combine(end.day, end.clock)
    return closes - datetime.combine(start.day, start.clock)


def _happening(
    event: Event, on: Moment, change: Occurrence | None, length: timedelta | None, zone: tzinfo
) -> Happening:
    begin = _like(on, change.start) if change and change.start else on
    if change and change.end:
        length = _length(begin, change.end, all_day=begin.clock is None)
    local = datetime.combine(begin.day, begin.clock or time())
    status = event.status
    if change and status is EventStatus.SCHEDULED:
        status = change.status
        if status is EventStatus.SCHEDULED and begin != on:
            status = EventStatus.MOVED
    return Happening(
        event=event,
        on=on,
        start=attached(local, zone),
        end=attached(local + length, zone) if length is not None else None,
        whole_days=begin.clock is None,
        status=status,
        change=change,
    )
