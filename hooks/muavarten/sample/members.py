"""Which organisations a municipality has: names, topics and states, before anything else is known of them."""

from msgspec import Struct

from muavarten.sample.base import Topic
from muavarten.sample.dice import Dice
from muavarten.sample.naming import Scope, named, region_wide, scope_of, with_form
from muavarten.sample.phrases import Line
from muavarten.sample.themes import OTHER, VILLAGE, Theme
from muavarten.sample.world import Place, Setting

Options = tuple[tuple[Topic, Theme], ...]

MOST_OF_VILLAGES = 45
"""How much of their class, in percent, village associations may be."""
SMALLEST_WITH_UMBRELLA = 4


class Member(Struct, kw_only=True):
    """One organisation as planned. `village` is the one that it is named after."""

    id: str
    name: Line
    topic: Topic
    theme: Theme
    village: Place | None = None
    status: str = "active"
    successor: str | None = None
    everywhere: bool = False


def plan_umbrellas(hub: Setting, counts: list[int]) -> list[list[Member]]:
    """The associations of the whole region, seated in one municipality, by class; some themes have one."""
    dice = hub.dice("umbrellas")
    return [
        [
            _umbrella(hub, dice, topic, theme)
            for topic, theme in dice.some(hub.world.themes_of(number), count // SMALLEST_WITH_UMBRELLA)
            if theme is not OTHER and dice.chance(70)
        ]
        for number, count in enumerate(counts, start=1)
    ]


def _umbrella(hub: Setting, dice: Dice, topic: Topic, theme: Theme) -> Member:
    name = region_wide(hub.world, theme)
    id_ = hub.claim("organisations", name[hub.phrases.main])
    return Member(id=id_, name=with_form(hub.phrases, dice, name), topic=topic, theme=theme, everywhere=True)


def plan_members(
    setting: Setting, villages: list[Place], counts: list[int], given: list[list[Member]]
) -> list[Member]:
    """All organisations of a municipality; `given` are those, by class, that are planned already."""
    dice = setting.dice("members")
    scope = scope_of(setting, villages)
    members: list[Member] = []
    for number, (count, ready) in enumerate(zip(counts, given, strict=True), start=1):
        options = setting.world.themes_of(number)
        group = [*ready, *_group(dice, scope, options, count - len(ready))]
        _retire(dice, group)
        members += group
    return members


def _group(dice: Dice, scope: Scope, options: Options, count: int) -> list[Member]:
    """The organisations of one class: first the villages' own, then what chance brings."""
    own = next((option for option in options if option[1] is VILLAGE), None)
    homes = scope.villages[: count * MOST_OF_VILLAGES // 100] if own else ()
    others = [option for option in options if option is not own] or list(options)
    weights = [theme.weight for _, theme in others]
    members = [_member(dice, scope, own, home) for home in homes if own]
    while len(members) < count:
        members.append(_member(dice, scope, dice.weighted(others, weights)))
    return members


def _member(dice: Dice, scope: Scope, kind: tuple[Topic, Theme], village: Place | None = None) -> Member:
    topic, theme = kind
    setting = scope.setting
    name, home = named(dice, theme, scope, village)
    id_ = setting.claim("organisations", name[setting.phrases.main])
    return Member(id=id_, name=with_form(setting.phrases, dice, name), topic=topic, theme=theme, village=home)


def _retire(dice: Dice, group: list[Member]) -> None:
    """Let some fall silent and a few end, most of those with a successor that goes on."""
    for member in group:
        fate = dice.below(1000)
        if not member.everywhere and fate < 75:
            member.status = "defunct" if fate < 22 else "inactive"
    alive = [member.id for member in group if member.status == "active"]
    for member in group:
        if member.status == "defunct" and alive and dice.chance(70):
            member.successor = dice.pick(alive)
