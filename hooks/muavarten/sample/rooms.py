"""Premises: houses, halls and lean-tos that associations can use, free or for a price."""

from typing import Any

from msgspec import Struct

from muavarten.sample import contacts
from muavarten.sample.dice import Dice
from muavarten.sample.emit import Flow, Plain
from muavarten.sample.phrases import Line, fill, said
from muavarten.sample.world import Place, Setting, World

FEATURES = ("wheelchair", "rollator", "induction_loop", "accessible_toilet", "parking")
USERS = ("associations", "villagers", "residents", "companies")
OPEN_AIR = 5
"""The lean-to among the kinds of premises: free, unbookable, always open."""
LARGE = (0, 1, 2, 7, 8)
"""The houses, halls and stages among them."""
EASY, HARD = (0, 1, 2), (3, 4)
"""Which remarks on accessibility go with yes and which with no."""


class Room(Struct, kw_only=True):
    """Premises as planned; `kind` is the place of its name in the list of names."""

    id: str
    name: Line
    kind: int
    village: Place | None


def plan_rooms(setting: Setting, villages: list[Place], count: int) -> list[Room]:
    """The premises of a municipality: mostly a village's house, no two of one kind in one village."""
    dice, phrases = setting.dice("rooms"), setting.phrases
    names = phrases.lines("premises.names")
    free = [(kind, village) for village in (None, *villages) for kind in range(len(names))]
    likely = [(kind, village) for kind, village in free if kind < 3 or village is None]
    chosen = dice.some(dice.shuffled(likely), count * 3 // 4)
    chosen += dice.some(
        dice.shuffled([option for option in free if option not in chosen]), count - len(chosen)
    )
    rooms = []
    for kind, village in chosen:
        languages = phrases.languages if dice.chance(15) else (phrases.main,)
        name = fill(names[kind], languages, (village or setting.place).forms)
        id_ = setting.claim("premises", name[phrases.main])
        rooms.append(Room(id=id_, name=name, kind=kind, village=village))
    return rooms


def room_fields(setting: Setting, dice: Dice, room: Room, owners: list[str]) -> dict[str, Any]:
    """The record of premises. `owners` are organisations that may own it."""
    world, phrases, languages = setting.world, setting.phrases, setting.world.spoken(dice)
    owner = dice.pick(owners) if owners and dice.chance(72) else None
    domain = contacts.host(room.id)
    says = fill(phrases.lines("premises.says")[room.kind], languages, setting.place.forms)
    assured = contacts.assurance(world, dice)
    return {
        "name": phrases.field(room.name),
        "municipality": setting.town.id,
        "village": room.village.id if room.village else None,
        "owner": owner,
        "owner_name": None
        if owner
        else phrases.field(said(dice.pick(phrases.lines("premises.owner")), languages)),
        **_price(world, dice, room, languages),
        "capacity": _seats(dice, room) if room.kind != OPEN_AIR and dice.chance(70) else None,
        "capacity_note": _capacity(world, dice, languages) if dice.chance(15) else None,
        "hours": _hours(world, dice, room, languages),
        "accessibility": _access(world, dice, languages),
        "booking": None if room.kind == OPEN_AIR else _booking(world, dice, domain, languages),
        "address": contacts.address(setting, dice, room.village or setting.place),
        "website": f"https://{domain}/" if dice.chance(35) else None,
        "description": phrases.field(says) if dice.chance(90) else None,
        "assured": assured,
        "updated": assured.value["date"] if assured else None,
        "synthetic": True,
    }


def _seats(dice: Dice, room: Room) -> int:
    return dice.between(8, 50) * 5 if room.kind in LARGE else dice.between(2, 10) * 5


def _price(world: World, dice: Dice, room: Room, languages: tuple[str, ...]) -> dict[str, Any]:
    """Free, one price, a price by group of users, or nothing known."""
    kind = dice.below(100)
    if room.kind == OPEN_AIR or kind < 36:
        return {"price": "free"}
    if kind < 62:
        return {"price": world.phrases.field(_sum(world, dice, languages))}
    if kind < 86:
        groups = dice.some(USERS, dice.between(2, 4))
        prices = [
            "free" if number == 0 and dice.chance(65) else world.phrases.field(_sum(world, dice, languages))
            for number, _ in enumerate(groups)
        ]
        rows = [Flow({"group": group, "price": price}) for group, price in zip(groups, prices, strict=True)]
        return {"prices": rows}
    return {}


def _sum(world: World, dice: Dice, languages: tuple[str, ...]) -> Line:
    line = dice.pick(world.phrases.lines("premises.price"))
    nothing: dict[str, dict[str, str]] = {code: {} for code in languages}
    return fill(line, languages, nothing, euros=dice.between(2, 12) * 5, tens=dice.between(6, 30) * 10)


def _capacity(world: World, dice: Dice, languages: tuple[str, ...]) -> Any:
    line = dice.pick(world.phrases.lines("premises.capacity"))
    nothing: dict[str, dict[str, str]] = {code: {} for code in languages}
    filled = fill(line, languages, nothing, count=dice.between(4, 40) * 5, tens=dice.between(2, 6) * 10)
    return world.phrases.field(filled)


def _hours(world: World, dice: Dice, room: Room, languages: tuple[str, ...]) -> Any:
    lines = world.phrases.lines("premises.hours")
    if room.kind == OPEN_AIR:
        return world.phrases.field(said(lines[-1], languages))
    return world.phrases.field(said(dice.pick(lines[:-1]), languages)) if dice.chance(60) else None


def _access(world: World, dice: Dice, languages: tuple[str, ...]) -> dict[str, Any] | None:
    """Yes with what helps, no with why, or unknown: written or left out."""
    kind = dice.below(100)
    lines = world.phrases.lines("premises.access")
    if kind >= 66:
        return {"accessible": Plain("unknown")} if kind < 80 else None
    answer, remarks = (Plain("yes"), EASY) if kind < 42 else (Plain("no"), HARD)
    note = said(lines[dice.pick(remarks)], languages)
    return {
        "accessible": answer,
        "features": Flow(dice.some(FEATURES, dice.between(1, 4))) if answer == "yes" else None,
        "note": world.phrases.field(note) if dice.chance(60) else None,
        "checked": Plain(world.days_ago(dice.between(10, 1500))) if dice.chance(70) else None,
    }


def _booking(world: World, dice: Dice, domain: str, languages: tuple[str, ...]) -> dict[str, Any] | None:
    if dice.chance(12):
        return None
    phrases = world.phrases
    return {
        "by": phrases.field(said(dice.pick(phrases.lines("premises.booked-by")), languages)),
        "url": f"https://varaus.{domain}/" if dice.chance(30) else None,
        "email": contacts.mailbox(world, dice, domain) if dice.chance(45) else None,
        "phones": Flow([contacts.phone(world)]) if dice.chance(60) else None,
        "note": phrases.field(said(dice.pick(phrases.lines("premises.booking")), languages))
        if dice.chance(45)
        else None,
    }
