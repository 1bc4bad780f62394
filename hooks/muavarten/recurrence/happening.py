"""One date of an event: when it takes place, and what is different about it."""

from datetime import date, datetime, timedelta

from msgspec import Struct

from muavarten.records.event import Event, EventStatus, Occurrence
from muavarten.records.fields import Moment

UNTOLD_LENGTH = timedelta(hours=3)
"""After how long an event is taken to be over whose end nobody has told."""

NOT_HELD = frozenset({EventStatus.CANCELLED, EventStatus.POSTPONED})


class Happening(Struct, frozen=True, kw_only=True, eq=False):
    """One date of an event, single or recurring, in the region's time zone; equal to itself alone.

    `on` is when it would have begun by the rule, which names it for good. `end` is missing where nobody told
    it; after whole days it is the midnight at which the last of them is over.
    """

    event: Event
    on: Moment
    start: datetime
    end: datetime | None
    whole_days: bool
    status: EventStatus
    change: Occurrence | None = None

    @property
    def over(self) -> datetime:
        """When it is no longer worth showing."""
        return self.end or self.start + UNTOLD_LENGTH

    @property
    def last_day(self) -> date:
        """The last day on which it takes place; midnight belongs to the evening before."""
        end = self.end or self.start
        return (end - timedelta(microseconds=1)).date() if end > self.start else self.start.date()

    @property
    def moved(self) -> bool:
        """Whether this date was moved from where the rule would have it."""
        start = self.change.start if self.change else None
        return start is not None and Moment(start.day, start.clock or self.on.clock) != self.on

    @property
    def held(self) -> bool:
        """Whether somebody who comes finds it, at its place or online."""
        return self.status not in NOT_HELD
