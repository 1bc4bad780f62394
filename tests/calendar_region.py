"""The base region with the events of every case of recurrence, and its feeds."""

import shutil
from datetime import date
from pathlib import Path

from muavarten.exports import ics
from muavarten.link.directory import linked
from muavarten.pages.edition import Site, site_of
from muavarten.parse.parser import parsed
from muavarten.records.event import Event, Occurrence
from records_corpus import BASE
from recurrence_cases import CASES
from recurrence_events import event_of

TODAY = date(2026, 11, 24)


def site_with(folder: Path, *events: Event | str) -> Site:
    """The site of the base region with further events, as records or as the text of their files."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for number, event in enumerate(events):
        name, text = (
            (event.id, written(event)) if isinstance(event, Event) else (f"tapahtuma-{number}", event)
        )
        (folder / "events" / f"{name}.yml").write_text(text, encoding="utf-8")
    records, problems = parsed(folder)
    assert problems == []
    return site_of(linked(records), TODAY)


def site_of_cases(folder: Path) -> Site:
    """The site with every case."""
    return site_with(folder, *(event_of(case, f"tapaus-{number}") for number, case in enumerate(CASES)))


def feeds(site: Site) -> dict[str, bytes]:
    """Every iCalendar feed of events."""
    return dict(ics.export(site))


def written(event: Event) -> str:
    """An event as the text of a record."""
    lines = [
        f'title: "{event.title.values[0][1]}"',
        f"municipality: {event.municipality}",
        f"start: {event.start}",
    ]
    if event.end:
        lines.append(f"end: {event.end}")
    if event.all_day:
        lines.append("all_day: true")
    if event.recurrence:
        lines.append("recurrence:")
        lines += [f"  rrule: {event.recurrence.rrule}"] if event.recurrence.rrule else []
        for name in ("exdates", "rdates"):
            moments = getattr(event.recurrence, name)
            lines += [f"  {name}: [{', '.join(map(str, moments))}]"] if moments else []
    if event.occurrences:
        lines += ["occurrences:", *(f"  - {{{_change(change)}}}" for change in event.occurrences)]
    return "\n".join([*lines, f"status: {event.status}", f"updated: {event.updated}", ""])


def _change(change: Occurrence) -> str:
    parts = {"on": change.on, "start": change.start, "end": change.end, "status": change.status}
    return ", ".join(f"{name}: {value}" for name, value in parts.items() if value is not None)
