"""`duplicates`: one association has one record.

Wrong: two organisations with `register_number: 12345` or one Y-tunnus. Right: one record, the other's id in
its `aliases`.
Suspicious (a warning): `Kauhavan Martat ry` and `Kauhavan Marttat` in one municipality. Right: one record,
or the register number of each where they really are two.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from muavarten.check.persons import plain
from muavarten.check.rule import Rule, Whole, found
from muavarten.lazy import fuzzy
from muavarten.problems import Finding, Severity
from muavarten.records.organisation import Organisation

ID = "duplicates"
ALIKE = 94.0
NEIGHBOURS = 8

WORD = re.compile(r"[^\W_]+")
JOINS = re.compile(r"[-:.’']")
FORMS = frozenset({"ry", "rf", "rp", "yhdistys", "forening", "rekisteroity", "registrerad"})
NUMBER = re.compile(r"[0-9]+")


def together(whole: Whole) -> Iterator[Finding]:
    """Yield a finding for the later one of two records that seem to be of one organisation."""
    organisations = sorted(
        (record for record in whole.records.all() if isinstance(record, Organisation)),
        key=lambda organisation: organisation.path,
    )
    for name in ("register_number", "business_id"):
        yield from _same_number(organisations, name)
    by_municipality: defaultdict[str, list[Organisation]] = defaultdict(list)
    for organisation in organisations:
        by_municipality[organisation.municipality].append(organisation)
    for block in by_municipality.values():
        yield from _alike(block)


def _same_number(organisations: list[Organisation], name: str) -> Iterator[Finding]:
    first: dict[str, Organisation] = {}
    for organisation in organisations:
        number = getattr(organisation, name)
        if number is not None:
            other = first.setdefault(number.lstrip("0"), organisation)
            if other is not organisation:
                path = organisation.path
                yield found(path, (name,), ID, "duplicates.number", value=number, path=other.path)


def _alike(organisations: list[Organisation]) -> Iterator[Finding]:
    """Compare those organisations of a municipality whose names are neighbours in an alphabetical order.

    Names that differ in few letters begin or end alike, so one of two orders brings them together.
    """
    names = [(compared(organisation.name.values[0][1]), organisation) for organisation in organisations]
    ratio = fuzzy().ratio
    told: set[str] = set()
    for order in (sorted(names, key=_forwards), sorted(names, key=_backwards)):
        for place, (name, one) in enumerate(order):
            for other_name, other in order[place + 1 : place + 1 + NEIGHBOURS]:
                if ratio(name, other_name) < ALIKE or NUMBER.findall(name) != NUMBER.findall(other_name):
                    continue
                first, later = sorted((one, other), key=lambda organisation: organisation.path)
                if later.path not in told and _may_be_one(first, later):
                    told.add(later.path)
                    yield _warning(later, first)


def _forwards(named: tuple[str, Organisation]) -> tuple[str, str]:
    return named[0], named[1].path


def _backwards(named: tuple[str, Organisation]) -> tuple[str, str]:
    return named[0][::-1], named[1].path


def _warning(organisation: Organisation, other: Organisation) -> Finding:
    return found(
        organisation.path,
        ("name",),
        ID,
        "duplicates.name",
        severity=Severity.WARNING,
        name=other.name.values[0][1],
        path=other.path,
    )


def _may_be_one(one: Organisation, other: Organisation) -> bool:
    """Whether nothing says that two organisations are two."""
    for name in ("register_number", "business_id"):
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine is not None and theirs is not None and mine != theirs:
            return False
    return one.id not in (other.successor, other.parent) and other.id not in (one.successor, one.parent)


def compared(name: str) -> str:
    """A name without what does not tell associations apart: letter case, dots, the legal form, word order."""
    words = WORD.findall(plain(JOINS.sub("", name)))
    return " ".join(sorted(word for word in words if word not in FORMS))


def inputs(whole: Whole) -> Any:
    """What tells organisations apart, without the rest of what they say."""
    found = (record for record in whole.records.all() if isinstance(record, Organisation))
    return sorted((one.path, one.name.values[0][1], *_facts(one)) for one in found)


def _facts(one: Organisation) -> tuple[str, ...]:
    facts = (one.municipality, one.register_number, one.business_id, one.successor, one.parent)
    return tuple(fact or "" for fact in facts)


RULE = Rule(id=ID, together=together, inputs=inputs)
