"""`references`: every id that a record names belongs to something that exists.

Wrong: `municipality: kauhva`. Right: `municipality: kauhava`, where data/municipalities/kauhava.yml exists.
Wrong: `round: kevat-2012` in a memo. Right: `round: kevat-2021`, as in the rounds of region.yml.
Wrong: `{municipality: kurikka, only: [jalasjarvii]}`. Right: `only: [jalasjarvi]`, one of the former
municipalities that data/municipalities/kurikka.yml names.
"""

from collections.abc import Iterator

from muavarten.check.rule import Rule, Whole, found
from muavarten.check.suggest import nearest
from muavarten.check.walk import TO
from muavarten.problems import FieldPath, Finding
from muavarten.records.leader import Leader
from muavarten.records.memo import Memo
from muavarten.records.municipality import Municipality

ID = "references"


def together(whole: Whole) -> Iterator[Finding]:
    """Yield a finding for each id that leads nowhere."""
    known = whole.records.known
    wanted = {TO + kind: ids for kind, ids in known.items() if ids or kind != "categories"}
    there = frozenset(f"{kind}/{name}" for kind, names in known.items() for name in names)
    for part in whole.parts:
        for form, ids in wanted.items() if not there.issuperset(part.named) else ():
            for field, value in part.values.get(form, ()):
                if value not in ids:
                    key = "category" if form == TO + "categories" else "record"
                    kind = form.removeprefix(TO)
                    yield _nowhere(part.path, field, key, value, ids, where=kind)
        if isinstance(part.record, Leader):
            yield from _sub_areas(part.record, whole)
        elif isinstance(part.record, Memo):
            yield from _round(part.record, whole)


def _nowhere(
    path: str, field: FieldPath, key: str, value: str, options: frozenset[str], *, where: str
) -> Finding:
    best = nearest(value, options)
    if best is not None:
        return found(path, field, ID, f"references.{key}.near", value=value, where=where, nearest=best)
    return found(path, field, ID, f"references.{key}", value=value, where=where)


def _sub_areas(leader: Leader, whole: Whole) -> Iterator[Finding]:
    for row, area in enumerate(leader.areas):
        municipality = whole.records.records["municipalities"].get(area.municipality)
        if not isinstance(municipality, Municipality):
            continue
        ids = frozenset(sub_area.id for sub_area in municipality.former_municipalities)
        for name in ("only", "excluding"):
            for place, value in enumerate(getattr(area, name)):
                if value not in ids:
                    field = ("areas", row, name, place)
                    yield _nowhere(leader.path, field, "sub-area", value, ids, where=municipality.path)


def _round(memo: Memo, whole: Whole) -> Iterator[Finding]:
    region = whole.records.region
    ids = frozenset(item.id for item in region.rounds) if region else frozenset({memo.round})
    if memo.round not in ids:
        yield _nowhere(memo.path, ("round",), "round", memo.round, ids, where="region.yml")


RULE = Rule(id=ID, together=together)
