"""What everything in the sample shares: the day, the region, the words, and the ids that are taken."""

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct

from muavarten.sample.base import Base, Forms, Topic, Town
from muavarten.sample.dice import Dice
from muavarten.sample.phrases import Phrases
from muavarten.sample.slugs import Ids
from muavarten.sample.themes import Theme, themes_of

ONLY_MAIN = 66
"""How many records in a hundred are in one language only."""


class Place(Struct, frozen=True, kw_only=True):
    """A village or a municipality with its name in every form, in every language that the sample speaks."""

    id: str
    forms: Mapping[str, Forms]
    longitude: float
    latitude: float


class World(Struct, kw_only=True):
    """The whole to be made. `themes` are by class of the register."""

    seed: int
    today: date
    base: Base
    phrases: Phrases
    themes: dict[int, tuple[tuple[Topic, Theme], ...]]
    town_names: frozenset[str]
    """What municipalities and their parts are called, in any language: no village is called so."""
    ids: dict[str, Ids]
    numbers: dict[str, int]
    """The last number given out of each series: telephone, register, business id."""

    def dice(self, *stream: str) -> Dice:
        """The random numbers of one stream."""
        return Dice(self.seed, *stream)

    def spoken(self, dice: Dice) -> tuple[str, ...]:
        """The languages of one record: a third has more than the main one."""
        languages = self.phrases.languages
        if len(languages) == 1 or dice.chance(ONLY_MAIN):
            return languages[:1]
        return languages if dice.chance(40) else (languages[0], dice.pick(languages[1:]))

    def themes_of(self, number: int) -> tuple[tuple[Topic, Theme], ...]:
        """The topics and themes of a class; of any other where the region has no such class."""
        return self.themes.get(number) or next(iter(self.themes.values()))

    def days_ago(self, days: int) -> str:
        """The day that lies so many days before today; after it where the number is negative."""
        return (self.today - timedelta(days=days)).isoformat()

    def next(self, series: str) -> int:
        """The next number of a series, from 1."""
        self.numbers[series] = self.numbers.get(series, 0) + 1
        return self.numbers[series]


class Setting(Struct, frozen=True, kw_only=True):
    """One municipality of the world while its records are made; `place` is the municipality as a place."""

    world: World
    town: Town
    place: Place

    @property
    def phrases(self) -> Phrases:
        """The words."""
        return self.world.phrases

    def dice(self, stream: str) -> Dice:
        """The random numbers of one stream of this municipality."""
        return self.world.dice(stream, self.town.id)

    def claim(self, kind: str, name: str) -> str:
        """Take an id of one kind for a name."""
        return self.world.ids.setdefault(kind, Ids()).claim(name, self.town.id)

    def point(self, dice: Dice, place: Place, reach: float) -> list[float]:
        """A point within `reach` degrees of latitude of a place, inside the region."""
        east = (dice.fraction() + dice.fraction() - 1) * reach * 2
        north = (dice.fraction() + dice.fraction() - 1) * reach
        longitude, latitude = self.world.base.inside(place.longitude + east, place.latitude + north)
        return [round(longitude, 4), round(latitude, 4)]


def world_of(base: Base, today: date, seed: int) -> World:
    """An empty world on the ground of a region."""
    named = [form for town in base.towns for form in (*town.forms.values(), *_parts(town))]
    return World(
        seed=seed,
        today=today,
        base=base,
        phrases=Phrases(base.languages),
        themes={
            number: tuple((topic, theme) for topic in topics for theme in themes_of(topic.id))
            for number, topics in base.topics.items()
        },
        town_names=frozenset(form["name"] for form in named),
        ids={},
        numbers={},
    )


def _parts(town: Town) -> list[Forms]:
    return [form for part in town.parts for form in part.values()]


def setting_of(world: World, town: Town) -> Setting:
    """A municipality as the place where records are made."""
    forms = completed(world.phrases, town.forms)
    place = Place(id=town.id, forms=forms, longitude=town.longitude, latitude=town.latitude)
    return Setting(world=world, town=town, place=place)


def completed(phrases: Phrases, forms: Mapping[str, Forms], where: str = "place.at") -> dict[str, Forms]:
    """The forms of a name in every language, by the patterns of the language where they are not given."""
    main = forms[phrases.main]
    whole = {}
    for language in phrases.languages:
        given = forms.get(language) or {"name": main["name"]}
        name = {"name": given["name"]}
        whole[language] = name | {
            "of": given.get("of") or phrases.line("place.of")[language].format_map(name),
            "at": given.get("at") or phrases.line(where)[language].format_map(name),
        }
    return whole
