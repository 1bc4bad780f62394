"""The memo of a partnership table: a Markdown file with front matter.

Names of persons stay in these records as the history of that round and reach no other page, export or index.
"""

from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from muavarten.records.common import Record
from muavarten.records.fields import (
    Bounds,
    Count,
    Day,
    Identifier,
    Line,
    LocalizedLine,
    LocalizedProse,
    MunicipalityId,
)
from muavarten.records.municipality import CriterionNumber

Rating = Annotated[int, Bounds(1, 5)]


class ItemState(StrEnum):
    """What became of something said at the table."""

    RAISED = "raised"
    AGREED = "agreed"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


class Rater(StrEnum):
    """Who answered a poll."""

    PARTICIPANTS = "participants"
    MANAGERS = "managers"


class TableFormat(StrEnum):
    """How people met."""

    ONLINE = "online"
    HYBRID = "hybrid"
    IN_PERSON = "in_person"


class Presenter(Struct, frozen=True, kw_only=True):
    """Somebody who opened the discussion, in the office held then."""

    name: Line
    title: LocalizedLine
    organisation: LocalizedLine | None = None
    note: LocalizedLine | None = None


class LiaisonThen(Struct, frozen=True, kw_only=True):
    """A municipality's liaison at the time of the table."""

    name: Line
    municipality: MunicipalityId
    note: LocalizedLine | None = None


class MemoItem(Struct, frozen=True, kw_only=True):
    """Something said under one of the criteria, and what should follow."""

    criterion: CriterionNumber
    text: LocalizedProse
    action: LocalizedProse | None = None
    owner: LocalizedLine | None = None
    state: ItemState = ItemState.RAISED


class CriterionRating(Struct, frozen=True, kw_only=True):
    """How a group of people rated one criterion, on average, from 1 to 5."""

    criterion: CriterionNumber
    by: Rater
    value: Rating
    answers: Count | None = None


class Feedback(Struct, frozen=True, kw_only=True):
    """How many gave one answer to the feedback question."""

    answer: LocalizedLine
    count: Count


class ReachChannel(Struct, frozen=True, kw_only=True):
    """How people heard of the table; the count where it is known."""

    channel: LocalizedLine
    count: Count | None = None


class Memo(Record, frozen=True, kw_only=True):
    """One partnership table. `body` is Markdown in the region's first language, raw HTML escaped."""

    round: Identifier
    number: Annotated[int, Bounds(1, 999)]
    name: LocalizedLine
    date: Day
    format: TableFormat
    conveners: tuple[LocalizedLine, ...] = ()
    municipalities: tuple[MunicipalityId, ...]
    participants: Count
    presenters: tuple[Presenter, ...] = ()
    liaisons: tuple[LiaisonThen, ...] = ()
    items: tuple[MemoItem, ...] = ()
    ratings: tuple[CriterionRating, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    reach: tuple[ReachChannel, ...] = ()
    body: str = ""
