"""Reads, parses and checks a data folder: all records, and all problems in order."""

from pathlib import Path

from muavarten.check.registry import RULES
from muavarten.parse.parser import Records, parsed
from muavarten.problems import Finding, Problem, field_name, in_order
from muavarten.read.reader import place_of


def checked(data: Path) -> tuple[Records, tuple[Problem, ...]]:
    """Everything that the data folder says and everything that is wrong with it."""
    records, problems = parsed(data)
    return records, in_order([*problems, *(_placed(data, finding) for finding in _findings(records))])


def _findings(records: Records) -> list[Finding]:
    findings: list[Finding] = []
    for rule in RULES:
        if rule.each is not None:
            for record in records.all():
                findings += rule.each(record, records)
        if rule.together is not None:
            findings += rule.together(records)
    return findings


def _placed(data: Path, finding: Finding) -> Problem:
    line, column = place_of(data, finding.path, finding.field, at_key=finding.at_key)
    return Problem(
        finding.path,
        line,
        column,
        field_name(finding.field),
        finding.rule,
        finding.message,
        finding.hint,
        finding.severity,
    )
