"""What a rule is: a name and one or two generators of findings."""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from muavarten.parse.parser import Records
from muavarten.problems import FieldPath, Finding, Severity, message
from muavarten.records.common import Record


class Rule(Struct, frozen=True, kw_only=True):
    """One rule. `each` looks at one record alone, `together` at how they fit; both yield findings.

    What `each` finds must depend on nothing but the record and the region's unchanging settings in Records
    (languages, country, time zone, bounds), so that it may be remembered until the record changes.
    """

    id: str
    each: Callable[[Record, Records], Iterator[Finding]] | None = None
    together: Callable[[Records], Iterator[Finding]] | None = None


def found(
    path: str,
    field: FieldPath,
    rule: str,
    key: str,
    /,
    *,
    severity: Severity = Severity.ERROR,
    at_key: bool = False,
    **values: Any,
) -> Finding:
    """A finding whose texts are `rule.KEY` (what is wrong) and `hint.KEY` (what would be right)."""
    return Finding(
        path,
        field,
        rule,
        message(f"rule.{key}", **values),
        message(f"hint.{key}", **values),
        severity,
        at_key,
    )
