"""`duplicates`: one association has one record.

Wrong: two organisations with `register_number: 12345` or one Y-tunnus. Right: one record, the other's id in
its `aliases`.
Suspicious (a warning): `Kauhavan Martat ry` and `Kauhavan Marttat` in one municipality. Right: one record,
or the register number of each where they really are two.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from muavarten.check.persons import plain
from muavarten.check.rule import Rule, Whole, found
from muavarten.lazy import closest, fuzzy
from muavarten.problems import Finding, Severity
from muavarten.records.organisation import Organisation

ID = "duplicates"
ALIKE = 94.0
LARGEST_BLOCK = 1500
"""Above so many in one municipality only names with the same first letters are compared."""

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
    blocks: defaultdict[str, list[tuple[str, Organisation]]] = defaultdict(list)
    width = 3 if len(organisations) > LARGEST_BLOCK else 0
    for organisation in organisations:
        name = compared(organisation.name.values[0][1])
        blocks[name[:width]].append((name, organisation))
    for block in blocks.values():
        yield from _alike_in_block(block)


def _alike_in_block(block: list[tuple[str, Organisation]]) -> Iterator[Finding]:
    extract, ratio = closest().extract, fuzzy().ratio
    names = [name for name, _ in block]
    for place, (name, organisation) in enumerate(block):
        alike = extract(name, names[:place], scorer=ratio, score_cutoff=ALIKE, limit=5)
        for other_name, _, other_place in alike:
            other = block[other_place][1]
            if NUMBER.findall(name) == NUMBER.findall(other_name) and _may_be_one(organisation, other):
                yield _warning(organisation, other)
                break


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


RULE = Rule(id=ID, together=together)
