"""What feeds call a record, and when it changed: told by the record itself, never by the clock."""

from datetime import date

from muavarten.records.common import Record

FIRST_DAY = date(2000, 1, 1)
"""Stands for a day that no record tells; sequence numbers count the days from here."""


def changed(record: Record) -> date:
    """The day of the record's last change, as far as it tells."""
    return record.updated or (record.assured.date if record.assured else FIRST_DAY)


def sequence(record: Record) -> int:
    """A number that is higher after a later change."""
    return max(0, (changed(record) - FIRST_DAY).days)


def lasting_id(record: Record) -> str:
    """The id that the record had first, so that programs know it after a new one."""
    return record.aliases[0] if record.aliases else record.id
