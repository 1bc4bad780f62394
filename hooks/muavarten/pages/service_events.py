"""What is on in premises: the next date of each event, then what comes there every year."""

from muavarten.derive.occurrences import next_dates, yearly
from muavarten.languages import formats
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Badge, Card, Piece
from muavarten.records.event import EventStatus
from muavarten.records.premises import Premises
from muavarten.recurrence.happening import Happening


def events_there(leaf: Leaf, premises: Premises) -> tuple[Card, ...]:
    """The events of the premises that are not over, those with the nearest date first."""
    today = leaf.edition.site.today
    here = leaf.directory.events_at.get(premises.id, ())
    usual = [
        Card(
            record=leaf.key(event),
            name=leaf.link(event),
            details=(leaf.piece(event.usual_time.text),) if event.usual_time else (),
        )
        for event in yearly(leaf.directory, today, here)
    ]
    return (*(_card(leaf, found) for found in next_dates(leaf.directory, today, here)), *usual)


def _card(leaf: Leaf, found: Happening) -> Card:
    day = formats.weekday_and_day(found.start.date(), leaf.language)
    clock = formats.clock(found.start.time(), leaf.language)
    when = day if found.whole_days else leaf.t("services.moment", day=day, clock=clock)
    again = found.event.recurrence is not None
    return Card(
        record=leaf.key(found.event),
        name=leaf.link(found.event),
        details=(Piece(when), *((Piece(leaf.t("services.event.again")),) if again else ())),
        badges=()
        if found.status is EventStatus.SCHEDULED
        else (Badge(leaf.t(f"choice.EventStatus.{found.status}"), "warn"),),
    )
