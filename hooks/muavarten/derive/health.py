"""What needs a maintainer's hand: what has run out, what is about to, what nobody has looked at for long."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from muavarten.derive.contacts import holds_until
from muavarten.derive.counts import counts, is_listed
from muavarten.derive.freshness import Freshness, states
from muavarten.link.directory import Directory
from muavarten.records.grant import GrantRecurrence
from muavarten.records.liaison import LiaisonStatus

SOON = timedelta(days=60)
QUIET = timedelta(days=50)
"""GitHub stops the nightly builds of a repository that nobody has changed for 60 days."""
OLD_PACKAGES = timedelta(days=90)
LEAST_FRESH = 70
"""How many of a hundred organisations should have been assured within the last 13 months."""
END_OF_THEME = date(2027, 5, 5)
"""The day on which Material for MkDocs is no longer looked after."""
BEFORE_END = timedelta(days=150)


class Complaint(Struct, frozen=True):
    """Something to do: `health.KEY` says what is wrong and `health.KEY.do` what helps; `about` are paths."""

    key: str
    values: dict[str, str]
    about: tuple[str, ...] = ()


class Surroundings(Struct, frozen=True, kw_only=True):
    """What is known besides the records: when the repository and the packages' lock last changed."""

    changed: date | None = None
    locked: date | None = None


def complaints(directory: Directory, today: date, around: Surroundings) -> Iterator[Complaint]:
    """Everything that needs a hand on a day, the most urgent first."""
    yield from _records(directory, today)
    yield from _share(directory, today)
    yield from _upkeep(today, around)


def _records(directory: Directory, today: date) -> Iterator[Complaint]:
    until = {
        organisation: last
        for organisation in directory.organisations.values()
        for contact in organisation.contacts
        if (last := holds_until(contact, organisation.assured)) is not None
    }
    yield from _some("consent-over", [one.path for one, last in until.items() if last < today])
    ending = [one.path for one, last in until.items() if today <= last <= today + SOON and is_listed(one)]
    yield from _some("consent-ending", ending)
    ended = [
        liaison.path
        for liaison in directory.liaisons.values()
        if liaison.status is LiaisonStatus.ACTIVE
        and liaison.term is not None
        and liaison.term.end is not None
        and liaison.term.end < today
    ]
    yield from _some("term-over", ended)
    over = {
        grant.path: grant.recurs is not GrantRecurrence.ONCE
        for grant in directory.grants.values()
        if grant.closes is not None and grant.closes.day < today
    }
    yield from _some("grant-again", [path for path, again in over.items() if again])
    yield from _some("grant-over", [path for path, again in over.items() if not again])


def _some(key: str, paths: list[str]) -> Iterator[Complaint]:
    if paths:
        yield Complaint(key, {"count": str(len(paths))}, tuple(sorted(paths)))


def _share(directory: Directory, today: date) -> Iterator[Complaint]:
    found = states(counts(directory).all, today)
    total = sum(found.values())
    sure = found[Freshness.FRESH] + found[Freshness.DUE]
    if total and sure * 100 < total * LEAST_FRESH:
        share = str(sure * 100 // total)
        yield Complaint("stale", {"share": share, "total": str(total), "wanted": str(LEAST_FRESH)})


def _upkeep(today: date, around: Surroundings) -> Iterator[Complaint]:
    if around.changed is not None and today - around.changed > QUIET:
        yield Complaint("quiet", {"days": str((today - around.changed).days)})
    if around.locked is not None and today - around.locked > OLD_PACKAGES:
        yield Complaint("packages", {"days": str((today - around.locked).days)})
    if today > END_OF_THEME - BEFORE_END:
        yield Complaint("theme", {"day": END_OF_THEME.isoformat()})
