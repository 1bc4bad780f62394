"""The record of a hardening run as a page: a table, and what was not survived."""

import os
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from benchmarks.hardening.rows import Row

HEAD = """# What was tried, and survived

Made by `make hardening` on {day} in {minutes:.1f} minutes on {cores} cores. Hostile texts are those of
`tests/attack/payloads.py`; the checks are those that `make test` runs on a handful of them. Seconds are those
of one process; two run at a time.

"""


def record(rows: Sequence[Row], day: date, seconds: float) -> str:
    """The page."""
    text = HEAD.format(day=day, minutes=seconds / 60, cores=os.cpu_count())
    ordered = sorted(rows, key=lambda row: [other.part for other in rows].index(row.part))
    for part, own in groupby(ordered, key=lambda row: row.part):
        text += f"## {part}\n\n| tried | times | survived | seconds |\n| --- | ---: | ---: | ---: |\n"
        text += "".join(_line(row) for row in own) + "\n"
    wrong = [(row, what) for row in rows for what in row.wrong]
    text += "## Not survived\n\n"
    text += "".join(f"- {row.what}: {_plain(what)}\n" for row, what in wrong) or "Nothing.\n"
    return text


def _line(row: Row) -> str:
    what = f"{row.what}. {_plain(row.note)}" if row.note else row.what
    survived = row.tried - min(row.tried, len(row.wrong))
    return f"| {what[0].upper()}{what[1:]} | {row.tried:,} | {survived:,} | {row.seconds:.0f} |\n"


def _plain(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
