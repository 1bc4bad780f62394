"""Rounds of partnership tables as their memos count them."""

from collections.abc import Iterable
from typing import Literal

from muavarten.link.directory import Directory
from muavarten.records.memo import CriterionRating, Memo, Rater
from muavarten.records.region import Round

PER = 10_000


def rounds_newest_first(directory: Directory) -> tuple[Round, ...]:
    """All rounds, the latest on top."""
    return tuple(sorted(directory.region.rounds, key=lambda r: (r.start, r.id), reverse=True))


def round_of(directory: Directory, memo: Memo) -> Round | None:
    """The round that a memo belongs to."""
    return next((found for found in directory.region.rounds if found.id == memo.round), None)


def counted(memos: Iterable[Memo]) -> int:
    """How many took part, by the records of the tables."""
    return sum(memo.participants for memo in memos)


def per_ten_thousand(directory: Directory, memo: Memo) -> float | None:
    """Participants for every 10,000 residents of the table's municipalities, where all of these are known."""
    populations = [directory.municipalities[name].population for name in memo.municipalities]
    residents = sum(population or 0 for population in populations)
    if not all(populations) or not residents:
        return None
    return round(PER * memo.participants / residents, 1)


def ratings_by_criterion(memo: Memo) -> dict[int, dict[Rater, CriterionRating]]:
    """What each group answered, by criterion in the order of their numbers."""
    found: dict[int, dict[Rater, CriterionRating]] = {}
    for rating in sorted(memo.ratings, key=lambda r: (r.criterion, r.by)):
        found.setdefault(rating.criterion, {})[rating.by] = rating
    return found


def season(of: Round) -> Literal["spring", "autumn"] | None:
    """The half of a year in which a round was held, or nothing where it was held in more than one."""
    if of.start.year != of.end.year or (of.start.month <= 6) != (of.end.month <= 6):
        return None
    return "spring" if of.start.month <= 6 else "autumn"
