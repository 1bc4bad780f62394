"""One line of the record: what was tried how often, and how often all stayed well."""

import time
import traceback
from collections.abc import Callable, Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """`wrong` says what went wrong; empty where everything that was tried was survived."""

    part: str
    what: str
    tried: int
    wrong: tuple[str, ...] = ()
    seconds: float = 0
    note: str = ""


def attempt(part: str, what: str, tried: int, work: Callable[[], str | None]) -> Row:
    """Do one thing; whatever it raises is what went wrong. It may return a note."""
    begin = time.monotonic()
    try:
        note, wrong = work() or "", ()
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        text = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        note, wrong = "", (f"{text} (in {last.name})",)
    return Row(part, what, tried, wrong, time.monotonic() - begin, note)


def joined(rows: Iterable[Row]) -> list[Row]:
    """Rows of the same part and subject as one, in the order in which they came first."""
    found: dict[tuple[str, str], Row] = {}
    for row in rows:
        other = found.get((row.part, row.what))
        if other is not None:
            note = row.note if row.note == other.note else " ".join(filter(None, (other.note, row.note)))
            tried, seconds = row.tried + other.tried, row.seconds + other.seconds
            row = Row(row.part, row.what, tried, other.wrong + row.wrong, seconds, note)  # noqa: PLW2901
        found[row.part, row.what] = row
    return list(found.values())
