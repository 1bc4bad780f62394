"""Search: the labelled queries and the costs, ours beside Material's search and Pagefind on the same records.

Run as `python -m benchmarks.search [DATA] [SITE]`: the sample's data and its built site. It writes SEARCH.md beside
this file. Pagefind comes from PyPI (`pagefind`, `pagefind_bin`).
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

sys.path[:0] = [str(Path(__file__).parents[1] / "tests")]

from benchmarks.search_browser import Contestant, Cost, asked_in_page, first_result, machine
from benchmarks.search_corpus import documents, write_material, write_pagefind
from benchmarks.search_server import served
from browser import chromium
from muavarten.pages.edition import Site
from search.asking import Asked, engine, site_from, write_index
from search.labelled import Labelled, labelled
from search.scoring import Score, outcomes, scores_by_class

HERE = Path(__file__).parent
ROOT = HERE.parent
QUERY = "kuoro"
PARTS = ("dev", "blind")
Scores = dict[str, dict[str, Score]]


def main(data: Path, built: Path) -> None:
    """Measure everything and write the tables."""
    site = site_from(data)
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        began = time.perf_counter()
        index = write_index(site, work / "index")
        exporting = time.perf_counter() - began
        found = list(documents(site))
        for name, write in (("material", write_material), ("pagefind", write_pagefind)):
            (work / name).mkdir()
            write(found, work / name)
        queries = {part: list(labelled(site.directory, part)) for part in PARTS}
        with engine(index) as asked, chromium() as browser:
            others = [Contestant(name=name, folder=work / name, page="/") for name in ("pagefind", "material")]
            quality = {part: _quality(queries[part], asked, browser, others) for part in PARTS}
            ours = Contestant(name="ours", folder=built, page=_search_page(site))
            costs = {one.name: first_result(browser, one, QUERY) for one in (ours, *others)}
            typing = _typing(asked, [query.text for part in PARTS for query in queries[part]])
            chips = {part: _chips(queries[part], asked) for part in PARTS}
        sizes = {file.name: file.stat().st_size for file in sorted(index.glob("*.json"))}
    lines = _report(len(found), quality, chips, costs, typing, exporting, sizes)
    (HERE / "SEARCH.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


def _search_page(site: Site) -> str:
    return f"/{site.addresses.section(site.addresses.languages[0], 'search')}"


def _quality(queries: list[Labelled], asked: Asked, browser: object, others: list[Contestant]) -> Scores:
    found = {"ours": scores_by_class(outcomes(queries, _ask(asked)))}
    for contestant in others:
        with _search_in(browser, contestant) as search:
            found[contestant.name] = scores_by_class(outcomes(queries, search))
    return found


def _ask(asked: Asked) -> Callable[[str], list[str]]:
    return lambda text: [f"{result['kind']}/{result['id']}" for result in asked.answer(text)["results"]]


@contextmanager
def _search_in(browser: object, contestant: Contestant) -> Iterator[Callable[[str], list[str]]]:
    with served(contestant.folder) as (address, _):
        page = browser.new_page()  # type: ignore[attr-defined]
        yield asked_in_page(page, f"{address}{contestant.page}")
        page.close()


def _chips(queries: list[Labelled], asked: Asked) -> float:
    """The share of queries of a need and a place that are understood as both."""
    wanted = [query for query in queries if query.chips]
    right = 0
    for query in wanted:
        chips = {(chip["facet"], chip["value"]) for chip in asked.answer(query.text)["chips"]}
        right += query.chips <= chips
    return right / max(1, len(wanted))


def _typing(asked: Asked, texts: list[str]) -> tuple[float, float]:
    """Milliseconds in the engine for each letter typed: median and 95th of a hundred."""
    took = [asked.answer(text[:end])["took"] for text in texts for end in range(1, len(text) + 1)]
    return median(took), quantiles(took, n=20)[-1]


def _report(
    records: int,
    quality: dict[str, Scores],
    chips: dict[str, float],
    costs: dict[str, Cost],
    typing: tuple[float, float],
    exporting: float,
    sizes: dict[str, int],
) -> Iterator[str]:
    yield f"# Search, {records:,} records"
    yield ""
    yield f"Measured on {machine()}. Success among the first ten / mean reciprocal rank."
    for part, scores in quality.items():
        names = list(scores)
        yield ""
        yield f"## {part}: chips right {chips[part]:.2f}"
        yield ""
        yield f"| class | queries | {' | '.join(names)} |"
        yield f"| --- | --- | {' | '.join('---' for _ in names)} |"
        for group in scores["ours"]:
            cells = [f"{scores[name][group].success:.2f} / {scores[name][group].reciprocal_rank:.2f}" for name in names]
            yield f"| {group} | {scores['ours'][group].queries} | {' | '.join(cells)} |"
    yield ""
    yield "## Costs"
    yield ""
    yield "First result with an empty cache, Fast 3G, 4x CPU; bytes are everything fetched until then, gzipped."
    yield ""
    yield "| | bytes | seconds | against Pagefind |"
    yield "| --- | --- | --- | --- |"
    for name, cost in costs.items():
        share = cost.seconds / costs["pagefind"].seconds
        yield f"| {name} | {cost.size:,} | {cost.seconds:.2f} | {share:.2f} |"
    yield ""
    yield f"A letter typed: {typing[0]:.1f} ms median, {typing[1]:.1f} ms at 95 % (times 4 on a slow phone)."
    yield f"Index made and written in {exporting:.2f} s. Files: " + ", ".join(
        f"{name} {size:,}" for name, size in sizes.items()
    )


if __name__ == "__main__":
    sample = ROOT / "build" / "sample"
    given = [Path(argument) for argument in sys.argv[1:]]
    main(*(given or [sample / "data", sample / "site"]))
