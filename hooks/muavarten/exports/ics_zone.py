"""The VTIMEZONE of a zone: when its clocks change, as yearly rules where there are any, else one by one."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from msgspec import Struct

from muavarten.exports import ics_text
from muavarten.recurrence.rule import WEEKDAYS

YEARS_AHEAD = 12
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


class Change(Struct, frozen=True):
    """What the clocks change from and to, and what the time is called afterwards."""

    before: timedelta
    after: timedelta
    name: str
    summer: bool


@lru_cache(maxsize=16)
def zone_lines(zone: ZoneInfo, first: int, today: int) -> str:
    """The component for events from the year `first` on; `today` is the year for which it is made."""
    found: dict[Change, list[datetime]] = defaultdict(list)
    for moment in _changes(zone, first - 1, today + YEARS_AHEAD):
        found[_change(zone, moment)].append(moment)
    if not found:
        always = datetime(1970, 1, 1, tzinfo=UTC)
        found[_change(zone, always)].append(always - _offset(zone, always))
    blocks = [(run, change) for change, moments in found.items() for run in _runs(change, moments)]
    return "".join(
        (
            ics_text.lines("BEGIN:VTIMEZONE", f"TZID:{zone.key}"),
            *(_observance(change, run, today + YEARS_AHEAD) for run, change in sorted(blocks, key=_start)),
            ics_text.lines("END:VTIMEZONE"),
        )
    )


def _start(block: tuple[list[datetime], Change]) -> datetime:
    return block[0][0]


def _observance(change: Change, moments: list[datetime], last: int) -> str:
    """One run of changes; the one that reaches the last year looked at goes on for ever."""
    kind = "DAYLIGHT" if change.summer else "STANDARD"
    rule = ""
    if len(moments) > 1:
        until = "" if moments[-1].year >= last else f";UNTIL={ics_text.universal(moments[-1])}"
        rule = f"RRULE:{_rule(change, moments)}{until}"
    return ics_text.lines(
        f"BEGIN:{kind}",
        f"DTSTART:{ics_text.local(moments[0] + change.before)}",
        rule,
        f"TZOFFSETFROM:{_signed(change.before)}",
        f"TZOFFSETTO:{_signed(change.after)}",
        f"TZNAME:{ics_text.text(change.name)}",
        f"END:{kind}",
    )


def _runs(change: Change, moments: list[datetime]) -> Iterator[list[datetime]]:
    """The changes of one sort, parted where the yearly rule that they follow changes."""
    run: list[datetime] = []
    for moment in moments:
        if run and not _rule(change, [*run, moment]):
            yield run
            run = []
        run.append(moment)
    yield run


def _rule(change: Change, moments: list[datetime]) -> str:
    """The yearly rule that all of them follow, or nothing."""
    onsets = [moment + change.before for moment in moments]
    years = [onset.year for onset in onsets]
    shapes = {(onset.month, onset.weekday(), onset.time()) for onset in onsets}
    if len(shapes) != 1 or years != list(range(years[0], years[0] + len(years))):
        return ""
    places = {(onset.day - 1) // 7 + 1 for onset in onsets}
    if all(onset.day > monthrange(onset.year, onset.month)[1] - 7 for onset in onsets):
        places = {-1}
    if len(places) != 1:
        return ""
    return f"FREQ=YEARLY;BYMONTH={onsets[0].month};BYDAY={places.pop()}{WEEKDAYS[onsets[0].weekday()]}"


def _changes(zone: ZoneInfo, first: int, last: int) -> Iterator[datetime]:
    """The moments from the year `first` to `last` at which the offset changes."""
    day = datetime.combine(date(first, 1, 1), datetime.min.time(), UTC)
    while day.year <= last:
        if _offset(zone, day) != _offset(zone, day + DAY):
            yield _between(zone, day, day + DAY)
        day += DAY


def _between(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    """The first minute of the new offset within a day."""
    old = _offset(zone, low)
    while high - low > MINUTE:
        middle = low + (high - low) // 2
        middle = middle.replace(second=0, microsecond=0)
        if middle in (low, high):
            break
        low, high = (middle, high) if _offset(zone, middle) == old else (low, middle)
    return high


def _change(zone: ZoneInfo, moment: datetime) -> Change:
    local = moment.astimezone(zone)
    return Change(
        _offset(zone, moment - MINUTE),
        _offset(zone, moment),
        local.tzname() or zone.key,
        bool(local.dst()),
    )


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _signed(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
