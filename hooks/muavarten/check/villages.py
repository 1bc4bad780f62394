"""`villages`: a village that a record names is in the record's own municipality (a warning).

Wrong: `villages: [lapuan-kirkonkyla]` in an organisation of Kauhava. Right: a village of Kauhava, or `area`
with the other municipality in it.
"""

from collections.abc import Iterator

from muavarten.check.rule import Rule, Whole, found
from muavarten.check.walk import TO
from muavarten.problems import Finding, Severity
from muavarten.records.organisation import Organisation
from muavarten.records.village import Village

ID = "villages"


def together(whole: Whole) -> Iterator[Finding]:
    """Yield a warning for each village of another municipality."""
    homes = {
        record.id: record.municipality
        for record in whole.records.records["villages"].values()
        if isinstance(record, Village)
    }
    for part in whole.parts:
        named = part.values.get(TO + "villages")
        if not named:
            continue
        reach = {getattr(part.record, "municipality", None)}
        if isinstance(part.record, Organisation) and part.record.area is not None:
            reach |= set(part.record.area.municipalities)
        for field, village in named:
            if homes.get(village) not in {*reach, None}:
                home, severity = homes[village], Severity.WARNING
                yield found(part.path, field, ID, "villages", severity=severity, value=village, home=home)


RULE = Rule(id=ID, together=together)
