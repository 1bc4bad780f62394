"""When people meet, in words."""

from muavarten.sample.dice import Dice
from muavarten.sample.phrases import Line, Phrases, fill

KINDS = ("weekly", "biweekly", "monthly", "rarely")
WEIGHTS = (48, 8, 34, 10)
BOARD_WEIGHTS = (0, 2, 70, 28)
EVENINGS = (8, 9, 9, 9, 10)
DAYTIME = (1, 2, 3, 4, 5)
"""Places in the list of phrases `clock`."""


def schedule(
    phrases: Phrases, dice: Dice, languages: tuple[str, ...], hours: tuple[int, ...], *, board: bool
) -> Line:
    """A time to meet, such as every Tuesday at six; a board meets less often than a club."""
    day = dice.below(5) if dice.chance(90) else dice.below(7)
    hour = dice.pick(hours)
    pattern = dice.pick(phrases.lines(f"when.{dice.weighted(KINDS, BOARD_WEIGHTS if board else WEIGHTS)}"))
    return fill(
        pattern,
        languages,
        {language: {} for language in languages},
        every=phrases.lines("weekday.every")[day],
        plain=phrases.lines("weekday.plain")[day],
        the=phrases.lines("weekday.the")[day],
        ordinal=dice.pick(phrases.lines("ordinal")),
        clock=phrases.lines("clock")[hour],
    )
