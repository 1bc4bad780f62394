"""What is worked out once for a language, although every page of it asks."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from muavarten.pages.edition import Edition

Result = TypeVar("Result")


def per_edition(derive: Callable[[Edition], Result]) -> Callable[[Edition], Result]:
    """Keep the result for as long as its edition is in use."""
    kept: WeakKeyDictionary[Edition, Result] = WeakKeyDictionary()

    @wraps(derive)
    def once(edition: Edition) -> Result:
        if edition not in kept:
            kept[edition] = derive(edition)
        return kept[edition]

    return once
