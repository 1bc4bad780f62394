"""`removed`: an id that was retired in removed.yml stays retired, and its address leads somewhere.

Wrong: `{kind: organisations, id: lapuan-martat}` in removed.yml while data/organisations/lapua has
`lapuan-martat.yml`. Right: remove one of the two.
Wrong: `to: lapuan-marthat`, where there is no such organisation. Right: `to: lapuan-uudet-martat`.
"""

from collections.abc import Iterator

from muavarten.check.rule import Rule, Whole, found
from muavarten.check.suggest import nearest
from muavarten.problems import Finding
from muavarten.records.common import Record
from muavarten.records.removed import RemovedId

ID = "removed"
PATH = "removed.yml"


def together(whole: Whole) -> Iterator[Finding]:
    """Yield a finding for each retired id that has come back or leads nowhere."""
    known = whole.records.known
    seen: set[tuple[str, str]] = set()
    for place, item in enumerate(whole.records.removed.removed):
        if item.kind not in known:
            options = ", ".join(known)
            field = ("removed", place, "kind")
            yield found(PATH, field, ID, "removed.kind", value=item.kind, options=options)
            continue
        if (item.kind, item.id) in seen:
            yield found(PATH, ("removed", place, "id"), ID, "removed.twice", value=item.id)
        seen.add((item.kind, item.id))
        yield from _back(place, item, whole)
        yield from _target(place, item, known[item.kind])


def _back(place: int, item: RemovedId, whole: Whole) -> Iterator[Finding]:
    """The id is in use again, as an id or as an earlier id of another record."""
    records = whole.records.records.get(item.kind, {})
    if item.id in whole.records.known[item.kind]:
        path = records[item.id].path if item.id in records else item.kind
        yield found(PATH, ("removed", place, "id"), ID, "removed.back", value=item.id, path=path)
    for record in records.values():
        if item.id in record.aliases:
            yield found(record.path, _alias(record, item.id), ID, "removed.alias", value=item.id)


def _alias(record: Record, alias: str) -> tuple[str, int]:
    return "aliases", record.aliases.index(alias)


def _target(place: int, item: RemovedId, known: frozenset[str]) -> Iterator[Finding]:
    if item.to is not None and item.to not in known:
        field = ("removed", place, "to")
        best = nearest(item.to, known)
        key = "removed.to.near" if best else "removed.to"
        yield found(PATH, field, ID, key, value=item.to, kind=item.kind, nearest=best or "")


RULE = Rule(id=ID, together=together)
