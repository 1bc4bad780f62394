"""A quarter of a year, as `2026Q4`."""

import re
from datetime import date, timedelta

from msgspec import Struct

WRITTEN = re.compile(r"([0-9]{4})Q([1-4])")
MONTHS = 3


class Quarter(Struct, frozen=True):
    """Three months of a year."""

    year: int
    number: int

    @property
    def months(self) -> tuple[int, int]:
        """Its first and its last month."""
        return self.number * MONTHS - 2, self.number * MONTHS

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.months[0], 1)

    @property
    def last(self) -> date:
        """Its last day."""
        year, month = divmod(self.year * 12 + self.months[1], 12)
        return date(year, month + 1, 1) - timedelta(days=1)

    def __str__(self) -> str:
        """`2026Q4`."""
        return f"{self.year}Q{self.number}"


def quarter_of(day: date) -> Quarter:
    """The quarter that a day belongs to."""
    return Quarter(day.year, (day.month - 1) // MONTHS + 1)


def parsed(text: str) -> Quarter:
    """The quarter that is written. Raises ValueError where it is none."""
    found = WRITTEN.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return Quarter(int(found[1]), int(found[2]))
