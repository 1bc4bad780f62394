"""What the calendar's scripts are told: words and patterns of the language, from the same catalogues."""

from typing import Any

from babel.dates import get_day_names, get_month_names

from muavarten.derive.occurrences import calendar
from muavarten.languages import formats
from muavarten.pages.calendar_addresses import data_folder, events_file
from muavarten.pages.edition import Edition
from muavarten.pages.leaf import Leaf
from muavarten.pages.per_edition import per_edition
from muavarten.records.event import EventStatus

PATTERNS = (
    "day",
    "day-year",
    "day-long",
    "clock",
    "full-hour",
    "from",
    "from-to",
    "over-days",
    "hour",
    "hours",
    "whole-day",
)
SAID = ("ongoing", "none", "more", "failed", "day.more")
NAMES = ("day", "start", "end", "first", "last", "number")


def script_settings(leaf: Leaf) -> dict[str, Any]:
    """Everything that a script needs to find, sort and show dates of events on this page."""
    return {
        **_alike(leaf.edition),
        "events": leaf.href(events_file(leaf.language)),
        "months": leaf.href(data_folder()),
        "pages": leaf.section("events").href,
    }


@per_edition
def _alike(edition: Edition) -> dict[str, Any]:
    """What is the same on all pages of a language."""
    directory = edition.directory
    known = calendar(directory, edition.site.today)
    locale = formats.locale(edition.language)
    return {
        "zone": known.zone.key,
        "first": edition.site.today.isoformat(),
        "last": known.last.isoformat(),
        "neighbours": {place.id: list(place.neighbours) for place in directory.municipalities.values()},
        "places": {place.id: edition.plain(place.name) for place in directory.municipalities.values()},
        "classes": {topic.id: topic.parent for topic in directory.categories.values() if topic.parent},
        "patterns": {name: _raw(edition, f"event.time.{name}") for name in PATTERNS},
        "words": {name: _raw(edition, f"calendar.{name}") for name in SAID},
        "count": [_raw(edition, "calendar.count", count=count) for count in (1, 2)],
        "free": edition.t("event.free"),
        "status": {
            status.value: edition.t(f"choice.EventStatus.{status}")
            for status in EventStatus
            if status is not EventStatus.SCHEDULED
        },
        "weekdays": _names(get_day_names("wide", "stand-alone", locale)),
        "weekdaysShort": _names(get_day_names("abbreviated", "stand-alone", locale)),
        "monthNames": _names(get_month_names("wide", "format", locale)),
        "monthNamesShort": _names(get_month_names("abbreviated", "format", locale)),
    }


def _raw(edition: Edition, key: str, **values: Any) -> str:
    """A text with its braces left open, for the script to fill."""
    return edition.t(key, **{name: f"{{{name}}}" for name in NAMES}, **values)


def _names(names: Any) -> list[str]:
    return [names[key] for key in sorted(names)]
