"""`conflicts`: events do not get in each other's way.

Suspicious (a warning): two events with `big: true` on one day in one municipality. Right: another day.
Suspicious (a warning): two events in the same premises at the same time. Right: other times or premises, or
one `series` for both where they belong together.

Since no rule knows what day it is, only days after the last change of any event are looked at.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta, tzinfo
from itertools import pairwise
from typing import Any

from muavarten.check.dates import zone_of
from muavarten.check.rule import Rule, Whole, found
from muavarten.problems import FieldPath, Finding, Severity
from muavarten.records.event import Event, EventKind, EventStatus
from muavarten.recurrence.expansion import expand
from muavarten.recurrence.happening import Happening
from muavarten.recurrence.rule import RecurrenceError

ID = "conflicts"
AHEAD = timedelta(days=730)
LONGEST = timedelta(days=31)
"""What goes on for longer leaves room for others; if it is a mistake, `dates` tells."""
FIELD: FieldPath = ("start",)


def together(whole: Whole) -> Iterator[Finding]:
    """Yield one finding for each pair of events, at the later one of its first clash."""
    events = [event for event in whole.records.all() if isinstance(event, Event) and event.start]
    zone = zone_of(whole.settings.timezone)
    if zone is None or not events:
        return
    first = max((event.updated for event in events if event.updated), default=_earliest(events))
    by_day: dict[tuple[str, date], list[Happening]] = defaultdict(list)
    by_premises: dict[str, list[Happening]] = defaultdict(list)
    for event in events:
        inside = event.place.premises if event.place else None
        if not (event.big or inside):
            continue
        for happening in _dates(event, zone, first):
            if event.big:
                by_day[event.municipality, happening.start.date()].append(happening)
            if inside and _needs_room(happening):
                by_premises[inside].append(happening)
    yield from _warnings("conflicts.big", (pair for found in by_day.values() for pair in _neighbours(found)))
    yield from _warnings(
        "conflicts.premises", (pair for found in by_premises.values() for pair in _clashes(found))
    )


def _earliest(events: Iterable[Event]) -> date:
    return min(event.start.day for event in events if event.start)


def _dates(event: Event, zone: tzinfo, first: date) -> Iterator[Happening]:
    if event.start and event.end and event.end.day - event.start.day > LONGEST:
        return
    try:
        yield from (h for h in expand(event, zone, first, first + AHEAD) if h.held)
    except RecurrenceError:
        return  # `recurrence` tells


def _needs_room(happening: Happening) -> bool:
    """Whether others cannot be there; an exhibition leaves room for a meeting."""
    elsewhere = happening.status is EventStatus.MOVED_ONLINE or (happening.change and happening.change.place)
    return not elsewhere and happening.event.kind is not EventKind.EXHIBITION


def _neighbours(happenings: list[Happening]) -> Iterator[tuple[Happening, Happening]]:
    """Each of a day's events with the one before it."""
    ordered = sorted(happenings, key=_order)
    yield from pairwise(ordered)


def _clashes(happenings: list[Happening]) -> Iterator[tuple[Happening, Happening]]:
    """Those that begin before another has ended."""
    open_ones: list[Happening] = []
    for happening in sorted(happenings, key=_order):
        open_ones = [earlier for earlier in open_ones if earlier.over > happening.start]
        yield from ((earlier, happening) for earlier in open_ones)
        open_ones.append(happening)


def _order(happening: Happening) -> tuple[datetime, str]:
    return happening.start, happening.event.id


def _warnings(key: str, pairs: Iterable[tuple[Happening, Happening]]) -> Iterator[Finding]:
    seen: set[frozenset[str]] = set()
    for one, other in sorted(pairs, key=lambda pair: (_order(pair[1]), _order(pair[0]))):
        earlier, later = one.event, other.event
        pair = frozenset({earlier.id, later.id})
        related = earlier.series is not None and earlier.series == later.series
        if len(pair) == 1 or pair in seen or related:
            continue
        seen.add(pair)
        day = other.start.date().isoformat()
        yield found(later.path, FIELD, ID, key, severity=Severity.WARNING, day=day, path=earlier.path)


def inputs(whole: Whole) -> Any:
    """The time zone, and the state of every event."""
    marks = whole.records.marks
    events = sorted(record.path for record in whole.records.all() if isinstance(record, Event))
    return whole.settings.timezone, [(path, marks.get(path)) for path in events]


RULE = Rule(id=ID, together=together, inputs=inputs)
