"""Ids that follow from a name, so that the search index need not carry them."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from muavarten.exports.search_index_packing import sparse

NOT_IN_AN_ID = re.compile(r"[^a-z0-9]+")
REGISTERED = re.compile(r"-(?:ry|rf|r-y|r-f)$")
LOOKED_AT = 200

Named = tuple[str, str, str, str]
"""A record's municipality, the id of its organiser, its name and its own id."""

RULES: dict[str, Callable[[str, str, str], str]] = {
    "name": lambda _place, _organiser, slug: slug,
    "short": lambda _place, _organiser, slug: REGISTERED.sub("", slug),
    "place-name": lambda place, _organiser, slug: f"{place}-{slug}",
    "organiser-name": lambda _place, organiser, slug: f"{organiser}-{slug}",
}


def id_columns(rows: Sequence[Named]) -> dict[str, Any]:
    """The rule that most ids follow, and the others: whole, or `+` and what follows the id by the rule."""
    slugs = [slug_of(name) for _, _, name, _ in rows]
    sample = list(zip(rows, slugs, strict=True))[:LOOKED_AT]
    best = max(
        RULES, key=lambda rule: sum(RULES[rule](row[0], row[1], slug) == row[3] for row, slug in sample)
    )
    follow = RULES[best]
    other: list[tuple[int, str]] = []
    for at, ((place, organiser, _, own), slug) in enumerate(zip(rows, slugs, strict=True)):
        made = follow(place, organiser, slug)
        if own != made:
            other.append((at, f"+{own[len(made) :]}" if own.startswith(made) else own))
    return {
        "idRule": best,
        "idsAt": sparse((at, 0) for at, _ in other),
        "ids": " ".join(text for _, text in other),
    }


def slug_of(name: str) -> str:
    """The kebab-case form of a name, without dots over letters."""
    bare = unicodedata.normalize("NFD", name.lower()).encode("ascii", "ignore").decode()
    return NOT_IN_AN_ID.sub("-", bare).strip("-")
