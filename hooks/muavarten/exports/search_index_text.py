"""The words of descriptions, each with the records that say it: loaded after everything else."""

import re
from collections import defaultdict
from collections.abc import Iterator
from operator import sub
from typing import Any

from muavarten.exports.search_index_packing import numbers, word_list
from muavarten.exports.search_index_tables import Table
from muavarten.records.fields import LocalizedText
from muavarten.records.memo import Memo

WORD = re.compile(r"[^\W_]{3,}")
FEW = 10
TOO_COMMON = 0.12
"""A word that more than this share of all records say tells nothing."""


def text_columns(tables: tuple[Table, ...]) -> dict[str, Any]:
    """The words, how many records say each, and which: as gaps between places in the order of all tables."""
    said: defaultdict[str, list[int]] = defaultdict(list)
    count = 0
    for table in tables:
        for row in table.rows:
            for word in set(WORD.findall("\n".join(texts_of(row.record)).lower())):
                said[word].append(count)
            count += 1
    most = max(FEW, int(count * TOO_COMMON))
    words = sorted([(word, places) for word, places in said.items() if len(places) <= most])
    return {
        "words": word_list([word for word, _ in words]),
        "counts": numbers([len(places) for _, places in words]),
        "places": numbers([gap for _, places in words for gap in map(sub, places, [0, *places[:-1]])]),
    }


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
