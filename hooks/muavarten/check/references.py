"""`references`: every id that a record names belongs to a record of the right kind.

Wrong: `municipality: kauhva`. Right: `municipality: kauhava`, where data/municipalities/kauhava.yml exists.
"""

from collections.abc import Iterator

from muavarten.check.rule import Rule, found
from muavarten.check.suggest import nearest
from muavarten.check.walk import values_of
from muavarten.parse.parser import Records
from muavarten.problems import Finding
from muavarten.records.fields import Reference

ID = "references"


def together(records: Records) -> Iterator[Finding]:
    """Yield a finding for each id that leads nowhere."""
    for record in records.all():
        for field, form, value in values_of(record):
            if isinstance(form, Reference) and value not in records.known[form.kind]:
                best = nearest(value, records.known[form.kind])
                key = "references.near" if best else "references"
                yield found(record.path, field, ID, key, value=value, kind=form.kind, nearest=best or "")


RULE = Rule(id=ID, together=together)
