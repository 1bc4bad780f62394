"""Columns of the search index as text: whole numbers and word lists that gzip well and read fast."""

from collections.abc import Iterable, Sequence

HALF = 45
DIGITS = tuple(chr(code) for code in range(0x23, 0x7F) if chr(code) != "\\")
"""Printable characters that JSON does not escape; the first half ends a number, the second goes on."""


def _written(value: int) -> str:
    text = ""
    while value >= HALF:
        text += DIGITS[HALF + value % HALF]
        value //= HALF
    return text + DIGITS[value]


_SHORT = tuple(_written(value) for value in range(HALF * HALF))


def numbers(values: Iterable[int]) -> str:
    """Whole numbers from 0, each in as few characters as it needs."""
    short, limit = _SHORT, len(_SHORT)
    return "".join([short[value] if value < limit else _written(value) for value in values])


def sparse(pairs: Iterable[tuple[int, int]]) -> str:
    """A column with few values: pairs of a growing position, written as a gap, and what stands there."""
    flat: list[int] = []
    last = 0
    for position, value in pairs:
        flat += (position - last, value)
        last = position
    return numbers(flat)


def word_list(words: Sequence[str]) -> str:
    """Words in the order of `word_key`: what each shares with the one before, then the rest of it."""
    entries: list[str] = []
    before = ""
    for word in words:
        lower = word.lower()
        shared = _shared(before, lower)
        if word[1:shared] != lower[1:shared]:
            shared = 0
        capital = shared > 0 and word[0] != lower[0]
        entries.append(DIGITS[shared + (HALF if capital else 0)] + word[shared:])
        before = lower
    return " ".join(entries)


def word_key(word: str) -> tuple[str, str]:
    """The order of word lists."""
    return word.lower(), word


def _shared(one: str, other: str) -> int:
    most = min(len(one), len(other), HALF - 1)
    for at in range(most):
        if one[at] != other[at]:
            return at
    return most
