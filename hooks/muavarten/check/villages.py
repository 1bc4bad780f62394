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
PREFIX = "villages/"


def together(whole: Whole) -> Iterator[Finding]:
    """Yield a warning for each village of another municipality."""
    homes = {
        record.id: record.municipality
        for record in whole.records.records["villages"].values()
        if isinstance(record, Village)
    }
    for part in whole.parts:
        named = [name.removeprefix(PREFIX) for name in part.named if name.startswith(PREFIX)]
        if not named:
            continue
        reach = {getattr(part.record, "municipality", None), None}
        if isinstance(part.record, Organisation) and part.record.area is not None:
            reach |= set(part.record.area.municipalities)
        if reach.issuperset(homes.get(village) for village in named):
            continue
        for field, village in part.of(TO + "villages"):
            if homes.get(village) not in reach:
                home, severity = homes[village], Severity.WARNING
                yield found(part.path, field, ID, "villages", severity=severity, value=village, home=home)


RULE = Rule(id=ID, together=together)
