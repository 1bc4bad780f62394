"""The records of each kind as columns, in the order that search knows them by."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from msgspec import Struct

from muavarten.derive.counts import is_listed
from muavarten.derive.occurrences import next_date
from muavarten.exports.search_index_facets import Facets, facets_of
from muavarten.exports.search_index_ids import id_columns
from muavarten.exports.search_index_packing import numbers, sparse, word_key
from muavarten.link.directory import Directory
from muavarten.pages.edition import Site
from muavarten.records.event import Event
from muavarten.records.fields import LocalizedText
from muavarten.records.organisation import Organisation, OrganisationStatus

KINDS = ("organisations", "villages", "events", "premises", "grants", "memos")
NOWHERE = ""


class Row(Struct, frozen=True, kw_only=True):
    """A record that can be found: where it is, its name in the region's first language, its topics."""

    record: Any
    place: str
    name: str
    words: tuple[str, ...]
    topics: tuple[str, ...]
    facets: Facets


class Table(Struct, frozen=True, kw_only=True):
    """The rows of one kind, by municipality and name."""

    kind: str
    rows: tuple[Row, ...]


def tables(site: Site) -> tuple[Table, ...]:
    """Every kind. What has ended, is over or belongs to an archived round is left out."""
    made: list[Table] = []
    known: frozenset[str] = frozenset()
    for kind in KINDS:
        rows = tuple(sorted(_rows(site, kind), key=partial(_order, known)))
        made.append(Table(kind=kind, rows=rows))
        known = known or frozenset(word for row in rows for word in row.words)
    return tuple(made)


def _order(known: frozenset[str], row: Row) -> tuple[str, bool, tuple[str, str], str, str]:
    """By municipality and first word, in the order of the word lists: words of organisations come first."""
    word = row.words[0]
    return row.place, word not in known, word_key(word), row.name, row.record.id


def _rows(site: Site, kind: str) -> Iterable[Row]:
    directory = site.directory
    languages = site.addresses.languages
    homes = _homes(directory)
    archived = {found.id for found in directory.region.rounds if found.archived}
    for record in directory.of_kind(kind).values():
        if getattr(record, "round", None) in archived or _is_over(site, record):
            continue
        municipalities = getattr(record, "municipalities", ())
        place = getattr(record, "municipality", None) or (municipalities[0] if municipalities else NOWHERE)
        words = tuple(name_of(record).best(languages)[0].split())
        yield Row(
            record=record,
            place=place,
            name=" ".join(words),
            words=words,
            topics=getattr(record, "categories", ()),
            facets=facets_of(directory, record, homes.get((kind, record.id), ())),
        )


def _homes(directory: Directory) -> dict[tuple[str, str], tuple[str, ...]]:
    """The villages that name a record as theirs, and each village as its own."""
    found: dict[tuple[str, str], tuple[str, ...]] = {
        ("villages", name): (name,) for name in directory.villages
    }
    for kind, groups in (
        ("organisations", directory.organisations_in_village),
        ("premises", directory.premises_in_village),
    ):
        for village, records in groups.items():
            for record in records:
                found[kind, record.id] = (*found.get((kind, record.id), ()), village)
    return found


def name_of(record: Any) -> LocalizedText:
    """What a record is called."""
    found: LocalizedText = record.title if isinstance(record, Event) else record.name
    return found


def _is_over(site: Site, record: Any) -> bool:
    """An event without a further date, or an association that lists leave out too."""
    if isinstance(record, Organisation):
        return not is_listed(record)
    if not isinstance(record, Event) or record.start is None:
        return False
    return next_date(site.directory, site.today, record) is None


def name_columns(
    table: Table, places: list[str], topics: dict[str, int], words: dict[str, int]
) -> dict[str, Any]:
    """What is needed to find a record and name it. `places` begins with the place of what has none."""
    rows = table.rows
    counts = dict.fromkeys(places, 0)
    for row in rows:
        counts[row.place] += 1
    return {
        "kind": table.kind,
        "places": numbers(counts.values()),
        "lengths": numbers(len(row.words) for row in rows),
        "firstWords": numbers(_steps(rows, words)),
        "otherWords": numbers(words[word] for row in rows for word in row.words[1:]),
        "topics": numbers(topics[row.topics[0]] if row.topics else 0 for row in rows),
        "moreTopics": sparse((at, topics[topic]) for at, row in enumerate(rows) for topic in row.topics[1:]),
        "paused": sparse((at, 1) for at, row in enumerate(rows) if _paused(row.record)),
        **id_columns([(row.place, _organiser(row.record), row.name, row.record.id) for row in rows]),
    }


def _steps(rows: tuple[Row, ...], words: dict[str, int]) -> Iterable[int]:
    """How much further on the first word of a name is than that of the name before, in one municipality."""
    before, place = 0, None
    for row in rows:
        if row.place != place:
            before, place = 0, row.place
        yield words[row.words[0]] - before
        before = words[row.words[0]]


def _organiser(record: Any) -> str:
    return getattr(record, "organiser", None) or ""


def organisers(table: Table, organisations: dict[str, int]) -> str:
    """Who organises each record: its place among organisations, counted from 1."""
    return numbers(organisations.get(_organiser(row.record), 0) for row in table.rows)


def other_names(table: Table) -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """Names in other languages; under no language those that are searched but not shown."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for at, row in enumerate(table.rows):
        named = [(code, text) for code, text in name_of(row.record).values if text != row.name]
        named += [("", text) for name in getattr(row.record, "alternate_names", ()) for text in name.all]
        for code, text in named:
            found.setdefault(code, []).append((at, tuple(text.split())))
    return found


def other_name_columns(names: list[tuple[int, tuple[str, ...]]], words: dict[str, int]) -> dict[str, str]:
    """Such names as columns."""
    return {
        "at": sparse((at, len(name)) for at, name in names),
        "words": numbers(words[word] for _, name in names for word in name),
    }


def _paused(record: Any) -> bool:
    return isinstance(record, Organisation) and record.status is OrganisationStatus.INACTIVE


def facet_columns(
    table: Table, places: dict[str, int], villages: dict[str, int], speech: list[str]
) -> dict[str, Any]:
    """What results are narrowed by; `speech` collects the sets of languages that occur."""
    facets = [row.facets for row in table.rows]
    return {
        "kind": table.kind,
        "flags": numbers(facet.flags for facet in facets),
        "ages": numbers(facet.ages for facet in facets),
        "languages": numbers(_place_in(speech, ",".join(facet.languages)) for facet in facets),
        "villages": sparse(
            (at, villages[name]) for at, facet in enumerate(facets) for name in facet.villages
        ),
        "also": sparse((at, places[name]) for at, facet in enumerate(facets) for name in facet.also),
    }


def _place_in(known: list[str], value: str) -> int:
    if value not in known:
        known.append(value)
    return known.index(value)
