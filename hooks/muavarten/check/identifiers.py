"""`identifiers`: numbers that an authority gave are such as it gives.

Y-tunnus. Wrong: `1234567-2`, whose check digit does not fit. Right: `1234567-1`.
Register of associations. Wrong: `012345`. Right: `12345`, up to six digits without leading zeros.
Municipality code. Wrong: one code in two municipalities. Right: each has its own.
"""

from collections.abc import Iterator

from muavarten.check.rule import Part, Rule, Whole, found
from muavarten.check.settings import Settings
from muavarten.lazy import finnish_numbers
from muavarten.problems import Finding
from muavarten.records.municipality import Municipality
from muavarten.records.organisation import Organisation

ID = "identifiers"
FINLAND = frozenset({"FI", "AX"})


def each(part: Part, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for a number of an organisation that cannot exist."""
    record = part.record
    if not isinstance(record, Organisation) or settings.country not in FINLAND:
        return
    if record.business_id is not None and not finnish_numbers().ytunnus.is_valid(record.business_id):
        yield found(part.path, ("business_id",), ID, "identifiers.business-id", value=record.business_id)
    number = record.register_number
    if number is not None and not _is_registered(number):
        yield found(part.path, ("register_number",), ID, "identifiers.register-number", value=number)


def _is_registered(number: str) -> bool:
    return not number.startswith("0") and bool(finnish_numbers().associationid.is_valid(number))


def together(whole: Whole) -> Iterator[Finding]:
    """Yield a finding for a municipality code that is taken."""
    seen: dict[str, str] = {}
    for record in whole.records.records["municipalities"].values():
        if isinstance(record, Municipality):
            first = seen.setdefault(record.code, record.path)
            if first != record.path:
                key = "identifiers.municipality-code"
                yield found(record.path, ("code",), ID, key, value=record.code, path=first)


RULE = Rule(id=ID, each=each, together=together)
