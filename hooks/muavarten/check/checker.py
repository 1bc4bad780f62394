"""Reads, parses and checks a data folder: all records, and all problems in order."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from muavarten.check.registry import RULES
from muavarten.check.rule import Part, whole
from muavarten.check.settings import settings
from muavarten.check.verdicts import Verdicts, judged
from muavarten.parse.parser import Records, parsed
from muavarten.problems import Finding, Problem, field_name, in_order
from muavarten.read.memory import NOTHING, Kept, Memory
from muavarten.read.reader import read_tree
from muavarten.read.tree import locate
from muavarten.records.common import Record
from muavarten.records.region import Region


def checked(
    data: Path,
    memory: Memory = NOTHING,
    told: Callable[[int, int], None] = lambda done, of: None,
    verdicts: Verdicts | None = None,
) -> tuple[Records, tuple[Problem, ...]]:
    """Everything that the data folder says and everything that is wrong with it.

    The rules do not judge a field that could not be read. `told` is told how many files have been read.
    `verdicts` that hold no longer are replaced.
    """
    records, problems = parsed(data, memory, told)
    misread = {(problem.path, problem.field) for problem in problems}
    found = (f for f in findings(records, verdicts) if (f.path, field_name(f.field)) not in misread)
    return records, in_order([*problems, *_placed(data, found)])


def findings(records: Records, verdicts: Verdicts | None = None) -> Iterator[Finding]:
    """What the rules find in records that could be read."""
    known = {} if verdicts is None else verdicts
    everything = whole(records)
    restless = [part for part in everything.parts if not part.calm]
    for rule in RULES:
        if rule.each is not None:
            for part in restless:
                yield from rule.each(part, everything.settings)
        yield from judged(rule, everything, known)


def calm(records: Iterable[tuple[bytes, Record]], region: Region) -> Iterator[tuple[str, Kept[Any]]]:
    """What to remember of those records, by path, with which nothing is wrong by itself; given with marks."""
    known = settings(region)
    rules = [rule.each for rule in RULES if rule.each is not None]
    for content_mark, record in records:
        part = Part(record.path, record, ())
        if not any(True for each in rules for _ in each(part, known)):
            yield record.path, Kept(content_mark, record, part.named)


def remembered(records: Records, problems: Iterable[Problem]) -> Memory:
    """What to remember of records with which nothing is wrong: the next run need not read them again."""
    told = {problem.path for problem in problems}
    memory: Memory = {folder: {} for folder in records.records}
    for part in whole(records).parts:
        content_mark = records.marks.get(part.path)
        if content_mark and isinstance(part.record, Record) and part.path not in told:
            kept = part.kept or Kept(content_mark, part.record, part.named)
            memory[part.path.partition("/")[0]][part.path] = kept
    return memory


def _placed(data: Path, found: Iterator[Finding]) -> Iterator[Problem]:
    """Give findings their line and column, by reading each file that has some once more."""
    by_path: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        by_path[finding.path].append(finding)
    for path, of_file in by_path.items():
        tree, _ = read_tree(data, path)
        for finding in of_file:
            place = locate(tree, finding.field, at_key=finding.at_key) if tree is not None else (1, 1)
            name = field_name(finding.field)
            text, hint = finding.message, finding.hint
            yield Problem(path, *place, name, finding.rule, text, hint, finding.severity)
