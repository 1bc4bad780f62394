"""`prices`: what costs nothing says `free`, so that one can look for it (a warning).

Wrong: `price: Maksuton`, `price: 0 €`. Right: `price: free`, which the pages say in each language.
"""

import re
from collections.abc import Iterator

from muavarten.check.rule import Part, Rule, found
from muavarten.check.settings import Settings
from muavarten.problems import FieldPath, Finding, Severity
from muavarten.records.event import Event
from muavarten.records.fields import LocalizedText
from muavarten.records.premises import Premises

ID = "prices"
FREE = re.compile(
    r"maksuton|ilmainen|ilmaiseksi|maksutta|vapaa pääsy|ei maksua|gratis|avgiftsfri|avgiftsfritt|kostnadsfri"
    r"|kostnadsfritt|fritt inträde|fri entré|free of charge|free entry|free admission|no charge"
    r"|0(?:[.,]00?)? ?(?:€|e|eur|euroa|euro)|(?:€|eur) ?0(?:[.,]00?)?|0"
)


def each(part: Part, settings: Settings) -> Iterator[Finding]:
    """Yield a warning for each price that is none."""
    record = part.record
    if isinstance(record, Event):
        yield from _price(part.path, ("price",), record.price)
    elif isinstance(record, Premises):
        yield from _price(part.path, ("price",), record.price)
        for place, item in enumerate(record.prices):
            yield from _price(part.path, ("prices", place, "price"), item.price)


def _price(path: str, field: FieldPath, price: LocalizedText | None) -> Iterator[Finding]:
    if price is not None and all(FREE.fullmatch(text.casefold().strip(" .!")) for text in price.all):
        yield found(path, field, ID, "prices", severity=Severity.WARNING, value=price.all[0])


RULE = Rule(id=ID, each=each)
