"""What a rule is: a name and one or two generators of findings; and what the rules look at."""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from muavarten.check.settings import Settings, settings
from muavarten.check.walk import Values, collected
from muavarten.parse.parser import Records
from muavarten.problems import FieldPath, Finding, Severity, message

NO_VALUES: tuple[tuple[FieldPath, Any], ...] = ()


class Part(Struct):
    """A record, the region, the criteria or one category, with its values sorted by what they are.

    `field` is where it stands in its file: at the top, but for categories.
    """

    path: str
    record: Struct
    field: FieldPath
    values: Values

    def of(self, form: str) -> Iterator[tuple[FieldPath, Any]]:
        """Field and value of everything of a form: `email`, `uri`, `phone`, `localized`, `location` ..."""
        yield from self.values.get(form, NO_VALUES)


class Whole(Struct):
    """Everything that was read."""

    records: Records
    settings: Settings
    parts: tuple[Part, ...]


class Rule(Struct, frozen=True, kw_only=True):
    """One rule. `each` looks at one part alone, `together` at how they fit; both yield findings.

    What `each` finds depends on nothing but the part and the settings, so that it may be remembered until
    one of them changes.
    """

    id: str
    each: Callable[[Part, Settings], Iterator[Finding]] | None = None
    together: Callable[[Whole], Iterator[Finding]] | None = None


def whole(records: Records) -> Whole:
    """Prepare what was read for the rules."""
    region = records.region
    singles = (("region.yml", region), ("criteria.yml", records.criteria))
    parts = [Part(path, single, (), collected(single)) for path, single in singles if single is not None]
    parts += [
        Part("categories.yml", category, category.field, collected(category, category.field))
        for category in records.categories
    ]
    parts += [Part(record.path, record, (), collected(record)) for record in records.all()]
    return Whole(records, settings(region), tuple(parts))


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
    text, hint = message(f"rule.{key}", **values), message(f"hint.{key}", **values)
    return Finding(path, field, rule, text, hint, severity, at_key)
