"""The words of descriptions, each with the records that say it: loaded after everything else."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from muavarten.exports.search_index_packing import numbers, word_key, word_list
from muavarten.exports.search_index_tables import Table
from muavarten.records.fields import LocalizedText
from muavarten.records.memo import Memo

WORD = re.compile(r"[^\W_]{3,}")
TOO_COMMON = 0.12
"""A word that more than this share of all records say tells nothing."""


def text_columns(tables: tuple[Table, ...]) -> dict[str, Any]:
    """The words, how many records say each, and which: as gaps between places in the order of all tables."""
    rows = [row for table in tables for row in table.rows]
    said: defaultdict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        for word in {word for text in texts_of(row.record) for word in WORD.findall(text.lower())}:
            said[word].append(at)
    most = max(10, int(len(rows) * TOO_COMMON))
    words = sorted((word for word, places in said.items() if len(places) <= most), key=word_key)
    return {
        "words": word_list(words),
        "counts": numbers(len(said[word]) for word in words),
        "places": numbers(gap for word in words for gap in _gaps(said[word])),
    }


def _gaps(places: list[int]) -> Iterator[int]:
    last = 0
    for place in places:
        yield place - last
        last = place


def texts_of(record: Any) -> Iterator[str]:
    """What a record says of itself, without anything that could name a person."""
    for field in ("description", "purpose", "applicants"):
        text = getattr(record, field, None)
        if isinstance(text, LocalizedText):
            yield from text.all
    meeting = getattr(record, "meeting", None)
    if meeting:
        yield from meeting.schedule.all
    if isinstance(record, Memo):
        yield record.body
        for item in record.items:
            yield from item.text.all
            yield from item.action.all if item.action else ()
