"""How well a search does: success among the first ten and mean reciprocal rank, by class of query."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from msgspec import Struct

from search.labelled import Labelled

FIRST = 10


class Score(Struct, frozen=True, kw_only=True):
    """What became of the queries of one class, or of all."""

    queries: int
    success: float
    reciprocal_rank: float


class Outcome(Struct, frozen=True, kw_only=True):
    """One query and the rank of its first right record, 0 where it is not among the first ten."""

    query: Labelled
    rank: int


def outcomes(queries: Iterable[Labelled], search: Callable[[str], list[str]]) -> list[Outcome]:
    """Ask every query; `search` returns records as `KIND/ID`, the best first."""
    found = []
    for query in queries:
        results = search(query.text)[:FIRST]
        rank = next((at for at, record in enumerate(results, 1) if record in query.relevant), 0)
        found.append(Outcome(query=query, rank=rank))
    return found


def score(found: list[Outcome]) -> Score:
    """The shares over some outcomes."""
    count = max(1, len(found))
    return Score(
        queries=len(found),
        success=sum(outcome.rank > 0 for outcome in found) / count,
        reciprocal_rank=sum(1 / outcome.rank for outcome in found if outcome.rank) / count,
    )


def scores_by_class(found: list[Outcome]) -> dict[str, Score]:
    """The shares of each class, then of all."""
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in found:
        groups[outcome.query.group].append(outcome)
    return {**{name: score(group) for name, group in groups.items()}, "all": score(found)}
