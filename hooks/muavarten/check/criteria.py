"""`criteria`: what is said of a criterion is said of one that criteria.yml has.

Wrong: `criterion: 8` where there are seven. Right: `criterion: 7`.
Wrong: two criteria with `number: 3`. Right: each has its own number.
"""

from collections.abc import Iterator

from muavarten.check.rule import Rule, Whole, found
from muavarten.problems import FieldPath, Finding
from muavarten.records.memo import Memo
from muavarten.records.municipality import Municipality

ID = "criteria"


def together(whole: Whole) -> Iterator[Finding]:
    """Yield a finding for each number that stands for no criterion, or for two."""
    criteria = whole.records.criteria
    if criteria is None:
        return
    numbers: set[int] = set()
    for place, criterion in enumerate(criteria.criteria):
        if criterion.number in numbers:
            where = ("criteria", place, "number")
            yield found("criteria.yml", where, ID, "criteria.twice", value=criterion.number)
        numbers.add(criterion.number)
    options = ", ".join(str(number) for number in sorted(numbers))
    for part in whole.parts:
        for field, number in _named(part.record):
            if number not in numbers:
                yield found(part.path, field, ID, "criteria.unknown", value=number, options=options)


def _named(record: object) -> Iterator[tuple[FieldPath, int]]:
    if isinstance(record, Municipality):
        for place, practice in enumerate(record.practices):
            yield ("practices", place, "criterion"), practice.criterion
    elif isinstance(record, Memo):
        for place, item in enumerate(record.items):
            yield ("items", place, "criterion"), item.criterion
        for place, rating in enumerate(record.ratings):
            yield ("ratings", place, "criterion"), rating.criterion


RULE = Rule(id=ID, together=together)
