"""Villages: names out of natural parts, and their records."""

from typing import Any

from muavarten.sample.base import Forms
from muavarten.sample.dice import Dice
from muavarten.sample.emit import Flow
from muavarten.sample.phrases import Phrases, fill, joined
from muavarten.sample.slugs import slug
from muavarten.sample.world import Place, Setting, completed

VOWELS = frozenset("aeiouyäöå")
FORMS = ("name", "of", "at")


def compounds(phrases: Phrases, dice: Dice, count: int, kind: str, taken: set[str]) -> list[Forms]:
    """New names out of first and last parts: each part about as often as any other, none that is taken.

    A last part is written with its genitive and locative, `koski/kosken/koskella`, where a language has them.
    """
    roots = dice.shuffled(phrases.texts(f"{kind}.first"))
    ends = dice.shuffled([text.split("/") for text in phrases.texts(f"{kind}.last")])
    names: list[Forms] = []
    for turn in range(count):
        root = roots[turn % len(roots)]
        start = turn + turn // len(roots)
        options = (_compound(root, ends[(start + step) % len(ends)]) for step in range(len(ends)))
        forms = next(option for option in options if option["name"] and option["name"] not in taken)
        taken.add(forms["name"])
        names.append(forms)
    return names


def _compound(root: str, end: list[str]) -> Forms:
    """One name in its forms, no letter three times; no name where both parts are the same word."""
    if end[0] == root.lower():
        return {"name": ""}
    if root[-2:] == end[0][0] * 2:
        root = root[:-1]
    hyphen = "-" if root[-1] == end[0][0] and root[-1] in VOWELS else ""
    return dict(zip(FORMS, [f"{root}{hyphen}{form}" for form in end], strict=False))


def plan_villages(setting: Setting, count: int) -> list[Place]:
    """The villages of a municipality; none is called like a municipality."""
    dice, phrases = setting.dice("villages"), setting.phrases
    names = compounds(phrases, dice, count, "village", set(setting.world.town_names))
    if count > 3 and dice.chance(50):
        names[0] = dict(zip(FORMS, phrases.texts("village.centre")[0].split("/"), strict=False))
    villages = []
    for forms in names:
        longitude, latitude = setting.point(dice, setting.place, 0.1)
        by_language = completed(phrases, {phrases.main: forms}, "place.village-at")
        name = slug(f"{setting.town.id}-{forms['name']}")
        villages.append(Place(id=name, forms=by_language, longitude=longitude, latitude=latitude))
    return villages


def village_fields(
    setting: Setting, dice: Dice, village: Place, associations: list[str], premises: list[str]
) -> dict[str, Any]:
    """The record of a village."""
    phrases, languages = setting.phrases, setting.world.spoken(dice)
    says = [
        fill(line, languages, village.forms, count=dice.between(3, 60) * 10)
        for line in dice.some(phrases.lines("village.says"), dice.between(1, 3))
    ]
    return {
        "name": village.forms[phrases.main]["name"],
        "municipality": setting.town.id,
        "location": Flow([village.longitude, village.latitude]),
        "associations": Flow(associations) if associations else None,
        "premises": Flow(premises) if premises else None,
        "description": phrases.field(joined(says)) if dice.chance(85) else None,
        "website": f"https://{village.id}.example/" if dice.chance(30) else None,
        "synthetic": True,
    }
