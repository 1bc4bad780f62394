"""`recurrence`: what is said to come again does come, on the dates that the rule gives.

Wrong: `FREQ=SECONDLY`, `FREQ=WEEKLY;BYDAY=1TU`, `UNTIL=20271231T180000Z`.
Right: `FREQ=MONTHLY;BYDAY=1TU;UNTIL=20271231`, in the region's own time.
Wrong: a rule without UNTIL or COUNT (a warning). Right: one that ends when the season does.
Wrong: `start: 2026-12-02T18:00` (a Wednesday) with `BYDAY=1TU`. Right: the first date is one of the rule's.
Wrong: `exdates: [2027-07-07]`, on which nothing would have been. Right: `exdates: [2027-07-06]`.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from msgspec.structs import replace

from muavarten.check.first_date import begins, next_beginning
from muavarten.check.rule import Part, Rule, found
from muavarten.check.settings import Settings
from muavarten.problems import FieldPath, Finding, Severity
from muavarten.records.event import Event, Recurrence
from muavarten.records.fields import Moment
from muavarten.recurrence.expansion import scheduled
from muavarten.recurrence.rule import RecurrenceError, parsed_rule

ID = "recurrence"
RRULE: FieldPath = ("recurrence", "rrule")
FURTHEST = timedelta(days=20 * 366)
"""A rule that goes on for longer counts as endless, and its dates are not looked for beyond."""
ROOM = timedelta(days=400)


def each(part: Part, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each way in which an event's dates do not come about."""
    event = part.record
    if not isinstance(event, Event):
        return
    if event.recurrence is None:
        if event.occurrences:
            yield found(event.path, ("occurrences",), ID, "recurrence.single")
    elif event.start is None:
        yield found(event.path, ("recurrence",), ID, "recurrence.no-start", at_key=True)
    elif event.recurrence.rrule is not None:
        yield from _rule(event, event.start, event.recurrence, event.recurrence.rrule)
    elif event.recurrence.rdates:
        yield from _exceptions(event, event.start, event.recurrence)
    else:
        yield found(event.path, ("recurrence",), ID, "recurrence.nothing")


def _rule(event: Event, start: Moment, recurrence: Recurrence, text: str) -> Iterator[Finding]:
    try:
        rule = parsed_rule(text)
    except RecurrenceError as error:
        yield found(event.path, RRULE, ID, _mistake(error), part=error.part, value=error.value)
        return
    if rule.endless or (rule.until and rule.until.date() > start.day + FURTHEST):
        yield found(event.path, RRULE, ID, "recurrence.endless", severity=Severity.WARNING)
    if rule.until is not None and rule.until < _local(start):
        until = str(rule.until.date())
        yield found(event.path, RRULE, ID, "recurrence.over", until=until, start=str(start))
    elif begins(rule, start.day):
        yield from _exceptions(event, start, recurrence)
    elif (day := next_beginning(rule, start.day)) is not None:
        yield found(event.path, RRULE, ID, "recurrence.off", start=str(start.day), nearest=str(day))
    else:
        yield found(event.path, RRULE, ID, "recurrence.never")


def _mistake(error: RecurrenceError) -> str:
    if error.part == "UNTIL" and error.value.endswith("Z"):
        return "recurrence.zulu"
    return "recurrence.frequency" if error.part == "FREQ" else "recurrence.part"


def _exceptions(event: Event, start: Moment, recurrence: Recurrence) -> Iterator[Finding]:
    """Dates left out or changed must be dates of the event, each named once."""
    named: list[tuple[FieldPath, Moment]] = [
        (("recurrence", "exdates", place), moment) for place, moment in enumerate(recurrence.exdates)
    ]
    named += [(("occurrences", place, "on"), item.on) for place, item in enumerate(event.occurrences)]
    if not named:
        return
    whole = replace(event, recurrence=replace(recurrence, exdates=()))
    last = min(max(moment.day for _, moment in named), start.day + FURTHEST)
    dates = scheduled(whole, start.day, last)
    seen: set[Moment] = set()
    for field, moment in named:
        hits = {date for date in dates if moment in (date, Moment(date.day))}
        if not hits:
            nearest = _nearest(whole, start, moment)
            yield found(event.path, field, ID, "recurrence.no-date", value=str(moment), nearest=nearest)
        elif hits <= seen:
            yield found(event.path, field, ID, "recurrence.twice", value=str(moment))
        seen |= hits
    if not scheduled(event, start.day, last) and not scheduled(event, last, last + ROOM):
        yield found(event.path, ("recurrence", "exdates"), ID, "recurrence.all-left-out")


def _nearest(event: Event, start: Moment, moment: Moment) -> str:
    """The date that was probably meant, written as the wrong one: with a clock time or without."""
    last = max(start.day, min(moment.day, start.day + FURTHEST)) + ROOM
    dates = scheduled(event, start.day, last)
    best = min(dates, key=lambda other: abs(_local(other) - _local(moment)))
    return str(best if moment.clock else Moment(best.day))


def _local(moment: Moment) -> datetime:
    return datetime.combine(moment.day, moment.clock or time())


RULE = Rule(id=ID, each=each)
