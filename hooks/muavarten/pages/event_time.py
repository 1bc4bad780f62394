"""Times of events as people of each language write them: `ti 1.12. klo 18–20`."""

from datetime import date, datetime, time
from functools import lru_cache

from babel.dates import format_date, format_time

from muavarten.languages import formats
from muavarten.pages.edition import Edition
from muavarten.pages.per_edition import per_edition
from muavarten.pages.view import When
from muavarten.records.fields import Moment
from muavarten.recurrence.happening import Happening


def day(edition: Edition, value: date) -> str:
    """A day with its weekday, and its year where that is not this one."""
    return dated(edition, value, "day" if value.year == edition.site.today.year else "day-year")


def dated(edition: Edition, value: date, form: str) -> str:
    """A day in one of the forms that the catalogue has, `event.time.FORM`."""
    return _date(value, edition.t(f"event.time.{form}"), edition.language)


def clock(edition: Edition, start: time, end: time | None = None) -> tuple[str, str]:
    """A time, or the two ends of a span in one form: full hours alone are written without minutes."""
    full = not start.minute and not (end and end.minute)
    form = edition.t("event.time.full-hour" if full else "event.time.clock")
    return tuple(_time(value, form, edition.language) if value else "" for value in (start, end))  # type: ignore[return-value]


@lru_cache(maxsize=8192)
def _date(value: date, form: str, language: str) -> str:
    return format_date(value, form, formats.locale(language))


@lru_cache(maxsize=4096)
def _time(value: time, form: str, language: str) -> str:
    return format_time(value, form, locale=formats.locale(language))


def _said(edition: Edition, happening: Happening) -> str:
    start, end = happening.start, happening.end
    first, last = start.date(), happening.last_day
    if happening.whole_days:
        if first == last:
            return day(edition, first)
        return edition.t("event.time.over-days", first=day(edition, first), last=day(edition, last))
    if end is None or end <= start:
        return edition.t("event.time.from", day=day(edition, first), start=clock(edition, start.time())[0])
    begins, closes = clock(edition, start.time(), end.time())
    if not takes_days(happening):
        return edition.t("event.time.from-to", day=day(edition, first), start=begins, end=closes)
    return edition.t(
        "event.time.over-days",
        first=edition.t("event.time.from", day=day(edition, first), start=begins),
        last=edition.t("event.time.from", day=day(edition, end.date()), start=closes),
    )


def told(edition: Edition, moment: Moment) -> str:
    """A day, with its time where it has one."""
    if moment.clock is None:
        return day(edition, moment.day)
    return edition.t("event.time.from", day=day(edition, moment.day), start=clock(edition, moment.clock)[0])


def hours(edition: Edition, happening: Happening) -> str:
    """The times alone, for under a heading that names the day; nothing for whole days."""
    if happening.whole_days:
        return ""
    start, end = happening.start, happening.end
    if end is None or end <= start or takes_days(happening):
        begins = clock(edition, start.time())[0]
        return edition.t("event.time.hour", start=begins)
    begins, closes = clock(edition, start.time(), end.time())
    return edition.t("event.time.hours", start=begins, end=closes)


def takes_days(happening: Happening) -> bool:
    """Whether it goes on for several days."""
    end = happening.end
    return happening.last_day > happening.start.date() and not (end and _same_night(happening.start, end))


def _same_night(start: datetime, end: datetime) -> bool:
    """A dance from evening to the small hours belongs to its evening."""
    return (end.date() - start.date()).days == 1 and end.time() <= time(6) and start.time() >= time(12)


def when(edition: Edition, happening: Happening, text: str = "") -> When:
    """A time for people and machines; a date stands on many pages, so each is put into words once."""
    told = _told(edition)
    found = told.get(happening)
    if found is None:
        start = happening.start.date().isoformat() if happening.whole_days else _iso(happening.start)
        found = told[happening] = When(_said(edition, happening), start, _iso(happening.over))
    return When(text, found.iso, found.ends) if text else found


def span(edition: Edition, happening: Happening) -> str:
    """When it takes place, in one line: a day or days, with times where there are any."""
    return when(edition, happening).text


@per_edition
def _told(_: Edition) -> dict[Happening, When]:
    return {}


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
