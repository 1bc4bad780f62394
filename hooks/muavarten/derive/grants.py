"""Whether a grant can be applied for on a day, as far as its record tells."""

from datetime import date
from enum import StrEnum

from muavarten.records.fields import Moment
from muavarten.records.grant import Grant, GrantRecurrence


class GrantState(StrEnum):
    """Where the call of a grant stands on a day."""

    OPEN = "open"
    OPENS = "opens"
    CONTINUOUS = "continuous"
    CLOSED = "closed"
    UNKNOWN = "unknown"


def grant_state(grant: Grant, today: date) -> GrantState:
    """The state on a day. Its closing day is still open; a beginning without a known end promises nothing."""
    if grant.opens and grant.opens.day > today:
        return GrantState.OPENS
    if grant.closes:
        return GrantState.OPEN if grant.closes.day >= today else GrantState.CLOSED
    if grant.recurs is GrantRecurrence.CONTINUOUS:
        return GrantState.CONTINUOUS
    return GrantState.UNKNOWN


def has_known_habit(grant: Grant, today: date) -> bool:
    """Whether there is no call to tell of, but it is known when the call usually comes."""
    over = grant_state(grant, today) in (GrantState.CLOSED, GrantState.UNKNOWN)
    return over and grant.usual_time is not None


def next_turn(grant: Grant, today: date) -> tuple[date, str]:
    """What to sort by: the next day on which something happens to the call, then the id."""
    state = grant_state(grant, today)
    moment: Moment | None = grant.opens if state is GrantState.OPENS else grant.closes
    return (moment.day if moment else date.max, grant.id)
