"""The record of an event: a third come again, some last days, some are online, a few are called off."""

from datetime import date, timedelta
from typing import Any

from msgspec import Struct

from muavarten.records.event import EventKind
from muavarten.sample import contacts
from muavarten.sample.bookings import Bookings
from muavarten.sample.calendar import Series, first_day, series
from muavarten.sample.dice import Dice
from muavarten.sample.emit import Flow, Plain
from muavarten.sample.forms import Form, Repeats
from muavarten.sample.members import Member
from muavarten.sample.occurrences import Changes
from muavarten.sample.phrases import Line, fill, joined, said
from muavarten.sample.slugs import slug
from muavarten.sample.themes import ARENAS
from muavarten.sample.world import Setting, World

RECURRING = 3
"""One event in so many comes again."""
TALKS = ("meeting", "evening", "course")
"""What can well be followed from afar, by the keys of forms."""
UNDATED_SUMMER = (6, 7, 8, 12)
"""The months of the phrases `event.usual`."""
LONGEST_TITLE = 37
LONG = 240
"""So many minutes fill a day, and no hours need be told."""


class Happening(Struct, frozen=True, kw_only=True):
    """One event as drawn, before it is written."""

    member: Member
    form: Form
    title: Line
    start: date
    hour: int
    dates: Series | None
    languages: tuple[str, ...]


def draw(world: World, dice: Dice, member: Member, *, recurring: bool) -> Happening:
    """An event that an organisation may arrange; every theme has some that come again and some that don't."""
    titles = world.phrases.lines(f"theme.{member.theme.key}.events")
    options = [
        (form, title)
        for form, title in zip(member.theme.events, titles, strict=True)
        if recurring is (form.repeats is not Repeats.NEVER)
    ]
    form, title = dice.pick(options)
    languages = world.spoken(dice)
    start = first_day(dice, form, world.today)
    return Happening(
        member=member,
        form=form,
        title=said(title, languages),
        start=start,
        hour=dice.pick(form.hours),
        dates=series(dice, form, start, world.today) if recurring else None,
        languages=languages,
    )


def event_record(
    setting: Setting, dice: Dice, drawn: Happening, bookings: Bookings
) -> tuple[str, dict[str, Any]]:
    """The id and the record of an event."""
    world, phrases, form, member = setting.world, setting.phrases, drawn.form, drawn.member
    title = slug(drawn.title[phrases.main], LONGEST_TITLE)
    id_ = setting.claim("events", f"{slug(member.id, LONGEST_TITLE)}-{title}")
    status = _status(dice, drawn)
    online = form.online or status == "moved_online" or (form.says in TALKS and dice.chance(8))
    domain = contacts.host(member.id)
    priced = dice.chance(form.priced)
    big = form.big and dice.chance(60) and bookings.claims_big(_days(drawn))
    undated = drawn.dates is None and not form.monthday and form.big and not big and dice.chance(45)
    return id_, {
        "title": phrases.field(drawn.title),
        "kind": form.kind.value,
        "organiser": member.id,
        "municipality": setting.town.id,
        "villages": Flow([member.village.id]) if member.village else None,
        **(_usual(world, dice, drawn) if undated else _times(world, dice, drawn)),
        "place": None if form.online else _place(setting, dice, drawn, bookings),
        "online": Flow({"url": f"https://etana.{domain}/{title}"}) if online else None,
        "description": phrases.field(_description(setting, dice, drawn)) if dice.chance(88) else None,
        "categories": Flow([member.topic.id]),
        "audience": Flow({"age_groups": Flow(list(member.theme.ages))}) if dice.chance(55) else None,
        "accessibility": Flow(["wheelchair", "accessible_toilet"]) if dice.chance(15) else None,
        "price": phrases.field(_price(world, dice, drawn)) if priced else _free(dice),
        "registration": None if undated else _registration(world, dice, drawn, domain),
        "website": f"https://{domain}/{title}" if dice.chance(25) else None,
        "status": None if undated else status,
        "series": f"{member.theme.key}-{title}" if dice.chance(6) else None,
        "big": True if big else None,
        "updated": Plain(world.days_ago(dice.between(0, 200))),
        "synthetic": True,
    }


def _status(dice: Dice, drawn: Happening) -> str:
    if drawn.dates is not None or drawn.form.online:
        return "scheduled"
    chance = dice.below(100)
    return (
        "cancelled"
        if chance < 3
        else "postponed"
        if chance < 5
        else "moved_online"
        if chance < 6
        else "scheduled"
    )


def _free(dice: Dice) -> str | None:
    return "free" if dice.chance(80) else None


def _price(world: World, dice: Dice, drawn: Happening) -> Line:
    """What it costs; what comes again costs little."""
    lines = world.phrases.lines("event.price")
    line = dice.pick((lines[0], lines[-1]) if drawn.dates else lines)
    nothing: dict[str, dict[str, str]] = {code: {} for code in drawn.languages}
    return fill(line, drawn.languages, nothing, euros=dice.between(2, 8), tens=dice.between(9, 25))


