"""Names of organisations: the marker inside, a place in its genitive, none twice in one municipality."""

from msgspec import Struct

from muavarten.sample.base import Forms
from muavarten.sample.dice import Dice
from muavarten.sample.phrases import Line, Phrases, fill
from muavarten.sample.themes import Theme
from muavarten.sample.world import Place, Setting, World, completed

FORM_WEIGHTS = (66, 10, 4, 20)
TRIES = 40


class Scope(Struct, frozen=True, kw_only=True):
    """The places of one municipality that organisations are named after, and the names that are taken."""

    setting: Setting
    parts: tuple[dict[str, Forms], ...]
    villages: tuple[Place, ...]
    taken: set[str]


def scope_of(setting: Setting, villages: list[Place]) -> Scope:
    """The places of a municipality, with no name taken yet."""
    parts = tuple(completed(setting.phrases, part) for part in setting.town.parts)
    return Scope(setting=setting, parts=parts, villages=tuple(villages), taken=set())


def named(dice: Dice, theme: Theme, scope: Scope, village: Place | None = None) -> tuple[Line, Place | None]:
    """A new name of a theme, without its legal form, and the village that is in it."""
    phrases = scope.setting.phrases
    languages = phrases.languages if dice.chance(6) else (phrases.main,)
    if village is None and dice.chance(1) and (long := _long(dice, scope, languages)):
        return long, None
    nouns = phrases.lines(f"theme.{theme.key}.names")
    for turn in range(TRIES):
        noun = dice.pick(nouns[:2] if village and turn < 10 else nouns)
        place = village
        if place is None and scope.villages and dice.chance(theme.in_villages + turn):
            place = dice.pick(scope.villages)
        line, forms, key = _pattern(dice, scope, place)
        mark = f"{noun[phrases.main]}/{key}"
        if mark in scope.taken:
            continue
        scope.taken.add(mark)
        if key == "fancy":
            fancy = dice.pick(phrases.lines("names.fancy"))
            whole = {language: f"{_raised(noun[language])} {fancy[language]}" for language in languages}
            return whole, place
        said = noun | {phrases.main: _raised(noun[phrases.main])} if dice.chance(25) else noun
        return fill(line, languages, forms, noun=said), place
    return _numbered(scope, dice.pick(nouns), languages), village


def _pattern(dice: Dice, scope: Scope, place: Place | None) -> tuple[Line, dict[str, Forms], str]:
    """How the place stands in the name, the place's forms, and a key that is the same for the same choice."""
    phrases = scope.setting.phrases
    placed = phrases.line("names.placed")
    if place is not None:
        return placed, dict(place.forms), place.id
    chance = dice.below(100)
    if scope.parts and chance < 30:
        part = dice.pick(scope.parts)
        inside = scope.setting.place.forms[phrases.main]["name"].lower() in part[phrases.main]["name"].lower()
        return placed, part, "town" if inside else part[phrases.main]["name"]
    if chance < 40:
        return placed, dict(scope.setting.place.forms), "fancy"
    if chance < 50:
        return phrases.line("names.district"), dict(scope.setting.place.forms), "district"
    return placed, dict(scope.setting.place.forms), "town"


def with_form(phrases: Phrases, dice: Dice, name: Line) -> Line:
    """A name with its legal form, as most write it."""
    form = dice.weighted(phrases.lines("names.form"), FORM_WEIGHTS)
    return {language: form[language].format_map({"noun": text}) for language, text in name.items()}


def _long(dice: Dice, scope: Scope, languages: tuple[str, ...]) -> Line | None:
    """A name as long as some really are, each once in a municipality."""
    phrases = scope.setting.phrases
    lines = phrases.lines("names.long")
    number = dice.below(len(lines))
    if f"long {number}" in scope.taken:
        return None
    scope.taken.add(f"long {number}")
    return fill(lines[number], languages, scope.setting.place.forms)


def _numbered(scope: Scope, noun: Line, languages: tuple[str, ...]) -> Line:
    """A name of last resort, with the number of names before it."""
    phrases = scope.setting.phrases
    scope.taken.add(f"number {len(scope.taken)}")
    placed = fill(phrases.line("names.placed"), languages, scope.setting.place.forms, noun=noun)
    return {language: f"{text} {len(scope.taken)}" for language, text in placed.items()}


def region_wide(world: World, theme: Theme) -> Line:
    """The name of a theme's umbrella association of the whole region, without its legal form."""
    phrases = world.phrases
    forms = completed(phrases, world.base.forms)
    noun = phrases.line(f"theme.{theme.key}.names")
    return fill(phrases.line("names.region"), phrases.languages[:1], forms, noun=noun)


def _raised(text: str) -> str:
    return text[0].upper() + text[1:]
