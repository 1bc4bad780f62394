"""The tables of the search benchmark."""

import gzip
import os
import platform
from collections.abc import Iterator
from statistics import median, quantiles

from benchmarks.search_browser import Cost
from msgspec import Struct

from search.scoring import Score

COUNTRY = "## A whole country: 106,000 organisations"
FIRST = ("page.js", "worker.js", "core.fi.json", "texts.fi.json")


class Found(Struct, frozen=True, kw_only=True):
    """What was measured. `typing` is milliseconds a letter; `exporting` and `building` are seconds of CPU.

    `country` is the index of a whole country, where asked for: its files, milliseconds a letter, seconds.
    """

    records: int
    quality: dict[str, dict[str, dict[str, Score]]]
    chips: dict[str, float]
    costs: dict[str, Cost]
    typing: list[float]
    exporting: float
    building: float
    country: tuple[dict[str, bytes], list[float], float] | None
    files: dict[str, bytes]


def report(found: Found, before: str) -> Iterator[str]:
    """All tables, as lines of Markdown; what was not measured stays as it stood in the record before."""
    yield f"# Search, {found.records:,} records"
    yield ""
    yield f"Measured on {platform.system()} {platform.machine()} with {os.cpu_count()} cores."
    yield "Success among the first ten / mean reciprocal rank."
    yield from _together(found)
    for part, scores in found.quality.items():
        yield from _quality(part, scores, found.chips[part])
    yield from _costs(found)
    if found.country:
        yield from _country(*found.country)
    elif COUNTRY in before:
        yield from ("", COUNTRY, "", *before.partition(COUNTRY)[2].strip().splitlines())


def _together(found: Found) -> Iterator[str]:
    """All sets of queries, one under the other."""
    names = list(next(iter(found.quality.values())))
    yield from ("", f"| queries written | queries | chips right | {' | '.join(names)} | our weakest class |")
    yield f"| --- | --- | --- | {' | '.join('---' for _ in names)} | --- |"
    for part, scores in found.quality.items():
        own = dict(scores["ours"])
        total = own.pop("all")
        weakest = min(own, key=lambda group: (own[group].success, own[group].reciprocal_rank))
        each = " | ".join(_pair(scores[name]["all"]) for name in names)
        told = f"{part} | {total.queries} | {found.chips[part]:.2f}"
        yield f"| {told} | {each} | {weakest}: {_pair(own[weakest])} |"


def _pair(score: Score) -> str:
    return f"{score.success:.2f} / {score.reciprocal_rank:.2f}"


def _quality(part: str, scores: dict[str, dict[str, Score]], chips: float) -> Iterator[str]:
    yield from ("", f"## {part}: chips right {chips:.2f}", "")
    yield f"| class | queries | {' | '.join(scores)} |"
    yield f"| --- | --- | {' | '.join('---' for _ in scores)} |"
    for group, own in scores["ours"].items():
        each = [name[group] for name in scores.values()]
        cells = [_pair(score) for score in each]
        yield f"| {group} | {own.queries} | {' | '.join(cells)} |"


def _costs(found: Found) -> Iterator[str]:
    yield from ("", "## Costs", "")
    yield "First result with an empty cache, Fast 3G, 4x CPU. Bytes: all that was fetched by then, gzipped."
    yield from ("", "| | bytes | seconds | against Pagefind |", "| --- | --- | --- | --- |")
    for name, cost in found.costs.items():
        share = cost.seconds / found.costs["pagefind"].seconds
        yield f"| {name} | {cost.size:,} | {cost.seconds:.2f} | {share:.2f} |"
    yield ""
    yield f"- A letter typed, engine in Chromium with 4x CPU: {_spread(found.typing)}."
    yield from _sizes(found.files)
    share = found.exporting / found.building
    times = f"{found.exporting:.1f} s of CPU, the site build {found.building:.1f} s"
    yield f"- The index takes {times}: {share:.0%} of it."


def _country(files: dict[str, bytes], typing: list[float], took: float) -> Iterator[str]:
    yield from ("", COUNTRY, "")
    yield from _sizes(files)
    yield f"- A letter typed, in Node: {_spread(typing)}."
    yield f"- The index takes {took:.0f} s of CPU."


def _spread(took: list[float]) -> str:
    return f"{median(took):.1f} ms median, {quantiles(took, n=20)[-1]:.1f} ms at 95 %"


def _sizes(files: dict[str, bytes]) -> Iterator[str]:
    packed = {name: len(gzip.compress(content, 9)) for name, content in files.items()}
    engine = packed["worker.js"] + packed["core.fi.json"]
    first = sum(packed[name] for name in FIRST)
    rest = sum(size for name, size in packed.items() if name.startswith("rest."))
    words = sum(size for name, size in packed.items() if name.startswith("words.") and ".fi." not in name)
    yield f"- Before the first result: engine and organisations {engine:,}, with page and texts {first:,}."
    yield f"- With all kinds and facets: {engine + rest:,}; words of all languages: {words:,} more."