def _days(drawn: Happening) -> list[date]:
    """The days that an event takes up, as far as they are booked."""
    if drawn.dates is not None:
        return list(drawn.dates.dates)
    return [drawn.start + timedelta(days=step) for step in range(max(drawn.form.days[1], 1))]


def _usual(world: World, dice: Dice, drawn: Happening) -> dict[str, Any]:
    """An event known to come every year whose next date nobody has told yet."""
    lines = world.phrases.lines("event.usual")
    number = dice.below(len(lines))
    text = world.phrases.field(said(lines[number], drawn.languages))
    seen = f"{world.today.year - dice.between(1, 3)}-{UNDATED_SUMMER[number]:02}"
    return {"usual_time": {"months": Flow([UNDATED_SUMMER[number]]), "text": text, "last_seen": Plain(seen)}}


def _times(world: World, dice: Dice, drawn: Happening) -> dict[str, Any]:
    form, start = drawn.form, drawn.start
    if form.days[1]:
        end = start + timedelta(days=dice.between(*form.days) - 1)
        if dice.chance(70):
            return {"start": Plain(start), "end": Plain(end), "all_day": True}
        return {"start": Plain(f"{start}T10:00"), "end": Plain(f"{end}T16:00")}
    if drawn.dates is None and form.minutes >= LONG and dice.chance(20):
        return {"start": Plain(start), "all_day": True}
    half = dice.pick((0, 0, 0, 30))
    clock = f"T{drawn.hour:02}:{half:02}"
    minutes = drawn.hour * 60 + half + form.minutes
    times = {
        "start": Plain(f"{start}{clock}"),
        "end": Plain(f"{start}T{minutes // 60:02}:{minutes % 60:02}") if dice.chance(93) else None,
    }
    return times | (_recurrence(world, dice, drawn, clock) if drawn.dates else {})


def _recurrence(world: World, dice: Dice, drawn: Happening, clock: str) -> dict[str, Any]:
    if drawn.dates is None:
        return {}
    changes = Changes(world.phrases, dice, drawn.dates, clock, drawn.languages)
    exdates = changes.exdates()
    recurrence = {"rrule": Plain(drawn.dates.rule)} | ({"exdates": exdates} if exdates else {})
    return {"recurrence": Flow(recurrence), "occurrences": changes.occurrences()}


def _place(setting: Setting, dice: Dice, drawn: Happening, bookings: Bookings) -> Any:
    village = drawn.member.village
    last = drawn.hour + drawn.form.minutes // 60 + 1
    hours = (0, 24) if drawn.form.days[1] else (drawn.hour, last)
    arena = "out" if drawn.form.outdoors else ARENAS.get(drawn.member.theme.key, "in")
    wants_room = dice.chance(80 if arena == "in" else 25)
    room = bookings.room(dice, _days(drawn), hours, village.id if village else None) if wants_room else None
    if room is not None:
        return Flow({"premises": room.id})
    line = dice.pick(setting.phrases.lines(f"event.places.{arena}"))
    return {
        "name": setting.phrases.field(said(line, drawn.languages)),
        "location": Flow(setting.point(dice, village or setting.place, 0.02)) if dice.chance(40) else None,
    }


def _description(setting: Setting, dice: Dice, drawn: Happening) -> Line:
    phrases, form = setting.phrases, drawn.form
    known = phrases.lines("event.online" if form.online else f"event.{form.says}")
    lines = dice.some(known, 2 if dice.chance(25) else 1)
    if dice.chance(45) and not form.online and form.kind is not EventKind.MEETING:
        lines.append(dice.pick(phrases.lines("event.close")))
    home = drawn.member.village or setting.place
    topic = {code: drawn.member.topic.label.get(code, "").lower() for code in drawn.languages}
    return joined([fill(line, drawn.languages, home.forms, topic=topic) for line in lines])


def _registration(world: World, dice: Dice, drawn: Happening, domain: str) -> dict[str, Any] | None:
    if not dice.chance(drawn.form.registered):
        return None
    deadline = drawn.start - timedelta(days=dice.between(2, 21))
    line = dice.pick(world.phrases.lines("event.registration"))
    by_mail = dice.chance(50)
    return {
        "url": None if by_mail else f"https://ilmoittautuminen.{domain}/",
        "email": contacts.mailbox(world, dice, domain) if by_mail else None,
        "phones": Flow([contacts.phone(world)]) if dice.chance(25) else None,
        "deadline": Plain(f"{deadline}T{dice.pick(('16:00', '23:59'))}" if dice.chance(50) else deadline),
        "note": world.phrases.field(said(line, drawn.languages)) if dice.chance(50) else None,
    }
