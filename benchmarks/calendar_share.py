"""What the calendar costs, and who else can read it: `python -m benchmarks.calendar_share [DATA]`.

Read, check, link, derive, make and render every page, make every export, in processor time; the site
generator's own start and the writing of files are left out. It writes CALENDAR.md beside this file.
"""

import gzip
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import process_time
from typing import TypeVar

from benchmarks.calendar_feeds import agreements
from benchmarks.calendar_record import MOST_FEED, MOST_SHARE, Cost, record
from benchmarks.speed.race import make_data

from muavarten.check.checker import checked
from muavarten.derive.occurrences import calendar
from muavarten.exports import atom, calendar_data, ics, ics_deadlines
from muavarten.exports.registry import EXPORTERS, Exporter
from muavarten.link.directory import linked
from muavarten.pages.edition import Site, site_of
from muavarten.pages.maker import Maker, page_refs
from muavarten.press.bodies import Bodies
from muavarten.read.content import content_pages

Result = TypeVar("Result")

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 24)
PAGES = frozenset(
    {
        "event",
        "events",
        "calendar",
        "calendar_month",
        "municipality_events",
        "municipality_column",
        "embed_events",
    }
)
EXPORTS = frozenset({ics.export, ics_deadlines.export, atom.export, calendar_data.export})
ROUNDS = 3
FULL = 4082


def measured(data: Path) -> Cost:
    """Seconds of the calendar and of everything, and bytes of the largest feed of a municipality, gzipped."""
    begun = process_time()
    records, _ = checked(data)
    directory = linked(records)
    written = content_pages(ROOT / "content", directory.region.languages)
    site = site_of(directory, TODAY, None, written)
    seconds: Counter[str] = Counter(everything=process_time() - begun)
    _timed(seconds, "calendar", lambda: calendar(directory, TODAY))
    _pages(site, seconds)
    largest = 0
    for exporter in EXPORTERS:
        files = _timed(seconds, "calendar" if exporter in EXPORTS else "", partial(_exported, exporter, site))
        feeds = [content for path, content in files if "/kunta/" in path and path.endswith(".ics")]
        largest = max([largest, *(len(gzip.compress(feed)) for feed in feeds)])
    return Cost(seconds["calendar"], seconds["everything"], largest)


def _exported(exporter: Exporter, site: Site) -> list[tuple[str, bytes]]:
    return list(exporter(site))


def _pages(site: Site, seconds: Counter[str]) -> None:
    maker, bodies = Maker(site), Bodies(ROOT / "overrides")
    for ref in page_refs(site):
        begun = process_time()
        view = maker.view(ref)
        if ref.kind.frame:
            bodies.slots(view)
        else:
            bodies.document(view)
        spent = process_time() - begun
        seconds["everything"] += spent
        if ref.kind.name in PAGES:
            seconds["calendar"] += spent


def _timed(seconds: Counter[str], part: str, work: Callable[[], Result]) -> Result:
    begun = process_time()
    result = work()
    spent = process_time() - begun
    seconds["everything"] += spent
    if part:
        seconds[part] += spent
    return result


def main() -> int:
    """Measure, compare, write the record."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "data"
        if len(sys.argv) == 1:
            make_data(data, FULL, single=False)
        records, _ = checked(data)
        site = site_of(linked(records), TODAY)
        with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
            rounds = list(pool.map(measured, [data] * ROUNDS))
        cost = Cost(*(median(values) for values in zip(*rounds, strict=True)))
        found = list(agreements(site))
    text = record(site, sum(1 for _ in records.all()), ROUNDS, cost, found)
    (ROOT / "benchmarks" / "CALENDAR.md").write_text(text, encoding="utf-8")
    print(text)
    return int(cost.share > MOST_SHARE or cost.feed > MOST_FEED or any(one.otherwise for one in found))


if __name__ == "__main__":
    sys.exit(main())
