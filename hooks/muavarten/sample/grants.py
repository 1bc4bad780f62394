"""Grants: open, coming, closed or always open on the day of the sample."""

from datetime import date, timedelta
from typing import Any

from babel.numbers import format_decimal

from muavarten.sample import contacts
from muavarten.sample.dice import Dice
from muavarten.sample.emit import Flow, Plain
from muavarten.sample.phrases import Line, fill, said
from muavarten.sample.world import Setting, World

SUMS = (300, 500, 800, 1000, 1500, 2000, 3000, 5000)


def grant_record(setting: Setting, dice: Dice, number: int, leader: str | None) -> tuple[str, dict[str, Any]]:
    """The id and the record of a municipality's grant; now and then a Leader group's or a foundation's."""
    world, phrases, town = setting.world, setting.phrases, setting.town
    languages = world.spoken(dice)
    names = phrases.lines("grant.names")
    kind = number % len(names)
    name = {code: names[kind][code] for code in languages}
    id_ = setting.claim("grants", f"{town.id}-{names[kind][phrases.main]}")
    funder = dice.below(100)
    giver: dict[str, Any] = {"municipality": town.id}
    if funder < 16 and leader:
        giver = {"leader": leader}
    elif funder < 24:
        giver["funder"] = phrases.field(said(phrases.line("grant.funder"), languages))
    purpose = fill(phrases.lines("grant.purpose")[kind], languages, setting.place.forms)
    amount = dice.pick(SUMS)
    sums = fill(
        dice.pick(phrases.lines("grant.amount")),
        languages,
        setting.place.forms,
        euros=_number(amount, languages),
        half=_number(amount // 2, languages),
    )
    return id_, {
        "name": phrases.field(name),
        **giver,
        **_window(world, dice, languages),
        "applicants": phrases.field(said(dice.pick(phrases.lines("grant.applicants")), languages)),
        "purpose": phrases.field(purpose),
        "amount": phrases.field(sums) if dice.chance(70) else None,
        "categories": _topics(world, dice),
        "website": f"https://{contacts.host(id_)}/" if dice.chance(80) else None,
        "updated": Plain(world.days_ago(dice.between(0, 400))),
        "synthetic": True,
    }


def _number(value: int, languages: tuple[str, ...]) -> Line:
    return {code: format_decimal(value, locale=code) for code in languages}


def _topics(world: World, dice: Dice) -> Any:
    if not dice.chance(50):
        return None
    options = world.themes_of(dice.between(1, 9))
    return Flow([dice.pick(options)[0].id])


def _window(world: World, dice: Dice, languages: tuple[str, ...]) -> dict[str, Any]:
    """From when until when; or only words for what is not known or never ends."""
    kind = dice.below(100)
    lines = world.phrases.lines("grant.usual")
    if kind < 12:
        return {"recurs": "continuous", "usual_time": world.phrases.field(said(lines[2], languages))}
    if kind < 24:
        number = dice.below(2)
        recurs = ("yearly", "twice_a_year")[number]
        return {"recurs": recurs, "usual_time": world.phrases.field(said(lines[number], languages))}
    opens: date = world.today + timedelta(days=dice.between(-200, 120))
    closes = opens + timedelta(days=dice.between(20, 60))
    return {
        "opens": Plain(opens),
        "closes": Plain(f"{closes}T{dice.pick(('15:00', '16:00', '23:59'))}" if dice.chance(60) else closes),
        "recurs": dice.pick(("yearly", "yearly", "yearly", "twice_a_year", "once")),
    }
