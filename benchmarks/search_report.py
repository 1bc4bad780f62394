"""The tables of the search benchmark."""

import gzip
import os
import platform
from collections.abc import Iterator

from benchmarks.search_browser import Cost
from msgspec import Struct

from search.scoring import Score

FIRST = ("page.js", "worker.js", "core.fi.json", "texts.fi.json")


class Found(Struct, frozen=True, kw_only=True):
    """What was measured. `typing` is milliseconds a letter, median and 95th of a hundred."""

    records: int
    quality: dict[str, dict[str, dict[str, Score]]]
    chips: dict[str, float]
    costs: dict[str, Cost]
    typing: tuple[float, float]
    exporting: float
    files: dict[str, bytes]


def report(found: Found) -> Iterator[str]:
    """All tables, as lines of Markdown."""
    yield f"# Search, {found.records:,} records"
    yield ""
    yield f"Measured on {platform.system()} {platform.machine()} with {os.cpu_count()} cores."
    yield "Success among the first ten / mean reciprocal rank."
    for part, scores in found.quality.items():
        yield from _quality(part, scores, found.chips[part])
    yield from _costs(found)


def _quality(part: str, scores: dict[str, dict[str, Score]], chips: float) -> Iterator[str]:
    yield from ("", f"## {part}: chips right {chips:.2f}", "")
    yield f"| class | queries | {' | '.join(scores)} |"
    yield f"| --- | --- | {' | '.join('---' for _ in scores)} |"
    for group, own in scores["ours"].items():
        each = [name[group] for name in scores.values()]
        cells = [f"{score.success:.2f} / {score.reciprocal_rank:.2f}" for score in each]
        yield f"| {group} | {own.queries} | {' | '.join(cells)} |"


def _costs(found: Found) -> Iterator[str]:
    yield from ("", "## Costs", "")
    yield "First result with an empty cache, Fast 3G, 4x CPU. Bytes: all that was fetched by then, gzipped."
    yield from ("", "| | bytes | seconds | against Pagefind |", "| --- | --- | --- | --- |")
    for name, cost in found.costs.items():
        share = cost.seconds / found.costs["pagefind"].seconds
        yield f"| {name} | {cost.size:,} | {cost.seconds:.2f} | {share:.2f} |"
    median, most = found.typing
    packed = {name: len(gzip.compress(content, 9)) for name, content in found.files.items()}
    later = sum(
        size for name, size in packed.items() if name.startswith(("rest.", "words.")) and ".fi." not in name
    )
    first = sum(packed[name] for name in FIRST)
    engine = packed["worker.js"] + packed["core.fi.json"]
    yield ""
    yield f"- A letter typed: {median:.1f} ms median, {most:.1f} ms at 95 % (times 4 on a slow phone)."
    yield f"- Before the first result: engine and organisations {engine:,}, with page and texts {first:,}."
    yield f"- With all kinds, facets, languages: {engine + later:,}, with page and texts {first + later:,}."
    yield f"- The index was made and written in {found.exporting:.2f} s."
