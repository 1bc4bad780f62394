"""The liaison of each municipality: a role and its mailbox, no person."""

from typing import Any

from muavarten.sample import contacts
from muavarten.sample.dice import Dice
from muavarten.sample.emit import Flow, Plain
from muavarten.sample.phrases import said
from muavarten.sample.slugs import slug
from muavarten.sample.world import Setting


def liaison_fields(setting: Setting, dice: Dice) -> dict[str, Any]:
    """The record of a municipality's liaison post: mostly filled, sometimes changing hands or vacant."""
    world, town, phrases = setting.world, setting.town, setting.phrases
    languages = phrases.languages if dice.chance(60) else (phrases.main,)
    titles = phrases.lines("liaison.titles")
    title = titles[0] if dice.chance(60) else dice.pick(titles[1:])
    chance = dice.below(100)
    status = "active" if chance < 72 else "changing" if chance < 86 else "vacant"
    began = dice.between(200, 2200)
    term = {"start": Plain(world.days_ago(began))}
    if status == "changing":
        term["end"] = Plain(world.days_ago(-dice.between(5, 120)))
    reached = status != "vacant"
    return {
        "municipality": town.id,
        "title": phrases.field(said(title, languages)),
        "status": status,
        "term": Flow(term) if reached else None,
        "email": f"{slug(phrases.texts('liaison.mailbox')[0])}@{contacts.host(town.id)}"
        if dice.chance(92)
        else None,
        "phones": Flow([contacts.phone(world)]) if reached and dice.chance(75) else None,
        "website": f"https://{contacts.host(town.id)}/" if dice.chance(50) else None,
        "assured": contacts.assurance(world, dice, "liaison.by"),
        "synthetic": True,
    }
