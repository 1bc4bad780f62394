"""`leaders`: in a region with Leader groups, each municipality or part of one belongs to exactly one group.

Wrong: `{municipality: kurikka}` in one group and `{municipality: kurikka, only: [jalasjarvi]}` in another.
Right: `{municipality: kurikka, excluding: [jalasjarvi]}` in the one and `only: [jalasjarvi]` in the other.
"""

from collections import defaultdict
from collections.abc import Iterator

from muavarten.check.rule import Rule, Whole, found
from muavarten.problems import FieldPath, Finding
from muavarten.records.leader import Leader, LeaderArea
from muavarten.records.municipality import Municipality

ID = "leaders"
REST = ""
"""What of a municipality is in none of its named parts."""


def together(whole: Whole) -> Iterator[Finding]:
    """Yield a finding for each area that belongs to two groups or to none."""
    by_kind = whole.records.records
    leaders = [record for record in by_kind["leaders"].values() if isinstance(record, Leader)]
    owners: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for leader in leaders:
        for row, area in enumerate(leader.areas):
            field = ("areas", row)
            municipality = by_kind["municipalities"].get(area.municipality)
            if area.only and area.excluding:
                yield found(leader.path, field, ID, "leaders.both")
            elif isinstance(municipality, Municipality):
                yield from _taken(leader, field, area, municipality, owners)
    if leaders and len(leaders) == len(whole.records.known["leaders"]):
        for municipality in by_kind["municipalities"].values():
            if isinstance(municipality, Municipality):
                yield from _left_over(municipality, owners)


def _taken(
    leader: Leader,
    field: FieldPath,
    area: LeaderArea,
    municipality: Municipality,
    owners: defaultdict[tuple[str, str], list[str]],
) -> Iterator[Finding]:
    twice = []
    for part in _parts(area, municipality):
        others = owners[area.municipality, part]
        if others:
            twice.append(others[0])
        others.append(leader.path)
    if twice:
        yield found(leader.path, field, ID, "leaders.twice", name=area.municipality, path=twice[0])


def _parts(area: LeaderArea, municipality: Municipality) -> list[str]:
    if area.only:
        return list(area.only)
    every = [REST, *(sub_area.id for sub_area in municipality.former_municipalities)]
    return [part for part in every if part not in area.excluding]


def _left_over(
    municipality: Municipality, owners: defaultdict[tuple[str, str], list[str]]
) -> Iterator[Finding]:
    every = [REST, *(sub_area.id for sub_area in municipality.former_municipalities)]
    left = [part for part in every if not owners[municipality.id, part]]
    if len(left) == len(every):
        yield found(municipality.path, (), ID, "leaders.none", name=municipality.id)
    elif left:
        names = ", ".join(part or municipality.id for part in left)
        yield found(municipality.path, (), ID, "leaders.part", name=municipality.id, parts=names)


RULE = Rule(id=ID, together=together)
