"""`dates`: what ends ends after it began, and every date can be meant.

Wrong: `start: 2026-12-01T18:00` with `end: 2026-12-01T17:00`. Right: `end: 2026-12-01T20:00`.
Wrong: an event with neither `start` nor `usual_time`. Right: one of them.
Wrong: `all_day: true` with `start: 2026-12-01T18:00`. Right: `start: 2026-12-01`.
Wrong: `start: 2206-12-01`, `date: "2021-02-30"`. Right: `start: 2026-12-01`, `date: "2021-02-28"`.

Nothing here depends on the day on which the check runs: what is over is not wrong.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from muavarten.check.rule import Part, Rule, found
from muavarten.check.settings import Settings
from muavarten.problems import FieldPath, Finding, Severity
from muavarten.records.event import Event
from muavarten.records.fields import Moment
from muavarten.records.grant import Grant
from muavarten.records.liaison import Liaison
from muavarten.records.region import Region

ID = "dates"
FIRST_YEAR, LAST_YEAR = 1990, 2100
LONGEST_DAYS = 400


def each(part: Part, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each date of a part that cannot be meant."""
    record = part.record
    yield from _plausible(part)
    if isinstance(record, Event):
        yield from _event(record)
        yield from _clock(part, settings)
    elif isinstance(record, Grant) and record.opens and record.closes:
        yield from _order(part.path, ("closes",), record.opens, record.closes)
    elif isinstance(record, Liaison) and record.term and record.term.end:
        start, end = Moment(record.term.start), Moment(record.term.end)
        yield from _order(part.path, ("term", "end"), start, end)
    elif isinstance(record, Region):
        for place, item in enumerate(record.rounds):
            yield from _order(part.path, ("rounds", place, "end"), Moment(item.start), Moment(item.end))


def ends_before(start: Moment, end: Moment) -> bool:
    """Whether something ends before it has begun; a day without a clock lasts until midnight."""
    return end.end_of_day(UTC) <= start.at(UTC)


def _order(path: str, field: FieldPath, start: Moment, end: Moment) -> Iterator[Finding]:
    if ends_before(start, end):
        yield found(path, field, ID, "dates.order", start=str(start), end=str(end))


def _event(event: Event) -> Iterator[Finding]:
    path, start, end = event.path, event.start, event.end
    if start is None:
        if event.usual_time is None or end is not None:
            yield found(path, ("start",), ID, "dates.no-start")
        return
    if end is not None:
        yield from _order(path, ("end",), start, end)
        yield from _length(path, (end.day - start.day).days)
    for name, moment in (("start", start), ("end", end)):
        if event.all_day and moment is not None and moment.clock is not None:
            yield found(path, (name,), ID, "dates.all-day", day=moment.day.isoformat())
    for place, item in enumerate(event.occurrences):
        if item.end is not None:
            yield from _order(path, ("occurrences", place, "end"), item.start or item.on, item.end)
    if event.recurrence is None:
        yield from _deadline(event, end or start)


def _length(path: str, days: int) -> Iterator[Finding]:
    if days > LONGEST_DAYS:
        yield found(path, ("end",), ID, "dates.long", severity=Severity.WARNING, days=days)


def _deadline(event: Event, last: Moment) -> Iterator[Finding]:
    deadline = event.registration.deadline if event.registration else None
    if deadline is not None and deadline.at(UTC) >= last.end_of_day(UTC):
        field = ("registration", "deadline")
        yield found(event.path, field, ID, "dates.deadline", deadline=str(deadline), end=str(last))


def _plausible(part: Part) -> Iterator[Finding]:
    years = [(field, day.year) for field, day in part.values.get("day", ())]
    years += [(field, moment.day.year) for field, moment in part.values.get("moment", ())]
    for field, text in part.values.get("partial-date", ()):
        if _in_calendar(text):
            years.append((field, int(text[:4])))
        else:
            yield found(part.path, field, ID, "dates.calendar", value=text)
    for field, year in years:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            yield found(part.path, field, ID, "dates.year", year=year, first=FIRST_YEAR, last=LAST_YEAR)


def _in_calendar(text: str) -> bool:
    """Whether a year, a month or a day exists."""
    try:
        return len(text) < len("2026-12-31") or date.fromisoformat(text) is not None
    except ValueError:
        return False


def _clock(part: Part, settings: Settings) -> Iterator[Finding]:
    """A time in the hour that is skipped when summer time begins."""
    zone = zone_of(settings.timezone)
    for field, moment in part.of("moment"):
        if zone is not None and moment.clock is not None and FIRST_YEAR <= moment.day.year <= LAST_YEAR:
            local = moment.at(zone)
            if local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != _bare(local):
                yield found(part.path, field, ID, "dates.skipped", value=str(moment))


def _bare(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


@cache
def zone_of(name: str) -> tzinfo | None:
    """A time zone by its name, or nothing where there is none."""
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return None


RULE = Rule(id=ID, each=each)
