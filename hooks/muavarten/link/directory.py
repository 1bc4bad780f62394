"""The Directory: all records by id, and who belongs to whom."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import Any, TypeVar, cast

from msgspec import Struct

from muavarten.link.watch import Watch
from muavarten.parse.parser import Records
from muavarten.records.category import Category
from muavarten.records.common import Record
from muavarten.records.event import Event
from muavarten.records.grant import Grant
from muavarten.records.leader import Leader
from muavarten.records.liaison import Liaison
from muavarten.records.memo import Memo
from muavarten.records.municipality import Municipality
from muavarten.records.organisation import Organisation
from muavarten.records.premises import Premises
from muavarten.records.region import Criteria, Region
from muavarten.records.removed import RemovedId
from muavarten.records.village import Village

Item = TypeVar("Item")
ById = MappingProxyType[str, Item]
Groups = MappingProxyType[str, tuple[Item, ...]]


class Directory(Struct, frozen=True, kw_only=True):
    """The whole region. Groups hold nothing for a key without members: ask them with `.get(id, ())`.

    All members stand in the order of their ids; whoever shows them sorts them by language.
    """

    region: Region
    criteria: Criteria
    removed: tuple[RemovedId, ...]
    categories: ById[Category]
    municipalities: ById[Municipality]
    leaders: ById[Leader]
    villages: ById[Village]
    organisations: ById[Organisation]
    liaisons: ById[Liaison]
    memos: ById[Memo]
    events: ById[Event]
    premises: ById[Premises]
    grants: ById[Grant]
    topics_of: Groups[Category]
    organisations_in: Groups[Organisation]
    organisations_in_village: Groups[Organisation]
    organisations_about: Groups[Organisation]
    """By topic, and by class for all topics under it."""
    members_of: Groups[Organisation]
    """By umbrella organisation."""
    villages_in: Groups[Village]
    premises_in: Groups[Premises]
    premises_in_village: Groups[Premises]
    premises_of: Groups[Premises]
    """By owner."""
    events_in: Groups[Event]
    events_in_village: Groups[Event]
    events_of: Groups[Event]
    """By organiser."""
    events_at: Groups[Event]
    """By premises."""
    events_about: Groups[Event]
    grants_in: Groups[Grant]
    grants_of_leader: Groups[Grant]
    liaisons_in: Groups[Liaison]
    memos_in: Groups[Memo]
    memos_of_round: Groups[Memo]
    leaders_in: Groups[Leader]
    synthetic: bool
    """Whether anything in the directory is made up."""
    watch: Watch | None = None
    """Who notes what is looked at, if anybody does."""

    def of_kind(self, folder: str) -> MappingProxyType[str, Record]:
        """The records of a kind, by the name of its folder."""
        return cast("MappingProxyType[str, Record]", getattr(self, folder))


def linked(records: Records) -> Directory:
    """Build the Directory of records that have no errors, so that every reference leads somewhere."""
    if records.region is None or records.criteria is None:
        raise ValueError("a directory needs a region and its criteria")
    by_kind = {
        folder: MappingProxyType(dict(sorted(found.items()))) for folder, found in records.records.items()
    }
    categories = MappingProxyType({category.id: category for category in records.categories})
    organisations: list[Organisation] = _all(by_kind, "organisations")
    villages: list[Village] = _all(by_kind, "villages")
    premises: list[Premises] = _all(by_kind, "premises")
    events: list[Event] = _all(by_kind, "events")
    grants: list[Grant] = _all(by_kind, "grants")
    memos: list[Memo] = _all(by_kind, "memos")
    leaders: list[Leader] = _all(by_kind, "leaders")
    liaisons: list[Liaison] = _all(by_kind, "liaisons")

    def about(ids: Iterable[str]) -> tuple[str, ...]:
        parents = (categories[name].parent for name in ids)
        return tuple(dict.fromkeys([*ids, *(parent for parent in parents if parent)]))

    return Directory(
        region=records.region,
        criteria=records.criteria,
        removed=records.removed.removed,
        categories=categories,
        **cast("dict[str, Any]", by_kind),
        topics_of=_groups(categories.values(), lambda c: _one(c.parent)),
        organisations_in=_groups(organisations, _reach),
        organisations_in_village=_named_by_village(
            villages, by_kind["organisations"], "associations", lambda o: o.villages
        ),
        organisations_about=_groups(organisations, lambda o: about(o.categories)),
        members_of=_groups(organisations, lambda o: _one(o.parent)),
        villages_in=_groups(villages, lambda v: (v.municipality,)),
        premises_in=_groups(premises, lambda p: (p.municipality,)),
        premises_in_village=_named_by_village(
            villages, by_kind["premises"], "premises", lambda p: _one(p.village)
        ),
        premises_of=_groups(premises, lambda p: _one(p.owner)),
        events_in=_groups(events, lambda e: (e.municipality,)),
        events_in_village=_groups(events, lambda e: e.villages),
        events_of=_groups(events, lambda e: _one(e.organiser)),
        events_at=_groups(events, lambda e: _one(e.place.premises if e.place else None)),
        events_about=_groups(events, lambda e: about(e.categories)),
        grants_in=_groups(grants, lambda g: _one(g.municipality)),
        grants_of_leader=_groups(grants, lambda g: _one(g.leader)),
        liaisons_in=_groups(liaisons, lambda x: (x.municipality,)),
        memos_in=_groups(memos, lambda m: m.municipalities),
        memos_of_round=_groups(sorted(memos, key=lambda m: m.number), lambda m: (m.round,)),
        leaders_in=_groups(leaders, lambda g: dict.fromkeys(area.municipality for area in g.areas)),
        synthetic=any(record.synthetic for record in records.all()),
    )


def _all(by_kind: dict[str, MappingProxyType[str, Record]], folder: str) -> list[Any]:
    return list(by_kind[folder].values())


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _reach(organisation: Organisation) -> tuple[str, ...]:
    """Its seat, and the other municipalities that it names as its area."""
    area = organisation.area.municipalities if organisation.area else ()
    return tuple(dict.fromkeys((organisation.municipality, *area)))


def _groups(items: Iterable[Item], keys: Callable[[Item], Iterable[str]]) -> Groups[Item]:
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        for key in keys(item):
            groups[key].append(item)
    return MappingProxyType({key: tuple(members) for key, members in groups.items()})


def _named_by_village(
    villages: list[Village],
    members: MappingProxyType[str, Any],
    field: str,
    own: Callable[[Any], Iterable[str]],
) -> Groups[Any]:
    """Members by village, whether they name the village (`own`) or the village names them (in `field`)."""
    named: dict[str, set[str]] = {village.id: set(getattr(village, field)) for village in villages}
    for member in members.values():
        for village in own(member):
            named[village].add(member.id)
    return MappingProxyType(
        {key: tuple(members[name] for name in sorted(ids)) for key, ids in named.items() if ids}
    )
