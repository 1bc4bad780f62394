"""Dates of events day by day, as groups of cards under the day's name."""

from collections.abc import Iterable, Iterator
from datetime import date

from muavarten.derive.agenda import days, going_on, is_routine
from muavarten.derive.occurrences import Calendar
from muavarten.languages import formats
from muavarten.pages.cards_events import event_card, yearly_card
from muavarten.pages.event_time import dated, hours, span, takes_days
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Card, Group, Piece
from muavarten.records.event import Event
from muavarten.recurrence.happening import Happening

ONGOING = "ongoing"


def day_anchor(day: date) -> str:
    """The fragment of a day on a page."""
    return f"d-{day}"


def agenda(
    leaf: Leaf, known: Calendar, first: date, last: date, *, place: bool = True, routine: bool = True
) -> Iterator[Group]:
    """The days on which something begins, after what began before them and still goes on."""
    first = max(first, known.first)
    yield from _groups(
        leaf, going_on(known, first), ((day, h) for day, h in days(known, first, last)), place, routine
    )


def agenda_of(
    leaf: Leaf, happenings: Iterable[Happening], first: date, *, place: bool = True
) -> Iterator[Group]:
    """The same for some dates only, in order of time."""
    ongoing, by_day = [], dict[date, list[Happening]]()
    for happening in happenings:
        day = happening.start.date()
        if day < first:
            ongoing.append(happening)
        else:
            by_day.setdefault(day, []).append(happening)
    yield from _groups(leaf, ongoing, by_day.items(), place, routine=True)


def _groups(
    leaf: Leaf,
    ongoing: Iterable[Happening],
    by_day: Iterable[tuple[date, Iterable[Happening]]],
    place: bool,
    routine: bool,
) -> Iterator[Group]:
    if cards := tuple(
        event_card(leaf, h, place=place) for h in ongoing if routine or not is_routine(h.event)
    ):
        yield Group(title=Piece(leaf.t("calendar.ongoing")), anchor=ONGOING, cards=cards)
    for day, found in by_day:
        rows = [h for h in found if h.start.date() == day and (routine or not is_routine(h.event))]
        if rows:
            title = Piece(dated(leaf.edition, day, "day-long"))
            yield Group(
                title=title,
                anchor=day_anchor(day),
                cards=tuple(dated_card(leaf, h, place=place) for h in rows),
            )


def dated_card(leaf: Leaf, happening: Happening, *, place: bool = True) -> Card:
    """A date under the heading of its day: only what the heading does not tell."""
    if takes_days(happening):
        text = span(leaf.edition, happening)
    else:
        text = hours(leaf.edition, happening) or leaf.t("event.time.whole-day")
    return event_card(leaf, happening, place=place, text=text)


def yearly_groups(leaf: Leaf, events: Iterable[Event]) -> tuple[Group, ...]:
    """Events whose next date nobody has told, under their first usual month, the coming months first."""
    by_month: dict[int, list[Event]] = {}
    for event in events:
        if event.usual_time:
            by_month.setdefault(_nearest(event.usual_time.months, leaf.edition.site.today.month), []).append(
                event
            )
    return tuple(
        Group(
            title=Piece(_capital(formats.month_name(month, leaf.language))),
            anchor=f"m-{month}",
            cards=tuple(yearly_card(leaf, event) for event in leaf.edition.sorted(found)),
        )
        for month, found in by_month.items()
    )


def _nearest(months: tuple[int, ...], now: int) -> int:
    return min(months, key=lambda month: (month - now) % 12)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
