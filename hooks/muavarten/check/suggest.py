"""The id or word that was probably meant."""

from collections.abc import Iterable

from muavarten.lazy import closest


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The most similar option, or nothing where none is close."""
    best = closest().extractOne(word, sorted(options), score_cutoff=75)
    return str(best[0]) if best else None
