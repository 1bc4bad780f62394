"""How sure the details of organisations are: whether, and how long ago, somebody has assured them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from muavarten.derive.agenda import Month, month_of
from muavarten.records.common import Record

FRESH_DAYS, DUE_DAYS = 365, 395
MONTHS = 13


class Freshness(StrEnum):
    """Fresh up to 365 days after it was assured, due up to 395, then stale."""

    FRESH = "fresh"
    DUE = "due"
    STALE = "stale"
    UNCONFIRMED = "unconfirmed"


def freshness(record: Record, today: date) -> Freshness:
    """The state of a record on a day."""
    if record.assured is None:
        return Freshness.UNCONFIRMED
    age = today - record.assured.date
    if age <= timedelta(days=FRESH_DAYS):
        return Freshness.FRESH
    return Freshness.DUE if age <= timedelta(days=DUE_DAYS) else Freshness.STALE


def states(records: Iterable[Record], today: date) -> Mapping[Freshness, int]:
    """How many records are in each state."""
    return Counter(freshness(record, today) for record in records)


def by_month(records: Iterable[Record], today: date) -> tuple[int, list[tuple[Month, int]]]:
    """How many were assured before, and in each of the last months, the latest last."""
    months = [month_of(today)]
    while len(months) < MONTHS:
        months.insert(0, month_of(months[0].first - timedelta(days=1)))
    found = Counter(month_of(record.assured.date) for record in records if record.assured)
    earlier = sum(count for month, count in found.items() if month < months[0])
    return earlier, [(month, found[month]) for month in months]
