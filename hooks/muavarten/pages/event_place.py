"""Where an event takes place, in words: as usual, or on one date elsewhere."""

from muavarten.pages.edition import Edition
from muavarten.records.event import Event, EventStatus
from muavarten.records.fields import LocalizedText
from muavarten.recurrence.happening import Happening

ONLINE = "event.online"


def other_place(happening: Happening) -> LocalizedText | str | None:
    """A place of its own that a date has: its name, or the message that says that it is online."""
    if happening.change and happening.change.place:
        return happening.change.place
    return ONLINE if happening.status is EventStatus.MOVED_ONLINE else None


def place_words(edition: Edition, event: Event, happening: Happening | None = None) -> tuple[str, str]:
    """The name of the place, and its language if it is another; nothing where nobody told."""
    text = other_place(happening) if happening else None
    place = event.place
    if text is None and place:
        inside = edition.directory.premises[place.premises].name if place.premises else None
        text = inside or place.name or place.address
    if text is None and event.online:
        text = ONLINE
    if isinstance(text, str):
        return edition.t(text), ""
    return edition.best(text) if text else ("", "")
