"""What the calendar's scripts read: the coming events in each language, and the dates of each month."""

from collections.abc import Hashable, Iterator
from datetime import datetime
from typing import Any

from msgspec import json

from muavarten.derive.agenda import Month, is_routine, month_of
from muavarten.derive.occurrences import Calendar, calendar
from muavarten.derive.prices import is_free
from muavarten.pages.calendar_addresses import events_file, month_file
from muavarten.pages.edition import Edition, Site
from muavarten.pages.event_place import other_place, place_words
from muavarten.records.common import AccessibilityFeature, Answer
from muavarten.records.event import Event, EventStatus
from muavarten.recurrence.happening import Happening

FREE, ACCESSIBLE, ROUTINE, BIG = 1, 2, 4, 8
MINUTES = 60


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield a file a language, then a file a month."""
    known = calendar(site.directory, site.today)
    coming = [site.directory.events[name] for name in dict.fromkeys(h.event.id for h in known.happenings)]
    coming.sort(key=lambda event: event.id)
    for language in site.addresses.languages:
        edition = Edition(site, language)
        rows = [_event(edition, event, known.of(event)) for event in coming]
        yield events_file(language), json.encode(rows)
    for month, rows in _months(known).items():
        yield month_file(str(month)), json.encode(rows)


def _event(edition: Edition, event: Event, dates: tuple[Happening, ...]) -> list[Any]:
    """Id, title, its language where it is another, places, municipality, topics, ages, marks."""
    title, lang = edition.best(event.title)
    flags = (
        (is_free(event.price), FREE),
        (is_accessible(edition, event), ACCESSIBLE),
        (is_routine(event), ROUTINE),
        (event.big, BIG),
    )
    return [
        event.id,
        title,
        lang,
        [place_words(edition, event, date)[0] for date in (None, *_elsewhere(dates).values())],
        event.municipality,
        event.categories,
        event.audience.age_groups if event.audience else (),
        sum(flag for true, flag in flags if true),
    ]


def is_accessible(edition: Edition, event: Event) -> bool:
    """Whether one gets in with a wheelchair, as the event or its premises tell."""
    if AccessibilityFeature.WHEELCHAIR in event.accessibility:
        return True
    premises = edition.directory.premises.get((event.place.premises or "") if event.place else "")
    return premises is not None and premises.accessibility.accessible is Answer.YES


def _elsewhere(dates: tuple[Happening, ...]) -> dict[Hashable, Happening]:
    """A date for each place that is not the usual one."""
    return {key: date for date in reversed(dates) if (key := other_place(date))}


def _months(known: Calendar) -> dict[Month, list[Any]]:
    """By month, rows of event, start, length (in minutes), status, place and days of the month.

    A date that began before the month has a day below 1.
    """
    end = month_of(known.last)
    found: dict[Month, dict[tuple[Any, ...], list[int]]] = {}
    month = month_of(known.first)
    while month <= end:
        found[month], month = {}, month.next
    for happening in known.happenings:
        month, last = month_of(max(happening.start.date(), known.first)), month_of(happening.last_day)
        while month <= min(last, end):
            day = (happening.start.date() - month.first).days + 1
            found[month].setdefault(_row(happening, known.of(happening.event)), []).append(day)
            month = month.next
    return {
        month: [[*row, days] for row, days in sorted(rows.items(), key=lambda item: str(item[0]))]
        for month, rows in found.items()
    }


def _row(happening: Happening, dates: tuple[Happening, ...]) -> tuple[Any, ...]:
    start = None if happening.whole_days else happening.start.hour * MINUTES + happening.start.minute
    status = "" if happening.status is EventStatus.SCHEDULED else happening.status.value
    other = other_place(happening)
    place = 1 + list(_elsewhere(dates)).index(other) if other else 0
    return happening.event.id, start, _length(happening), status, place


def _length(happening: Happening) -> int | None:
    """Minutes by the clock on the wall."""
    if happening.end is None:
        return None
    return int((_wall(happening.end) - _wall(happening.start)).total_seconds()) // MINUTES


def _wall(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)
