"""Chance that always falls the same way: numbers drawn from a named stream of a seed."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


class Dice:
    """One stream of random numbers; streams with other names don't disturb it.

    Everything is drawn by `random()`, the one method whose numbers Python promises to keep.
    """

    def __init__(self, seed: int, *stream: str) -> None:
        self.fraction = Random("/".join((str(seed), *stream))).random  # noqa: S311 - made up, not secret

    def below(self, most: int) -> int:
        """A whole number from 0 up to, not including, `most`."""
        return int(self.fraction() * most)

    def between(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both included."""
        return least + int(self.fraction() * (most - least + 1))

    def chance(self, percent: float) -> bool:
        """Whether something that happens in `percent` of all cases happens now."""
        return self.fraction() * 100 < percent

    def pick(self, options: Sequence[Item]) -> Item:
        """One of the options, each as likely as any other."""
        return options[int(self.fraction() * len(options))]

    def weighted(self, options: Sequence[Item], weights: Sequence[int]) -> Item:
        """One of the options, each as likely as its weight says."""
        left = int(self.fraction() * sum(weights))
        for option, weight in zip(options, weights, strict=True):
            left -= weight
            if left < 0:
                return option
        raise ValueError("no option has a weight")

    def some(self, options: Sequence[Item], count: int) -> list[Item]:
        """`count` different options, or all where there are no more, in the order in which they stand."""
        wanted = min(count, len(options))
        kept: list[Item] = []
        for index, option in enumerate(options):
            if self.fraction() * (len(options) - index) < wanted - len(kept):
                kept.append(option)
        return kept

    def shuffled(self, options: Sequence[Item]) -> list[Item]:
        """All options in a random order."""
        cards = list(options)
        for index in range(len(cards) - 1, 0, -1):
            other = int(self.fraction() * (index + 1))
            cards[index], cards[other] = cards[other], cards[index]
        return cards
