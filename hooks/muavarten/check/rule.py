"""What a rule is: a name and one or two generators of findings; and what the rules look at."""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from muavarten.check.settings import Settings, settings
from muavarten.check.walk import TO, Values, collected
from muavarten.parse.parser import Records
from muavarten.problems import FieldPath, Finding, Severity, message
from muavarten.read.memory import Kept
from muavarten.records.common import Record

NO_VALUES: tuple[tuple[FieldPath, Any], ...] = ()


class Part(Struct):
    """A record, the region, the criteria or one category, with its values sorted by what they are.

    `field` is where it stands in its file: at the top, but for categories. `kept`: what is remembered of it.
    """

    path: str
    record: Struct
    field: FieldPath
    sorted_values: Values | None = None
    kept: Kept[Any] | None = None

    @property
    def values(self) -> Values:
        """Its values by form."""
        if self.sorted_values is None:
            self.sorted_values = collected(self.record, self.field)
        return self.sorted_values

    @property
    def calm(self) -> bool:
        """Whether it is known that no rule finds anything in it by itself."""
        return self.kept is not None

    @property
    def named(self) -> tuple[str, ...]:
        """The records that it names, as `KIND/ID`, each once."""
        if self.kept is not None:
            return self.kept.named
        forms = ((form.removeprefix(TO), found) for form, found in self.values.items() if form.startswith(TO))
        return tuple(dict.fromkeys(f"{kind}/{value}" for kind, found in forms for _, value in found))

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
    one of them changes; what `together` finds, on nothing but its `inputs`, where it has some.
    """

    id: str
    each: Callable[[Part, Settings], Iterator[Finding]] | None = None
    together: Callable[[Whole], Iterator[Finding]] | None = None
    inputs: Callable[[Whole], Any] | None = None
    """Everything that `together` looks at, where that takes less time than to judge it."""


def whole(records: Records) -> Whole:
    """Prepare what was read for the rules."""
    region = records.region
    singles = (("region.yml", region), ("criteria.yml", records.criteria))
    parts = [Part(path, single, ()) for path, single in singles if single is not None]
    parts += [Part("categories.yml", category, category.field) for category in records.categories]
    parts += [Part(record.path, record, (), None, _kept(records, record)) for record in records.all()]
    return Whole(records, settings(region), tuple(parts))


def _kept(records: Records, record: Record) -> Kept[Any] | None:
    """What is remembered of a record, if this is the very one."""
    kept = records.recalled.get(record.path)
    return kept if kept is not None and kept.record is record else None


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
