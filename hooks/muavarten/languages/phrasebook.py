"""Catalogues in a folder of their own below a language's: loaded by nobody but who asks for them.

A message holds one phrase a line, in the same order in every language.
"""

from functools import cache

from muavarten.languages.catalogue import LOCALE
from muavarten.languages.po import po_entries


@cache
def phrasebook(folder: str, language: str) -> dict[str, tuple[str, ...]]:
    """The phrases of a language by key; none where the folder does not speak it."""
    place = LOCALE / language / folder
    phrases: dict[str, tuple[str, ...]] = {}
    for file in sorted(place.iterdir(), key=lambda entry: entry.name) if place.is_dir() else ():
        phrases |= {key: tuple(forms[0].split("\n")) for key, forms in po_entries(file) if key}
    return phrases
