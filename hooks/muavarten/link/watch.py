"""Notes what of a directory a page has looked at, so that the next build knows which may have changed."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

IDS, ALL = " ids", " all"
"""What stands for looking at which keys there are, and for looking at everything."""

Name = tuple[str, object]
"""A collection, and the key that was looked up in it."""


class Attention:
    """What is being looked at now: the details of records note it here, since they know no directory."""

    seen: set[Name] | None = None


class Watch:
    """What has been looked at since `begin`; `plain` is the directory without a watch."""

    def __init__(self, plain: Any) -> None:
        self.plain = plain
        self.seen: set[Name] = set()

    def begin(self) -> set[Name]:
        """Begin anew; returns what `resume` needs to go on with what was going on before."""
        before, self.seen = self.seen, set()
        Attention.seen = self.seen
        return before

    def resume(self, before: set[Name]) -> frozenset[Name]:
        """Go on with what was going on before; returns what has been looked at meanwhile."""
        meanwhile, self.seen = self.seen, before
        Attention.seen = before
        return frozenset(meanwhile)


class Watched(Mapping[Key, Value]):
    """A collection that notes what is looked up in it."""

    __slots__ = ("_name", "_plain", "_watch")

    def __init__(self, plain: Mapping[Key, Value], name: str, watch: Watch) -> None:
        self._plain = plain
        self._name = name
        self._watch = watch

    def __getitem__(self, key: Key) -> Value:
        self._watch.seen.add((self._name, key))
        return self._plain[key]

    def get(self, key: Key, default: Any = None) -> Any:
        """The value of a key, or the default."""
        self._watch.seen.add((self._name, key))
        return self._plain.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._watch.seen.add((self._name, key))
        return key in self._plain

    def __iter__(self) -> Iterator[Key]:
        self._watch.seen.add((self._name, IDS))
        return iter(self._plain)

    def __len__(self) -> int:
        self._watch.seen.add((self._name, IDS))
        return len(self._plain)

    def values(self) -> Any:
        """All values."""
        self._watch.seen.add((self._name, ALL))
        return self._plain.values()

    def items(self) -> Any:
        """All keys with their values."""
        self._watch.seen.add((self._name, ALL))
        return self._plain.items()


class WatchedTuple(tuple[Value, ...]):
    """A sequence that notes that it is looked at."""

    _name: str
    _watch: Watch

    @classmethod
    def of(cls, plain: tuple[Value, ...], name: str, watch: Watch) -> "WatchedTuple[Value]":
        """A tuple under watch."""
        made = cls(plain)
        made._name, made._watch = name, watch
        return made

    def __iter__(self) -> Iterator[Value]:
        self._watch.seen.add((self._name, ALL))
        return super().__iter__()

    def __len__(self) -> int:
        self._watch.seen.add((self._name, ALL))
        return super().__len__()

    def __getitem__(self, place: Any) -> Any:
        self._watch.seen.add((self._name, ALL))
        return super().__getitem__(place)
