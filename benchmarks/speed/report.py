"""The results as Markdown: tables, and each target with whether it is met."""

import os
import platform
from collections.abc import Iterator
from pathlib import Path

from benchmarks.speed.results import Race, Races, Result

TARGETS = (
    ("full build, cold cache, against Hugo", "ours, cold", "Hugo", 0.60),
    ("full build, warm cache, against Hugo", "ours, warm", "Hugo", 0.40),
    ("cold, against stock MkDocs + Material", "ours, cold", "stock MkDocs + Material", 0.12),
    ("warm, against stock MkDocs + Material", "ours, warm", "stock MkDocs + Material", 0.07),
    ("warm, against `cp -r` of the site", "ours, warm", "cp -r", 6.0),
    ("one record edited, against an empty Material site", "ours, one record", "an empty Material site", 1.5),
    (
        "the same with search index, API and feeds",
        "ours with everything, one record",
        "an empty Material site",
        3.0,
    ),
)
NOTES = Path(__file__).with_name("notes.md")
"""What profiles showed of the targets that are not met."""
FULL, COUNTRY = 4082, 106000
PEAKS = {FULL: 250.0, COUNTRY: 3000.0}
"""The most memory in megabytes that our own build may take."""
PAGE, PAGE_GZIPPED, GROWTH, FAIR = 16_000, 5_000, 1.2, 0.05


def machine() -> str:
    """What this was measured on."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return (
        f"{names[0] if names else platform.processor()}, {os.cpu_count()} processors, {system}; load {load}"
    )


def report(races: Races) -> str:
    """Every race as tables, then what the targets ask."""
    return "\n".join(_lines(races)) + "\n"


def unfair(race: Race) -> str:
    """How far Hugo's pages and bytes are from ours, if that is more than a fair race allows."""
    found = {result.name: result for result in race.memory}
    mine, theirs = found.get("ours, warm"), found.get("Hugo")
    if mine is None or theirs is None or not mine.pages:
        return ""
    pages, html = theirs.pages / mine.pages - 1, theirs.html / mine.html - 1
    return f"pages {pages:+.1%}, HTML {html:+.1%}" if max(abs(pages), abs(html)) > FAIR else ""


def _lines(races: Races) -> Iterator[str]:
    yield "# How fast the site is built"
    yield ""
    yield "Made by `make bench` and `make bench-full`. Rounds are interleaved, values are medians, a full"
    yield "build goes into an empty folder on tmpfs, without search index, API and feeds unless it says so."
    yield "CPU counts all processors; memory is the peak of all processes of a build."
    for records, race in races.items():
        yield from _race(records, race)
    if FULL in races and COUNTRY in races:
        yield from ("", "## From a region to the country", "", *HEADER)
        cost = [_per_page(races[size]) for size in (FULL, COUNTRY)]
        yield _verdict("CPU a page at 106,000 against 4,082, warm", GROWTH, cost[1] / cost[0], "")
    yield from ("", NOTES.read_text(encoding="utf-8").rstrip())


HEADER = ("| | target | wall | CPU | met |", "| --- | ---: | ---: | ---: | --- |")


def _race(records: int, race: Race) -> Iterator[str]:
    many = "all three languages" if race.languages > 1 else "one language"
    yield from ("", f"## {records:,} organisations, {many}", "", f"{race.machine}.", "")
    yield from _table(race.memory)
    if race.disk:
        yield from ("", "On disk, into the site of the build before:", "")
        yield from _table(race.disk)
    yield from ("", *HEADER)
    yield from _ratios({result.name: result for result in race.memory})
    if records in PEAKS:
        peak = max(r.taken.memory for r in race.memory if r.taken and r.name.startswith("ours"))
        yield _verdict("peak memory of ours, MB", PEAKS[records], peak, "")
    yield _verdict("mean HTML of an organisation's page, bytes", PAGE, race.page_bytes, "")
    yield _verdict("the same gzipped", PAGE_GZIPPED, race.page_gzipped, "")
    yield ""
    if far := unfair(race):
        yield f"**Not a fair race: Hugo against ours: {far}.**"
    yield f"Heavy packages imported with a warm cache: {', '.join(race.heavy) or 'none'}."
    if race.identity:
        yield f"The press against MkDocs alone: {race.identity}."


def _table(results: list[Result]) -> Iterator[str]:
    yield "| | wall s | CPU s | peak MB | pages | HTML MB | runs |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    yield from (_row(result) for result in results)


def _row(result: Result) -> str:
    made = f"{result.pages:,} | {result.html / 1e6:.1f} | {result.runs}"
    if result.taken is None:
        return f"| {result.name} | over 8 minutes | | | {made} |"
    taken = result.taken
    return f"| {result.name} | {taken.wall:.2f} | {taken.cpu:.2f} | {taken.memory:.0f} | {made} |"


def _ratios(results: dict[str, Result]) -> Iterator[str]:
    for label, one, other, target in TARGETS:
        mine = results[one].taken if one in results else None
        theirs = results[other].taken if other in results else None
        if mine and theirs:
            yield _verdict(label, target, mine.wall / theirs.wall, f"{mine.cpu / theirs.cpu:.2f}")


def _verdict(label: str, target: float, value: float, cpu: str) -> str:
    places = 2 if target < 100 else 0
    met = "yes" if value <= target else "no"
    return f"| {label} | {target:,.{places}f} | {value:,.{places}f} | {cpu} | {met} |"


def _per_page(race: Race) -> float:
    warm = next(result for result in race.memory if result.name == "ours, warm")
    return warm.taken.cpu / warm.pages if warm.taken else 0.0
