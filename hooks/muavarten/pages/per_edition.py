"""What is worked out once for a language, although every page of it asks."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from muavarten.link.watch import Name
from muavarten.pages.edition import Edition

Result = TypeVar("Result")


def per_edition(derive: Callable[[Edition], Result]) -> Callable[[Edition], Result]:
    """Keep the result for as long as its edition is in use.

    Of a directory under watch, what has been looked at for it counts as looked at by everybody who asks.
    """
    kept: WeakKeyDictionary[Edition, tuple[Result, frozenset[Name]]] = WeakKeyDictionary()

    @wraps(derive)
    def once(edition: Edition) -> Result:
        watch = edition.directory.watch
        if edition not in kept:
            before = watch.begin() if watch else set()
            result = derive(edition)
            kept[edition] = result, watch.resume(before) if watch else frozenset()
        result, seen = kept[edition]
        if watch:
            watch.seen |= seen
        return result

    return once
