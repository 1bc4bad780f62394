"""What the calendar costs of a whole build, in processor time: `python -m benchmarks.calendar_share DATA`.

Read, check, link, derive, make and render every page, make every export. Only the site generator's own start
and the writing of files are left out, of which the calendar's share is smaller.
"""

import gzip
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from time import process_time
from typing import TypeVar

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
MOST_SHARE = 0.15
MOST_FEED = 60_000


def measured(data: Path) -> dict[str, float]:
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
    return {"calendar": seconds["calendar"], "everything": seconds["everything"], "feed": largest}


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


def main(data: str) -> int:
    """Print the figures and whether they are reached."""
    found = measured(Path(data))
    share = found["calendar"] / found["everything"]
    print(f"calendar {found['calendar']:.2f} s of {found['everything']:.2f} s: {share:.1%} (at most 15 %)")
    print(f"largest feed of a municipality: {found['feed'] / 1000:.1f} kB gzipped (at most 60 kB)")
    return 0 if share <= MOST_SHARE and found["feed"] <= MOST_FEED else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
