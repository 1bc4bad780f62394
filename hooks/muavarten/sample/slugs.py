"""Ids from names: small letters, digits and hyphens, never the same one twice."""

import re
import unicodedata

LONGEST = 80
NOT_IN_AN_ID = re.compile(r"[^a-z0-9]+")


def slug(text: str, longest: int = LONGEST) -> str:
    """The kebab-case form of a name, without dots over letters, cut between words where it is too long."""
    bare = text.lower()
    if not bare.isascii():
        bare = unicodedata.normalize("NFD", bare).encode("ascii", "ignore").decode()
    whole = NOT_IN_AN_ID.sub("-", bare).strip("-")
    return whole if len(whole) <= longest else whole[: longest + 1].rpartition("-")[0]


class Ids:
    """The ids of one kind that are taken."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def claim(self, name: str, beside: str) -> str:
        """Take the id of a name; where it is taken, one with `beside` in front, or with a number too."""
        plain = slug(name)
        candidate = plain if plain not in self._taken else slug(f"{beside}-{plain}")
        number = 2
        while candidate in self._taken:
            candidate = f"{slug(f'{beside}-{plain}', LONGEST - 5)}-{number}"
            number += 1
        self._taken.add(candidate)
        return candidate
