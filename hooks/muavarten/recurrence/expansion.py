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
    length = usual_length(event)
    reach = (length or timedelta()) + DAY
    opening = date.fromordinal(max(first.toordinal() - reach.days - 1, 1))
    dates = set(_dates(event, event.start, opening, last))
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
    """When an event would begin by its rule and its added dates, except those left out."""
    return _sorted(_dates(event, event.start, first, last)) if event.start else ()


def differences(event: Event, zone: tzinfo) -> tuple[Happening, ...]:
    """Every single date that differs from the others, wherever it lies."""
    if event.start is None:
        return ()
    length = usual_length(event)
    return tuple(
        _happening(event, on, change, length, zone)
        for change in event.occurrences
        for on in scheduled(event, change.on.day, change.on.day)
        if change.on in (on, Moment(on.day))
    )


def left_out(event: Event) -> tuple[Moment, ...]:
    """The dates of an event that do not take place, each as the rule has it, clock time and all."""
    if event.start is None or event.recurrence is None:
        return ()
    found: set[Moment] = set()
    for moment in event.recurrence.exdates:
        there = _all_dates(event, event.start, moment.day, moment.day)
        found |= {on for on in there if moment in (on, Moment(on.day))}
    return _sorted(found)


def usual_length(event: Event) -> timedelta | None:
    """How long it takes by the clock on the wall; nothing where nobody told the end."""
    return _length(event.start, event.end, all_day=event.all_day) if event.start else None


def _sorted(moments: set[Moment]) -> tuple[Moment, ...]:
    return tuple(sorted(moments, key=lambda m: (m.day, m.clock or time())))


def _dates(event: Event, start: Moment, first: date, last: date) -> set[Moment]:
    excluded = set(event.recurrence.exdates) if event.recurrence else set()
    found = _all_dates(event, start, first, last)
    return {on for on in found if on not in excluded and Moment(on.day) not in excluded}


def _all_dates(event: Event, start: Moment, first: date, last: date) -> set[Moment]:
    usual = Moment(start.day, None if event.all_day else start.clock)
    rule = event.recurrence.rrule if event.recurrence else None
    found = set(_by_rule(rule, usual, first, last))
    if event.recurrence:
        found |= {_like(usual, other) for other in event.recurrence.rdates if first <= other.day <= last}
    return found


def _like(usual: Moment, other: Moment) -> Moment:
    """Another day, at the usual time unless it has its own; of a whole-day event always the whole day."""
    return Moment(other.day, usual.clock and (other.clock or usual.clock))


def _by_rule(text: str | None, usual: Moment, first: date, last: date) -> Iterator[Moment]:
    if text is None:
        if first <= usual.day <= last:
            yield usual
        return
    rule = rule_of(text)
    for day in days_of(rule, usual.day, first, last):
        if rule.until is None or datetime.combine(day, usual.clock or time()) <= rule.until:
            yield Moment(day, usual.clock)


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
        if status is EventStatus.SCHEDULED and (begin != on or change.place):
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
