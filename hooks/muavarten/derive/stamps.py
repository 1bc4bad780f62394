"""The state of everything in a directory that a page can look at, as short marks to be compared."""

from collections.abc import Iterable, Mapping
from typing import Any

from muavarten.derive.once import DERIVED, parts
from muavarten.link.directory import Directory
from muavarten.link.watch import ALL, IDS, Name
from muavarten.link.watched import is_watched
from muavarten.read.code import mark
from muavarten.records.common import Record

Stamps = dict[str, bytes]


def name_of(looked_at: Name) -> str:
    """What a page looked at, as a text."""
    return f"{looked_at[0]} {looked_at[1]}"


def stamps(directory: Directory, marks: Mapping[str, bytes]) -> Stamps:
    """The state of every collection, of its keys and of what stands under each of them.

    `marks` are those of the records' files, by path.
    """
    found: Stamps = {}
    for name in directory.__struct_fields__:
        value = getattr(directory, name)
        if is_watched(name, value):
            _collection(found, name, value, marks)
    for name, derive in sorted(DERIVED.items()):
        for part, value in parts(name, derive(directory)).items():
            _collection(found, part, value if isinstance(value, Mapping) else {None: value}, marks)
    return found


def _collection(found: Stamps, name: str, values: Mapping[Any, Any], marks: Mapping[str, bytes]) -> None:
    keys = [str(key) for key in values]
    here = [_stamp(value, marks) for value in values.values()]
    found[name_of((name, IDS))] = mark(*(key.encode() for key in keys))
    found[name_of((name, ALL))] = mark(*(key.encode() for key in keys), *here)
    for key, stamp in zip(keys, here, strict=True):
        found[name_of((name, key))] = stamp


def _stamp(value: Any, marks: Mapping[str, bytes]) -> bytes:
    if isinstance(value, Record):
        return marks[value.path] + value.path.encode()
    if isinstance(value, str):
        return value.encode()
    return mark(b"".join(_each(value, marks)))


def _each(values: Iterable[Any], marks: Mapping[str, bytes]) -> Iterable[bytes]:
    return (_stamp(value, marks) for value in values)
