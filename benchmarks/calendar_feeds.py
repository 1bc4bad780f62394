"""Every feed of a region read by three programs, and the dates they find compared with those of the pages."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from calendar_readers import Seen, ical_sees, icalendar_sees, pages_show  # noqa: E402
from muavarten.derive.occurrences import upcoming, zone_of  # noqa: E402
from muavarten.exports import ics  # noqa: E402
from muavarten.pages.edition import Site  # noqa: E402

ICAL_JS = ROOT / "benchmarks" / "ical"
UID = re.compile(rb"^UID:(.+?)@", re.MULTILINE)
FOLD = b"\r\n "
YEAR_AND_MORE = timedelta(days=402)
"""From late autumn to the end of the next year: over both changes of the clock, whatever the day."""


class Agreement(NamedTuple):
    """What one program found: in how many feeds, how many dates, and which feeds it read otherwise."""

    program: str
    feeds: int
    dates: int
    otherwise: tuple[str, ...]


def agreements(site: Site) -> Iterator[Agreement]:
    """Read every feed of events with every program."""
    first, last, zone = site.today, site.today + YEAR_AND_MORE, zone_of(site.directory)
    feeds = {path: feed for path, feed in ics.export(site) if path.endswith(".ics")}
    shown = {path: _on_pages(site, feed, last) for path, feed in feeds.items()}
    by_feed: dict[str, Callable[[bytes], set[Seen]]] = {
        "icalendar and recurring-ical-events": partial(icalendar_sees, first=first, last=last),
        "ical": partial(ical_sees, first=first, last=last, zone=zone),
    }
    for program, sees in by_feed.items():
        yield _compared(program, shown, ((path, sees(feed)) for path, feed in feeds.items()))
    if shutil.which("npm") is None:
        print("There is no npm here, so ical.js reads nothing.", file=sys.stderr)
        return
    seen = _ical_js_sees(feeds.values(), first, last, zone)
    yield _compared("ical.js", shown, zip(feeds, seen, strict=True))


def _compared(program: str, shown: dict[str, set[Seen]], found: Iterable[tuple[str, set[Seen]]]) -> Agreement:
    feeds = dates = 0
    otherwise = []
    for path, seen in found:
        feeds += 1
        dates += len(seen)
        if seen != shown[path]:
            otherwise.append(f"{path}: {sorted(seen ^ shown[path])[:3]}")
    return Agreement(program, feeds, dates, tuple(otherwise))


def _on_pages(site: Site, feed: bytes, last: date) -> set[Seen]:
    names = {name.decode() for name in UID.findall(feed.replace(FOLD, b""))}
    coming = upcoming(site.directory, site.today, [site.directory.events[name] for name in sorted(names)])
    host = urlsplit(site.directory.region.url).hostname or ""
    return pages_show((h for h in coming if h.start.date() <= last), host)


def _ical_js_sees(feeds: Iterable[bytes], first: date, last: date, zone: ZoneInfo) -> Iterator[set[Seen]]:
    """The dates that ical.js finds in each feed; npm brings it along."""
    subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=ICAL_JS, check=True)
    window = (datetime.combine(day, time(), zone).isoformat() for day in (first, last + timedelta(days=1)))
    done = subprocess.run(
        ["node", str(ICAL_JS / "dates.mjs"), *window],
        env={**os.environ, "TZ": zone.key},
        input="".join(json.dumps(feed.decode()) + "\n" for feed in feeds),
        capture_output=True,
        text=True,
        check=True,
    )
    for line in done.stdout.splitlines():
        yield {(uid, start, end) for uid, start, end in json.loads(line)}
