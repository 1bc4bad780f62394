"""Which liaisons hold their post on a day."""

from collections.abc import Iterable
from datetime import date

from muavarten.records.liaison import Liaison


def current_liaisons(liaisons: Iterable[Liaison], today: date) -> tuple[Liaison, ...]:
    """Those whose term is not over; a term that has yet to begin counts, since its start is shown."""
    return tuple(
        liaison
        for liaison in liaisons
        if liaison.term is None or liaison.term.end is None or liaison.term.end >= today
    )
