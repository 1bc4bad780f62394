"""Alphabetical order, as readers of each language expect it."""

import re
import unicodedata
from functools import cache

NORDIC = {"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c"}
"""In Finnish and Swedish these letters stand after z; `{` is the character after z."""
LAST = str.maketrans(NORDIC)
SIGN = re.compile(r"[^\w{ ]|_")

NORDIC_LANGUAGES = frozenset({"fi", "sv"})


@cache
def sort_key(text: str, language: str) -> str:
    """What to compare texts by: case and accents do not count, but å, ä and ö do where they are letters."""
    folded = text.casefold()
    if language in NORDIC_LANGUAGES:
        folded = folded.translate(LAST)
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFKD", folded)
        folded = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return SIGN.sub(" ", folded).lstrip()


def initial(text: str, language: str) -> str:
    """The letter under which a text stands in an index; `#` for what begins with no letter."""
    for letter in text.upper():
        if language in NORDIC_LANGUAGES and letter.casefold() in NORDIC:
            return {"Æ": "Ä", "Ø": "Ö"}.get(letter, letter)
        plain = unicodedata.normalize("NFKD", letter)[0]
        if plain.isalpha():
            return plain
        if plain.isdigit():
            return "#"
    return "#"
