"""The record of what the calendar costs and of who reads its feeds, as a page."""

import os
import platform
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.calendar_feeds import YEAR_AND_MORE, Agreement

from muavarten.derive.occurrences import MONTHS_AHEAD, calendar
from muavarten.pages.edition import Site

MOST_SHARE = 0.15
MOST_FEED = 60_000
HEAD = """# What the calendar costs, and who reads its feeds

Made by `make bench`: {records:,} records, of them {events:,} events, {recurring:,} of these recurring, with
{dates:,} dates in {months} months; {machine}, {cores} processors, load {load:.0f}. Processor time, medians of
{rounds} rounds, each in a process of its own; the whole is all from reading records to the last export, but
for writing files.

"""
FEEDS = """
## The same dates elsewhere

Every iCalendar feed of events (of all, of each municipality, topic, organiser and event, in all languages)
read by other programs, from {first} to {last}, over both changes of the clock, and compared with the dates
on our pages by beginning and end. The first two follow rules by dateutil, as we do; ical.js by itself.

"""


class Cost(NamedTuple):
    """Seconds of the calendar and of everything; bytes of a municipality's largest feed, gzipped."""

    calendar: float
    everything: float
    feed: float

    @property
    def share(self) -> float:
        """The calendar's part of everything."""
        return self.calendar / self.everything


def record(site: Site, records: int, rounds: int, cost: Cost, found: Sequence[Agreement]) -> str:
    """The page."""
    directory, known = site.directory, calendar(site.directory, site.today)
    first, last = site.today, site.today + YEAR_AND_MORE
    text = HEAD.format(
        records=records,
        events=len(directory.events),
        recurring=sum(event.recurrence is not None for event in directory.events.values()),
        dates=len(known.happenings),
        months=MONTHS_AHEAD,
        rounds=rounds,
        machine=platform.machine(),
        cores=os.cpu_count(),
        load=os.getloadavg()[0],
    )
    text += "| | target | measured | met |\n| --- | ---: | ---: | --- |\n"
    told = f"{cost.share:.1%} ({cost.calendar:.1f} s of {cost.everything:.1f} s)"
    text += _row("the calendar's share of a build", "15 %", told, cost.share <= MOST_SHARE)
    size = f"{cost.feed / 1000:.1f} kB"
    text += _row("largest feed of a municipality, gzipped", "60 kB", size, cost.feed <= MOST_FEED)
    text += FEEDS.format(first=first, last=last)
    text += "| program | feeds | dates | feeds with other dates |\n| --- | ---: | ---: | ---: |\n"
    text += "".join(
        f"| {one.program} | {one.feeds:,} | {one.dates:,} | {len(one.otherwise)} |\n" for one in found
    )
    return text + "".join(f"\n- {one.program}: `{feed}`" for one in found for feed in one.otherwise[:3])


def _row(what: str, target: str, measured: str, met: bool) -> str:
    return f"| {what} | {target} | {measured} | {'yes' if met else 'NO'} |\n"
