"""Every file of the data folder into records: the whole of a reading, with all its problems."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Mapping as ReadMapping
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct

from muavarten.languages.catalogue import languages_with_catalogue
from muavarten.parse.context import Context, Failed
from muavarten.parse.decoders import decoded_fields, decoder
from muavarten.problems import Problem
from muavarten.read.code import mark
from muavarten.read.folder import RecordFile, listed
from muavarten.read.memory import NOTHING, Kept, Memory
from muavarten.read.reader import content_of, read_tree, tree_of
from muavarten.read.tree import Mapping, Node, Scalar, Sequence
from muavarten.records.category import Category, CategoryFile, flattened
from muavarten.records.common import Record
from muavarten.records.fields import Language
from muavarten.records.kinds import KINDS
from muavarten.records.region import Criteria, Region
from muavarten.records.removed import RemovedFile

File = TypeVar("File", bound=Struct)
FALLBACK_LANGUAGES = languages_with_catalogue()
"""What records may be in where the region does not say."""


class Records(Struct, frozen=True, kw_only=True):
    """All that could be read. `known` holds the ids of every kind, also of files that had problems.

    `records` are by folder and by id; `region` is missing where its file could not be read.
    """

    region: Region | None
    criteria: Criteria | None
    categories: tuple[Category, ...]
    removed: RemovedFile
    records: dict[str, dict[str, Record]]
    twins: tuple[tuple[Record, Record], ...]
    """Records of one kind with one id, in different folders."""
    known: dict[str, frozenset[str]]
    marks: ReadMapping[str, bytes] = {}
    """The mark of each record's file, by path."""
    recalled: ReadMapping[str, Kept[Any]] = {}
    """The records that were remembered and not read anew, by path."""

    def all(self) -> Iterator[Record]:
        """Every record of every kind, twins included."""
        for by_id in self.records.values():
            yield from by_id.values()
        yield from (second for _, second in self.twins)


def parsed(
    data: Path, memory: Memory = NOTHING, told: Callable[[int, int], None] = lambda done, of: None
) -> tuple[Records, list[Problem]]:
    """Read and parse a data folder; every problem of every file comes back in one list, in no order.

    A file that is as the memory knows it is not read for its sense again. `told` is told how many files
    have been read.
    """
    listing = listed(data)
    files, problems, singles = listing.files, listing.problems, listing.singles

    def single(path: str, model: type[File], languages: tuple[str, ...], country: str = "FI") -> File | None:
        context = Context(path, languages, country, problems)
        return _single(data, model, context) if path in singles else None

    region = region_of(data, problems) if "region.yml" in singles else None
    languages = region.languages if region else FALLBACK_LANGUAGES
    country = region.country if region else "FI"

    def context(path: str) -> Context:
        return Context(path, languages, country, problems)

    categories = single("categories.yml", CategoryFile, languages, country)
    criteria = single("criteria.yml", Criteria, languages, country)
    removed = single("removed.yml", RemovedFile, languages, country) or RemovedFile()
    records: dict[str, dict[str, Record]] = {kind.folder: {} for kind in KINDS}
    twins: list[tuple[Record, Record]] = []
    marks: dict[str, bytes] = {}
    recalled: dict[str, Kept[Any]] = {}
    for number, file in enumerate(files, 1):
        told(number, len(files))
        content, unreadable = content_of(data, file.path)
        problems += unreadable
        path, marks[file.path] = file.path, mark(content)
        kept = memory.get(file.kind.folder, {}).get(path)
        if kept is not None and kept.mark == marks[path]:
            recalled[path], record = kept, kept.record
        elif not unreadable:
            record = _record(content, file, context(path))
        if unreadable or record is None:
            continue
        first = records[file.kind.folder].setdefault(record.id, record)
        if first is not record:
            twins.append((first, record))
    flat = flattened(categories) if categories else ()
    known = {kind.folder: frozenset(file.id for file in files if file.kind is kind) for kind in KINDS}
    known["categories"] = frozenset(_category_ids(data)) if "categories.yml" in singles else frozenset()
    return (
        Records(
            region=region,
            criteria=criteria,
            categories=flat,
            removed=removed,
            records=records,
            twins=tuple(twins),
            known=known,
            marks=marks,
            recalled=recalled,
        ),
        problems,
    )


def region_of(data: Path, problems: list[Problem]) -> Region | None:
    """The region's settings; what is wrong with them is added to `problems`."""
    return _single(
        data, Region, Context("region.yml", named_languages(data) or FALLBACK_LANGUAGES, problems=problems)
    )


def sound(data: Path, files: Iterable[RecordFile], region: Region) -> Iterator[tuple[bytes, Record]]:
    """The records of those files that can be read without any problem, each with its file's mark."""
    for file in files:
        content, problems = content_of(data, file.path)
        context = Context(file.path, region.languages, region.country, problems)
        record = None if problems else _record(content, file, context)
        if record is not None and not problems:
            yield mark(content), record


def named_languages(data: Path) -> tuple[str, ...]:
    """The languages that region.yml names, before anything else of it is understood; or none."""
    tree, _ = read_tree(data, "region.yml")
    entry = tree.entries.get("languages") if tree else None
    if entry is None:
        return ()
    context = Context("region.yml", FALLBACK_LANGUAGES, problems=[])
    found: tuple[str, ...] | Failed = decoder(tuple[Language, ...])(entry.value, ("languages",), context)
    return () if isinstance(found, Failed) else found


def _category_ids(data: Path) -> Iterator[str]:
    """Every id in categories.yml, also of topics that had problems."""
    tree, _ = read_tree(data, "categories.yml")
    nodes: list[Node] = [tree] if tree is not None else []
    while nodes:
        node = nodes.pop()
        if isinstance(node, Sequence):
            nodes += node.items
        elif isinstance(node, Mapping):
            nodes += [entry.value for name, entry in node.entries.items() if name in ("categories", "topics")]
            if "id" in node.entries and isinstance(value := node.entries["id"].value, Scalar):
                yield value.text


def _single(data: Path, model: type[File], context: Context) -> File | None:
    """The one file of its kind."""
    tree, found = read_tree(data, context.path)
    context.problems += found
    if tree is None:
        return None
    values = decoded_fields(model, tree, (), context)
    return None if isinstance(values, Failed) else model(**values)


def _record(content: bytes, file: RecordFile, context: Context) -> Record | None:
    tree, found = tree_of(content, file.path)
    context.problems += found
    return parsed_record(tree, file, context) if tree is not None else None


def parsed_record(tree: Mapping, file: RecordFile, context: Context) -> Record | None:
    """One record from its tree, or nothing where something that it needs is missing or wrong."""
    values = decoded_fields(file.kind.model, tree, (), context)
    if isinstance(values, Failed):
        return None
    return file.kind.model(id=file.id, path=file.path, **values)
