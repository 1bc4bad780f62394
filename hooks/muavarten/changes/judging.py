"""A record as it would be, judged by the same checks as the whole folder, before anything is written."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from muavarten.check.checker import findings
from muavarten.parse.context import Context
from muavarten.parse.parser import Records, parsed_record
from muavarten.problems import Finding, Message, Severity, field_name
from muavarten.read.folder import RecordFile
from muavarten.read.reader import tree_of
from muavarten.records.common import Record
from muavarten.records.kinds import KIND_BY_FOLDER

Identity = tuple[str, str, str, str]


class Complaint(Struct, frozen=True):
    """What is wrong with a record, or might be: the field, and what to say of it."""

    path: str
    field: str
    rule: str
    message: Message
    hint: Message | None
    severity: Severity


def file_of(folder: str, path: str) -> RecordFile:
    """What is known of a file from its path."""
    kind = KIND_BY_FOLDER[folder]
    steps = path.split("/")
    return RecordFile(
        kind, path, steps[-1].removesuffix(kind.suffix), steps[1] if kind.by_municipality else ""
    )


def read_record(content: bytes, path: str, records: Records) -> tuple[Record | None, list[Complaint]]:
    """A record from a file's bytes, and what keeps it from being one."""
    region = records.region
    context = Context(path, region.languages, region.country) if region else Context(path, ("fi",))
    tree, problems = tree_of(content, path)
    record = parsed_record(tree, file_of(path.partition("/")[0], path), context) if tree else None
    problems += context.problems
    return record, [Complaint(p.path, p.field, p.rule, p.message, p.hint, p.severity) for p in problems]


def judged(
    records: Records, content: bytes, path: str, before: tuple[Record, bytes] | None
) -> tuple[Record | None, list[Complaint]]:
    """The record that a file would hold, and every complaint that there would be more than now.

    `before` is the record that it takes the place of, and that one's file.
    """
    record, complaints = read_record(content, path, records)
    old = before[0] if before else None
    if record is not None:
        misread = {complaint.field for complaint in complaints}
        after = _complaints(findings(_with(records, record, old)))
        complaints += [c for c in after if c.path != path or c.field not in misread]
    complaints = [c for c in complaints if c.path == path or c.severity is Severity.ERROR]
    if not any(complaint.severity is Severity.ERROR for complaint in complaints):
        return record, complaints
    known = [*_complaints(findings(records))]
    if before:
        known += read_record(before[1], before[0].path, records)[1]
    seen = {_identity(c, path if old and c.path == old.path else c.path) for c in known}
    return record, [complaint for complaint in complaints if _identity(complaint, complaint.path) not in seen]


def _complaints(found: Iterator[Finding]) -> Iterator[Complaint]:
    for finding in found:
        field = field_name(finding.field)
        yield Complaint(finding.path, field, finding.rule, finding.message, finding.hint, finding.severity)


def _identity(complaint: Complaint, path: str) -> Identity:
    return path, complaint.field, complaint.rule, repr(complaint.message)


def _with(records: Records, record: Record, old: Record | None) -> Records:
    """Everything as it is, but for one record."""
    folder = record.path.partition("/")[0]
    others = {name: kept for name, kept in records.records[folder].items() if old is None or name != old.id}
    known = {**records.known, folder: records.known[folder] | {record.id}}
    return replace(records, records={**records.records, folder: {**others, record.id: record}}, known=known)
