"""The state of everything in a directory that a page can look at, as short marks to be compared."""

from collections.abc import Iterable, Mapping
from typing import Any

from muavarten.derive.once import DERIVED, parts
from muavarten.link.details import card_mark
from muavarten.link.directory import Directory
from muavarten.link.watch import ALL, IDS, Name
from muavarten.link.watched import is_watched
from muavarten.read.code import mark
from muavarten.records.common import Record
from muavarten.records.kinds import KINDS

Stamps = dict[str, bytes]
Marks = Mapping[str, bytes]


def name_of(looked_at: Name) -> str:
    """What a page looked at, as a text."""
    return f"{looked_at[0]} {looked_at[1]}"


def stamps(directory: Directory, marks: Marks) -> Stamps:
    """The state of every collection, of its keys and of what stands under each of them.

    `marks` are those of the records' files, by path: who looks at a record by its id looks at its whole file,
    who finds it in a list looks at its card.
    """
    found: Stamps = {}
    cards = {
        record.path: card_mark(record) for kind in KINDS for record in directory.of_kind(kind.folder).values()
    }
    for name in directory.__struct_fields__:
        value = getattr(directory, name)
        if is_watched(name, value):
            _collection(found, name, value, marks, cards)
    for name, derive in sorted(DERIVED.items()):
        for part, value in parts(name, derive(directory)).items():
            _collection(found, part, value if isinstance(value, Mapping) else {None: value}, marks, cards)
    return found


def _collection(
    found: Stamps,
    name: str,
    values: Mapping[Any, Any],
    marks: Mapping[str, bytes],
    cards: Marks,
) -> None:
    keys = [str(key) for key in values]
    here = [_stamp(value, cards) for value in values.values()]
    found[name_of((name, IDS))] = mark(*(key.encode() for key in keys))
    found[name_of((name, ALL))] = mark(*(key.encode() for key in keys), *here)
    for key, stamp, value in zip(keys, here, values.values(), strict=True):
        whole = isinstance(value, Record)
        found[name_of((name, key))] = marks[value.path] + value.path.encode() if whole else stamp


def _stamp(value: Any, cards: Marks) -> bytes:
    if isinstance(value, Record):
        return cards[value.path]
    if isinstance(value, str):
        return value.encode()
    return mark(b"".join(_each(value, cards)))


def _each(values: Iterable[Any], cards: Marks) -> Iterable[bytes]:
    return (_stamp(value, cards) for value in values)
