"""What is worked out of a directory once, although every page asks for it."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, TypeVar

from msgspec import Struct

from muavarten.link.directory import Directory
from muavarten.link.watch import Watch, Watched, WatchedTuple
from muavarten.link.watched import unwatched

Result = TypeVar("Result")
DERIVED: dict[str, Callable[[Directory], Any]] = {}
"""Everything that is worked out once, by name."""


def once(derive: Callable[[Directory], Result]) -> Callable[[Directory], Result]:
    """Keep the result for the last directory asked about; another directory replaces it.

    Directories are compared by identity, since they are too large to hash. Of a directory under watch the
    result is under watch too: whoever looks at one part of it does not depend on the rest.
    """
    last: list[tuple[Directory, Result]] = []

    @wraps(derive)
    def kept(directory: Directory) -> Result:
        if not last or last[0][0] is not directory:
            before = directory.watch.begin() if directory.watch else set()
            result = derive(unwatched(directory))
            if directory.watch is not None:
                directory.watch.resume(before)
                result = _watched(derive.__qualname__, result, directory.watch)
            last[:] = [(directory, result)]
        return last[0][1]

    DERIVED[derive.__qualname__] = derive
    return kept


def parts(name: str, result: Any) -> dict[str, Any]:
    """What can be looked at by itself in something worked out once, by name."""
    if isinstance(result, Struct):
        return {f"{name}.{field}": getattr(result, field) for field in result.__struct_fields__}
    return {name: result}


def _watched(name: str, result: Any, watch: Watch) -> Any:
    if isinstance(result, Struct):
        fields = (_watched(part, value, watch) for part, value in parts(name, result).items())
        return type(result)(**dict(zip(result.__struct_fields__, fields, strict=True)))
    if isinstance(result, Mapping):
        return Watched(result, name, watch)
    return WatchedTuple.of(result, name, watch)
