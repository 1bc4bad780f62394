"""Who uses which premises when, so that no two events of the sample want one room at one time."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from muavarten.sample.dice import Dice
from muavarten.sample.rooms import OPEN_AIR, Room

PARTS_OF_DAY = ((0, 14), (14, 24))


class Bookings:
    """The rooms of one municipality and the half days on which they are taken."""

    def __init__(self, rooms: list[Room]) -> None:
        self._rooms = [room for room in rooms if room.kind != OPEN_AIR]
        self._taken: defaultdict[str, set[tuple[date, int]]] = defaultdict(set)
        self._big: set[date] = set()

    def room(
        self, dice: Dice, days: Iterable[date], hours: tuple[int, int], village: str | None
    ) -> Room | None:
        """A room that is free on all of the days at these hours, now taken; one in the village first."""
        wanted = {
            (day, part)
            for day in days
            for part, (start, end) in enumerate(PARTS_OF_DAY)
            if hours[0] < end and hours[1] > start
        }
        near = [room for room in self._rooms if room.village and room.village.id == village]
        for room in (*near, *(dice.some(dice.shuffled(self._rooms), 3))):
            if wanted.isdisjoint(self._taken[room.id]):
                self._taken[room.id] |= wanted
                return room
        return None

    def claims_big(self, days: Iterable[date]) -> bool:
        """Whether no other big event of the municipality is on these days; they are then taken."""
        wanted = set(days)
        if not wanted.isdisjoint(self._big):
            return False
        self._big |= wanted
        return True
