"""A directory under watch: everybody reads it as any other, and it notes what is read."""

from collections.abc import Mapping
from typing import Any

from muavarten.link.directory import Directory
from muavarten.link.watch import ALL, Watch, Watched

SELDOM = frozenset({"categories", "municipalities", "topics_of"})
"""Edited so seldom that everything is made anew when they change."""


def watched(directory: Directory) -> Directory:
    """The same directory, under watch."""
    watch = Watch(directory)
    fields: dict[str, Any] = {}
    for name in directory.__struct_fields__:
        value = getattr(directory, name)
        fields[name] = Watched(value, name, watch) if is_watched(name, value) else value
    return Directory(**{**fields, "watch": watch})


def is_watched(name: str, value: object) -> bool:
    """Whether a field of the directory holds records that are edited one by one, or groups of them."""
    return isinstance(value, Mapping) and name not in SELDOM


def noted(directory: Directory, collection: str) -> None:
    """Note that somebody looks at all of a collection."""
    if directory.watch is not None:
        directory.watch.seen.add((collection, ALL))


def unwatched(directory: Directory) -> Directory:
    """The directory without a watch, for what is worked out of all of it but does not depend on all of it."""
    return directory if directory.watch is None else directory.watch.plain
