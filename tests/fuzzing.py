"""What fuzzers call: each target takes any bytes, and lets out nothing but what its caller expects."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from change_cases import outcome
from muavarten.changes.refusal import RefusedError
from muavarten.parse.context import Context
from muavarten.parse.decoders import decoded_fields
from muavarten.read.reader import tree_of
from muavarten.records.kinds import KINDS
from muavarten.records.region import Region
from muavarten.recurrence.days import days_of
from muavarten.recurrence.rule import RecurrenceError, parsed_rule

FOUND = Path(__file__).parent / "fuzz"
"""Inputs by target that once broke something, or lead a fuzzer deep."""
LANGUAGES = ("fi", "sv", "en")
MODELS = (Region, *(kind.model for kind in KINDS))
START, LAST = date(2026, 1, 1), date(2028, 12, 31)


def reader(data: bytes) -> None:
    """Read bytes as a file of records."""
    for path in ("x.yml", "x.md"):
        tree_of(data, path)


def parser(data: bytes) -> None:
    """Parse bytes as a record of each kind."""
    for path in ("x.yml", "x.md"):
        found, _ = tree_of(data, path)
        for model in MODELS if found is not None else ():
            decoded_fields(model, found, (), Context(path, LANGUAGES, "FI", []))


def request(data: bytes) -> None:
    """Carry out bytes as a change request."""
    try:
        outcome(data)
    except RefusedError:
        return


def recurrence(data: bytes) -> None:
    """Work out the days of a rule; a rule has to be ASCII to get that far."""
    try:
        rule = parsed_rule(data.decode("ascii", "replace"))
    except RecurrenceError:
        return
    days = days_of(rule, START, START, LAST)
    assert list(days) == sorted(set(days))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "reader": reader,
    "parser": parser,
    "request": request,
    "recurrence": recurrence,
}
