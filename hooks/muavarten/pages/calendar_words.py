"""What the calendar's scripts are told: words and patterns of the language, from the same catalogues."""

from typing import Any

from babel.dates import get_day_names, get_month_names

from muavarten.derive.occurrences import calendar
from muavarten.languages import formats
from muavarten.pages.calendar_addresses import data_folder, events_file
from muavarten.pages.leaf import Leaf
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
    site, language = leaf.edition.site, leaf.language
    known = calendar(site.directory, site.today)
    locale = formats.locale(language)
    return {
        "zone": known.zone.key,
        "first": site.today.isoformat(),
        "last": known.last.isoformat(),
        "events": leaf.href(events_file(language)),
        "months": leaf.href(data_folder()),
        "pages": leaf.section("events").href,
        "neighbours": {place.id: list(place.neighbours) for place in site.directory.municipalities.values()},
        "places": {
            place.id: leaf.edition.plain(place.name) for place in site.directory.municipalities.values()
        },
        "classes": {topic.id: topic.parent for topic in site.directory.categories.values() if topic.parent},
        "patterns": {name: _raw(leaf, f"event.time.{name}") for name in PATTERNS},
        "words": {name: _raw(leaf, f"calendar.{name}") for name in SAID},
        "count": [_raw(leaf, "calendar.count", count=count) for count in (1, 2)],
        "free": leaf.t("event.free"),
        "status": {
            status.value: leaf.t(f"choice.EventStatus.{status}")
            for status in EventStatus
            if status is not EventStatus.SCHEDULED
        },
        "weekdays": _names(get_day_names("wide", "stand-alone", locale)),
        "weekdaysShort": _names(get_day_names("abbreviated", "stand-alone", locale)),
        "monthNames": _names(get_month_names("wide", "format", locale)),
        "monthNamesShort": _names(get_month_names("abbreviated", "format", locale)),
    }


def _raw(leaf: Leaf, key: str, **values: Any) -> str:
    """A text with its braces left open, for the script to fill."""
    return leaf.t(key, **{name: f"{{{name}}}" for name in NAMES}, **values)


def _names(names: Any) -> list[str]:
    return [names[key] for key in sorted(names)]
