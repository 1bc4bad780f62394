"""`memos`: the tables of a round are as many, and had as many participants, as the round says.

Wrong: eleven memos whose `participants` add up to 480 in a round of 483. Right: the figures of the memos.
Wrong: two memos of one round with `number: 4`. Right: each table has its own number.
Wrong: `date: 2020-03-09` in a round that began on 2021-01-27. Right: a day of the round.
Wrong: a liaison of a municipality that was not at the table. Right: add it to `municipalities`.
"""

from collections.abc import Iterator

from muavarten.check.rule import Rule, Whole, found
from muavarten.problems import FieldPath, Finding
from muavarten.records.memo import Memo
from muavarten.records.region import Round

ID = "memos"


def together(whole: Whole) -> Iterator[Finding]:
    """Yield a finding for each figure that does not add up."""
    memos = [record for record in whole.records.records["memos"].values() if isinstance(record, Memo)]
    all_read = len(memos) == len(whole.records.known["memos"])
    for memo in memos:
        yield from _alone(memo)
    rounds = whole.records.region.rounds if whole.records.region else ()
    for row, item in enumerate(rounds):
        tables = sorted((memo for memo in memos if memo.round == item.id), key=lambda memo: memo.path)
        yield from _fits(item, tables)
        if tables and all_read:
            yield from _total(item, ("rounds", row), tables)


def _alone(memo: Memo) -> Iterator[Finding]:
    for place, liaison in enumerate(memo.liaisons):
        if liaison.municipality not in memo.municipalities:
            field = ("liaisons", place, "municipality")
            yield found(memo.path, field, ID, "memos.liaison", value=liaison.municipality)
    for place, name in enumerate(memo.municipalities):
        if name in memo.municipalities[:place]:
            yield found(memo.path, ("municipalities", place), ID, "memos.municipality", value=name)


def _fits(item: Round, tables: list[Memo]) -> Iterator[Finding]:
    numbers: dict[int, str] = {}
    for memo in tables:
        first = numbers.setdefault(memo.number, memo.path)
        if first != memo.path:
            yield found(memo.path, ("number",), ID, "memos.number", value=memo.number, path=first)
        if item.start <= item.end and not item.start <= memo.date <= item.end:
            start, end = str(item.start), str(item.end)
            yield found(memo.path, ("date",), ID, "memos.date", round=item.id, start=start, end=end)


def _total(item: Round, field: FieldPath, tables: list[Memo]) -> Iterator[Finding]:
    total = sum(memo.participants for memo in tables)
    sums = (("participants", item.participants, total), ("tables", item.tables, len(tables)))
    for name, said, counted in sums:
        if said != counted:
            where = (*field, name)
            yield found("region.yml", where, ID, f"memos.{name}", said=said, counted=counted)


RULE = Rule(id=ID, together=together)
