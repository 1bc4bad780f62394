"""Ways in which people write a name that they know: shortened, without dots, with a slip of the finger."""

import re
import unicodedata
from collections.abc import Callable
from random import Random

REGISTERED = re.compile(r"\s+(?:ry|rf|r\.y\.|r\.f\.)$", re.IGNORECASE)
LONG_WORD = 5


def written(name: str, ways: list[str], seed: int) -> str:
    """A name written in each of the ways, one after the other; the same seed makes the same slips."""
    chance = Random(seed)  # noqa: S311 - a fixed seed, so that every run asks the same
    for way in ways:
        name = WAYS[way](name, chance)
    return name


def _typo(name: str, chance: Random) -> str:
    """One slip inside a longer word: a letter swapped with the next, left out, doubled or mistaken."""
    places = [
        at
        for word in re.finditer(r"\w+", name)
        if len(word.group()) >= LONG_WORD
        for at in range(word.start() + 1, word.end() - 1)
    ]
    at = chance.choice(places)
    slip = chance.choice(("swapped", "left out", "doubled", "mistaken"))
    if slip == "swapped":
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    if slip == "left out":
        return name[:at] + name[at + 1 :]
    if slip == "doubled":
        return name[:at] + name[at] + name[at:]
    return name[:at] + chance.choice("aeiklnorst") + name[at + 1 :]


def _ascii(name: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter)
    )


def _swapped(name: str) -> str:
    first, *rest = name.split()
    return " ".join([*rest, first])


WAYS: dict[str, Callable[[str, Random], str]] = {
    "as_is": lambda name, _: name,
    "lower": lambda name, _: name.lower(),
    "upper": lambda name, _: name.upper(),
    "ascii": lambda name, _: _ascii(name),
    "quoted": lambda name, _: f'"{name}"',
    "swapped_words": lambda name, _: _swapped(REGISTERED.sub("", name)),
    "without_ry": lambda name, _: REGISTERED.sub("", name),
    "typo": _typo,
}
