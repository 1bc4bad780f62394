"""Long lists in alphabetical order: their letters, and what stands under each.

Names are in the languages of the region, so its first language decides which letters there are; the pages of
a letter then exist in every language of the site.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from msgspec import Struct

from muavarten.languages.alphabet import initial, sort_key
from muavarten.pages.edition import Edition, Site
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Card, Group, Piece
from muavarten.records.common import Record

Item = TypeVar("Item", bound=Record)

SPELT = {"#": "0-9", "Å": "aa", "Ä": "ae", "Ö": "oe"}
"""How letters outside a to z stand in addresses."""


class Letter(Struct, frozen=True, kw_only=True):
    """A letter of an index; `label` says in words what the link leads to."""

    link: Piece
    count: str
    label: str
    current: bool = False


def alphabet(site: Site) -> str:
    """The language whose letters are used."""
    return site.addresses.languages[0]


def by_letter(edition: Edition, records: Collection[Item]) -> dict[str, list[Item]]:
    """Records by the letter they begin with; letters and records in alphabetical order."""
    language = alphabet(edition.site)
    found: dict[str, list[Item]] = defaultdict(list)
    names = {record.id: edition.plain(edition.name(record)) for record in records}
    for record in sorted(records, key=lambda record: (sort_key(names[record.id], language), record.id)):
        found[initial(names[record.id], language)].append(record)
    return {letter: found[letter] for letter in sorted(found, key=lambda x: sort_key(x, language))}


def by_beginning(edition: Edition, records: Iterable[Item]) -> dict[str, list[Item]]:
    """Records of one letter, already in order, by the first two letters of their names: `Ka`, `Ki`."""
    found: dict[str, list[Item]] = defaultdict(list)
    for record in records:
        found[edition.plain(edition.name(record))[:2].capitalize()].append(record)
    return found


def slug(letter: str) -> str:
    """A letter in an address."""
    if letter in SPELT:
        return SPELT[letter]
    return letter.lower() if letter.isascii() else f"u{ord(letter[0]):04x}"


def shown(leaf: Leaf, letter: str) -> str:
    """A letter as people see it; what begins with no letter stands under numbers."""
    return leaf.t("places.letter.none") if letter == "#" else letter


def letter_link(leaf: Leaf, letter: str, count: int, href: str, *, current: bool = False) -> Letter:
    """A letter that leads to its part of the list."""
    text, number = shown(leaf, letter), leaf.edition.number(count)
    label = leaf.t("places.letter.label", letter=text, count=count, number=number)
    return Letter(link=Piece(text, href), count=number, label=label, current=current)


def letter_list(
    leaf: Leaf, records: Collection[Item], row: Callable[[Leaf, Item], Card]
) -> tuple[tuple[Letter, ...], tuple[Group, ...]]:
    """All records on one page: links to the letters, and the groups under them."""
    found = by_letter(leaf.edition, records)
    letters = tuple(
        letter_link(leaf, letter, len(members), f"#{slug(letter)}") for letter, members in found.items()
    )
    groups = tuple(
        Group(
            title=Piece(shown(leaf, letter)),
            anchor=slug(letter),
            cards=tuple(row(leaf, member) for member in members),
        )
        for letter, members in found.items()
    )
    return letters if len(letters) > 1 else (), groups
