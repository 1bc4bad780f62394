"""Makes events of the cases of recurrence, and tells dates in the form of the cases."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from muavarten.records.event import Event, EventStatus, Occurrence, Recurrence
from muavarten.records.fields import LocalizedText, Moment
from muavarten.recurrence.happening import Happening
from recurrence_cases import Case


def moment(text: str) -> Moment:
    """`2026-12-01` or `2026-12-01T18:00`."""
    day, _, clock = text.partition("T")
    return Moment(date.fromisoformat(day), time.fromisoformat(clock) if clock else None)


def event_of(case: Case, name: str = "tapahtuma", municipality: str = "kivikoski") -> Event:
    """The event of a case."""
    fields = dict(part.split(": ", 1) for part in re.split(r", (?=[a-z_]+: )", case.record))
    moments = {key: tuple(map(moment, fields.get(key, "").split())) for key in ("exdates", "rdates")}
    rule = fields.get("rrule")
    return Event(
        id=name,
        path=f"events/{name}.yml",
        title=LocalizedText((("fi", case.name),)),
        municipality=municipality,
        start=moment(fields["start"]),
        end=moment(fields["end"]) if "end" in fields else None,
        all_day=fields.get("all_day") == "true",
        recurrence=Recurrence(rrule=rule, **moments) if rule or any(moments.values()) else None,
        occurrences=(_change(fields["changes"]),) if "changes" in fields else (),
        status=EventStatus(fields.get("status", "scheduled")),
        updated=date(2026, 11, 1),
    )


def _change(text: str) -> Occurrence:
    on, *rest = text.split()
    told = dict(part.split("=") for part in rest)
    return Occurrence(
        on=moment(on),
        start=moment(told["start"]) if "start" in told else None,
        end=moment(told["end"]) if "end" in told else None,
        status=EventStatus(told.get("status", "scheduled")),
    )


def told(happenings: Iterable[Happening]) -> list[str]:
    """Dates as the cases write them."""
    return [_told(happening) for happening in happenings]


def _told(happening: Happening) -> str:
    status = "" if happening.status is EventStatus.SCHEDULED else f"[{happening.status}]"
    return span(happening.start, happening.end, whole_days=happening.whole_days) + status


def span(start: datetime, end: datetime | None, *, whole_days: bool) -> str:
    """Beginning and end in local time; the last of whole days."""
    if whole_days:
        return f"{start:%Y-%m-%d}>{(end or start) - timedelta(days=1):%Y-%m-%d}"
    return f"{start:%Y-%m-%dT%H:%M}" + (f">{end:%Y-%m-%dT%H:%M}" if end else "")
