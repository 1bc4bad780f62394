"""Finds what is to be forgotten in the files of the records, and makes their texts without it."""

from collections.abc import Iterator

from msgspec import Struct

from muavarten.changes.plain import Plain, plain
from muavarten.changes.splice import spliced
from muavarten.check.persons import plain as plain_letters
from muavarten.parse.scalars import international
from muavarten.problems import FieldPath
from muavarten.read.reader import tree_of
from muavarten.read.tree import Mapping, Node, Scalar, Sequence

PEOPLE = frozenset({"contacts", "presenters", "liaisons"})
"""Lists whose items are people: an item goes as a whole."""
OWN = frozenset({"email", "phones", "name", "by"})
"""Fields that hold nothing but a detail; in any other a text must be changed by hand."""
REMOVABLE = frozenset({"email", "phones"})


class Place(Struct, frozen=True):
    """Where something stands. `by_hand`: within a longer text, or in a field that must not be empty."""

    path: str
    line: int
    column: int
    field: FieldPath
    by_hand: bool


class Sought(Struct, frozen=True):
    """What is to be forgotten: its letters without dots and rings, and the number if it is one."""

    letters: str
    number: str

    def within(self, text: str, country: str) -> bool:
        """Whether a text holds it."""
        number = international(text, country) if self.number and len(text) <= 40 else ""
        return self.letters in " ".join(plain_letters(text).split()) or bool(number and number == self.number)


def sought(text: str, country: str) -> Sought:
    """What a maintainer has written as what to seek."""
    return Sought(" ".join(plain_letters(text).split()), international(text, country))


def places(path: str, content: bytes, wanted: Sought, country: str) -> list[Place]:
    """Every place of a file where it stands."""
    tree, _ = tree_of(content, path)
    return list(_places(tree, (), path, wanted, country)) if tree else []


def _places(node: Node, field: FieldPath, path: str, wanted: Sought, country: str) -> Iterator[Place]:
    if isinstance(node, Mapping):
        for name, entry in node.entries.items():
            yield from _places(entry.value, (*field, name), path, wanted, country)
    elif isinstance(node, Sequence):
        for at, item in enumerate(node.items):
            yield from _places(item, (*field, at), path, wanted, country)
    elif isinstance(node, Scalar) and wanted.within(node.text, country):
        yield Place(path, node.line, node.column, field, cut(field) is None)


def cut(field: FieldPath) -> FieldPath | None:
    """What must go so that a field's value goes: the person it belongs to, or the field; nothing else may."""
    names = [step for step in field if isinstance(step, str)]
    if field[0] in PEOPLE and len(field) > 2 and names[-1] in OWN:
        return field[:2]
    return field if names[-1] in REMOVABLE else None


def without(content: bytes, path: str, found: list[Place]) -> bytes:
    """A file's bytes without what stands in these places. Raises SpanError where that cannot be done."""
    tree, _ = tree_of(content, path)
    data: Plain = plain(tree) if tree is not None else {}
    cuts = {way for place in found if (way := cut(place.field)) is not None}
    for way in sorted(cuts, key=lambda steps: [str(step).rjust(6, "0") for step in steps], reverse=True):
        _remove(data, way)
    return spliced(content.decode("utf-8"), data).encode()


def details(content: bytes, path: str, found: list[Place], country: str) -> Iterator[str]:
    """Names, addresses and numbers of the people who go, numbers in international form."""
    tree, _ = tree_of(content, path)
    data: Plain = plain(tree) if tree is not None else {}
    for way in {way for place in found if (way := cut(place.field)) is not None and way[0] in PEOPLE}:
        person = data[way[0]][way[1]]
        yield from (person[name] for name in ("name", "email") if name in person)
        yield from (international(phone, country) or phone for phone in person.get("phones", ()))


def _remove(data: Plain, way: FieldPath) -> None:
    """Remove a field or an item, and the list that this empties."""
    holder = data
    for step in way[:-1]:
        holder = holder[step]
    del holder[way[-1]]
    if not holder and len(way) > 1:
        _remove(data, way[:-1])
