"""All files of one municipality, kind by kind."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from muavarten.sample.bookings import Bookings
from muavarten.sample.emit import record_text
from muavarten.sample.events import RECURRING, draw, event_record
from muavarten.sample.grants import grant_record
from muavarten.sample.liaisons import liaison_fields
from muavarten.sample.members import Member, plan_members, plan_umbrellas
from muavarten.sample.numbers import Numbers
from muavarten.sample.organisations import organisation_fields
from muavarten.sample.rooms import Room, plan_rooms, room_fields
from muavarten.sample.villages import plan_villages, village_fields
from muavarten.sample.world import Place, Setting

File = tuple[str, str]
"""A path in the data folder and the text of the file."""


class Around(Struct, frozen=True, kw_only=True):
    """What municipalities share: Leader groups, and umbrella associations, by theme and by class."""

    leaders: list[str]
    parents: dict[str, str]
    seated: list[list[Member]]

    def seen_from(self, *, seat: bool, member: bool) -> "Around":
        """The same for the municipality that seats the umbrellas, another member, or one outside."""
        seated = self.seated if seat else [[] for _ in self.seated]
        return replace(self, seated=seated, parents=self.parents if member else {})


def umbrellas_of(hub: Setting, numbers: Numbers, leaders: list[str]) -> Around:
    """Plan the umbrella associations of the region, seated in one municipality."""
    seated = plan_umbrellas(hub, numbers.organisations)
    parents = {member.theme.key: member.id for group in seated for member in group}
    return Around(leaders=leaders, parents=parents, seated=seated)


def town_files(setting: Setting, numbers: Numbers, around: Around) -> Iterator[File]:
    """Every record of a municipality except its own."""
    villages = plan_villages(setting, numbers.villages)
    rooms = plan_rooms(setting, villages, numbers.premises)
    members = plan_members(setting, villages, numbers.organisations, around.seated)
    active = [member for member in members if member.status == "active"]
    yield from _villages(setting, villages, rooms, members)
    yield from _organisations(setting, rooms, members, around.parents)
    yield from _rooms(setting, rooms, active)
    yield from _events(setting, rooms, active, numbers.events)
    yield from _grants(setting, numbers.grants, around.leaders)
    yield f"liaisons/{setting.town.id}.yml", record_text(liaison_fields(setting, setting.dice("liaisons")))


def _villages(
    setting: Setting, villages: list[Place], rooms: list[Room], members: list[Member]
) -> Iterator[File]:
    dice = setting.dice("village-records")
    for village in villages:
        own = [member.id for member in members if member.village is village and member.theme.key == "village"]
        homes = [room.id for room in rooms if room.village is village]
        fields = village_fields(setting, dice, village, own, homes)
        yield f"villages/{setting.town.id}/{village.id}.yml", record_text(fields)


def _organisations(
    setting: Setting, rooms: list[Room], members: list[Member], parents: dict[str, str]
) -> Iterator[File]:
    dice = setting.dice("organisations")
    for member in members:
        parent = parents.get(member.theme.key)
        if parent == member.id or not dice.chance(55):
            parent = None
        fields = organisation_fields(setting, dice, member, rooms, parent)
        yield f"organisations/{setting.town.id}/{member.id}.yml", record_text(fields)


def _rooms(setting: Setting, rooms: list[Room], active: list[Member]) -> Iterator[File]:
    dice = setting.dice("room-records")
    for room in rooms:
        near = [member.id for member in active if member.village is room.village] if room.village else []
        owners = near or [member.id for member in dice.some(active, 5)]
        yield f"premises/{room.id}.yml", record_text(room_fields(setting, dice, room, owners))


def _events(setting: Setting, rooms: list[Room], active: list[Member], count: int) -> Iterator[File]:
    """The recurring ones first, so that single ones find what they leave free."""
    dice = setting.dice("events")
    bookings = Bookings(rooms)
    for number in range(count if active else 0):
        drawn = draw(setting.world, dice, dice.pick(active), recurring=number < -(-count // RECURRING))
        name, fields = event_record(setting, dice, drawn, bookings)
        yield f"events/{name}.yml", record_text(fields)


def _grants(setting: Setting, count: int, leaders: list[str]) -> Iterator[File]:
    dice = setting.dice("grants")
    for number in range(count):
        leader = dice.pick(leaders) if leaders else None
        name, fields = grant_record(setting, dice, number, leader)
        yield f"grants/{name}.yml", record_text(fields)
