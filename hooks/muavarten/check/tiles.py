"""`tiles`: each municipality has a place of its own on the schematic map.

Wrong: `tile: {column: 3, row: 1}` in two municipalities. Right: a place that is free.
"""

from collections.abc import Iterator

from muavarten.check.rule import Rule, Whole, found
from muavarten.problems import Finding
from muavarten.records.municipality import Municipality

ID = "tiles"


def together(whole: Whole) -> Iterator[Finding]:
    """Yield a finding for each tile that is taken."""
    taken: dict[tuple[int, int], str] = {}
    for record in whole.records.records["municipalities"].values():
        if isinstance(record, Municipality):
            first = taken.setdefault((record.tile.column, record.tile.row), record.id)
            if first != record.id:
                yield found(record.path, ("tile",), ID, "tiles", other=first)


RULE = Rule(id=ID, together=together)
