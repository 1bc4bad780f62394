"""What municipalities say they do for the criteria of an association-friendly municipality."""

from muavarten.link.directory import Directory
from muavarten.records.municipality import Municipality, Practice
from muavarten.records.region import CriterionPage


def criterion_about(directory: Directory, page: CriterionPage) -> int | None:
    """The number of the criterion that a page of this site answers to, where the region has one."""
    return next((c.number for c in directory.criteria.criteria if c.page is page), None)


def practices_for(municipality: Municipality, criterion: int) -> tuple[Practice, ...]:
    """What it says of one criterion, the latest first."""
    found = (practice for practice in municipality.practices if practice.criterion == criterion)
    return tuple(sorted(found, key=practice_date, reverse=True))


def practice_date(practice: Practice) -> str:
    """When it was so: the day told, else the date of the source, else nothing."""
    return practice.date.isoformat() if practice.date else practice.source.date or ""


def known_for(directory: Directory, criterion: int) -> tuple[Municipality, ...]:
    """The municipalities that say something of a criterion."""
    return tuple(m for m in directory.municipalities.values() if practices_for(m, criterion))
