"""What the calendar's scripts read: the coming events in each language, and the dates of each month."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from msgspec import json

from muavarten.derive.agenda import Month, is_routine, month_of
from muavarten.derive.occurrences import Calendar, calendar
from muavarten.derive.prices import is_free
from muavarten.pages.calendar_addresses import events_file, month_file
from muavarten.pages.edition import Edition, Site
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
        rows = [_event(edition, event) for event in coming]
        yield events_file(language), json.encode(rows)
    for month, rows in _months(known).items():
        yield month_file(str(month)), json.encode(rows)


def _event(edition: Edition, event: Event) -> list[Any]:
    """Id, title, its language where it is another, place, municipality, topics, ages, marks."""
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
        _place(edition, event),
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


def _place(edition: Edition, event: Event) -> str:
    place = event.place
    if place is None:
        return edition.t("event.online") if event.online else ""
    if place.premises:
        return edition.plain(edition.directory.premises[place.premises].name)
    text = place.name or place.address
    return edition.plain(text) if text else ""


def _months(known: Calendar) -> dict[Month, list[Any]]:
    """By month, rows of event, start, length (in minutes), status and days of the month.

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
            found[month].setdefault(_row(happening), []).append(day)
            month = month.next
    return {
        month: [[*row, days] for row, days in sorted(rows.items(), key=lambda item: str(item[0]))]
        for month, rows in found.items()
    }


def _row(happening: Happening) -> tuple[Any, ...]:
    start = None if happening.whole_days else happening.start.hour * MINUTES + happening.start.minute
    status = "" if happening.status is EventStatus.SCHEDULED else happening.status.value
    return happening.event.id, start, _length(happening), status


def _length(happening: Happening) -> int | None:
    """Minutes by the clock on the wall."""
    if happening.end is None:
        return None
    return int((_wall(happening.end) - _wall(happening.start)).total_seconds()) // MINUTES


def _wall(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)
