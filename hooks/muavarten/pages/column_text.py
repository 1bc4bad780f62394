"""The association column of a local paper as plain text: weekday, date, time, what, where, by whom."""

from collections.abc import Iterable, Iterator
from datetime import date

from muavarten.derive.agenda import days, going_on
from muavarten.derive.occurrences import calendar
from muavarten.derive.prices import is_free
from muavarten.pages.edition import Edition
from muavarten.pages.event_time import span, told
from muavarten.records.event import Event, EventStatus
from muavarten.records.municipality import Municipality
from muavarten.recurrence.happening import Happening

MARKED = frozenset({EventStatus.CANCELLED, EventStatus.POSTPONED, EventStatus.MOVED})


def column_text(edition: Edition, places: Iterable[Municipality], first: date, last: date) -> str:
    """The column of some municipalities; each has its own heading where there are several."""
    towns = list(places)
    parts = []
    for town in towns:
        heading = f"{edition.plain(town.name).upper()}\n" if len(towns) > 1 else ""
        lines = [column_line(edition, happening) for happening in _dates(edition, town, first, last)]
        parts.append(heading + "\n".join(lines or [edition.t("column.none")]) + "\n")
    return "\n".join(parts)


def _dates(edition: Edition, town: Municipality, first: date, last: date) -> Iterator[Happening]:
    """What goes on when the days begin, then what begins within them."""
    known = calendar(edition.directory, edition.site.today)
    begun = (h for _, found in days(known, first, last) for h in found if h.start.date() >= first)
    for happening in (*going_on(known, first), *begun):
        if happening.event.municipality == town.id:
            yield happening


def column_line(edition: Edition, happening: Happening) -> str:
    """One date, in one line."""
    event = happening.event
    what = ", ".join([_bare(edition.plain(event.title)), *_where(edition, event, happening)])
    sentences = [edition.t("column.line", when=span(edition, happening), what=what)]
    if name := _organiser(edition, event):
        sentences.append(edition.t("column.organiser", name=_bare(name)))
    if happening.held:
        sentences += _terms(edition, event)
    line = " ".join(sentences)
    if happening.change and happening.change.place and not happening.moved and happening.held:
        return edition.t("column.elsewhere", line=line)
    return edition.t(f"column.{happening.status}", line=line) if happening.status in MARKED else line


def _where(edition: Edition, event: Event, happening: Happening) -> Iterator[str]:
    """The place and its street address."""
    place = event.place
    if happening.change and happening.change.place:
        yield _bare(edition.plain(happening.change.place))
    elif place is None or happening.status is EventStatus.MOVED_ONLINE:
        if event.online:
            yield edition.t("event.online")
    else:
        premises = edition.directory.premises.get(place.premises or "")
        if name := place.name or (premises.name if premises else None):
            yield _bare(edition.plain(name))
        if place.address:
            yield _bare(edition.plain(place.address))
        elif premises and premises.address and premises.address.street:
            yield premises.address.street


def _organiser(edition: Edition, event: Event) -> str:
    organisation = edition.directory.organisations.get(event.organiser or "")
    name = organisation.name if organisation else event.organiser_name
    return edition.plain(name) if name else ""


def _terms(edition: Edition, event: Event) -> Iterator[str]:
    """What it costs, and by when to register."""
    if is_free(event.price):
        yield edition.t("column.free")
    elif event.price:
        yield edition.t("column.price", price=_bare(edition.plain(event.price)))
    deadline = event.registration.deadline if event.registration else None
    if deadline and deadline.day >= edition.site.today:
        yield edition.t("column.register", when=_bare(told(edition, deadline)))


def _bare(text: str) -> str:
    """A text that a full stop can follow."""
    return " ".join(text.split()).rstrip(".")
