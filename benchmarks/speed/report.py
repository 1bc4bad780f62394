"""The results as Markdown."""

import os
import platform
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.speed.race import Result

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


def report(races: dict[int, Sequence[Result]]) -> str:
    """Every race as a table, then the ratios."""
    return "\n".join(_lines(races)) + "\n"


def _lines(races: dict[int, Sequence[Result]]) -> Iterator[str]:
    yield "# How fast the site is built"
    yield ""
    yield f"Made by `make bench` on {machine()}."
    yield "Rounds are interleaved, values are medians; all folders lie on tmpfs. A full build goes into an"
    yield "empty folder, without search index, API and feeds unless it says so. CPU counts all processors."
    for records, results in races.items():
        yield ""
        yield f"## {records:,} organisations"
        yield ""
        yield "| | wall s | CPU s | peak MB | pages | HTML MB | runs |"
        yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
        yield from (_row(result) for result in results)
        yield ""
        yield "| ratio | target | wall | CPU |"
        yield "| --- | ---: | ---: | ---: |"
        yield from _ratios({result.name: result for result in results})


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
            yield f"| {label} | {target:.2f} | {mine.wall / theirs.wall:.2f} | {mine.cpu / theirs.cpu:.2f} |"
