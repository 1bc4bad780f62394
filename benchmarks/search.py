"""Search: the labelled queries and the costs, beside Material's search and Pagefind on the same records.

Run as `python -m benchmarks.search`: it makes and builds the sample and writes SEARCH.md beside this file.
With `--country` it also makes the index of a whole country; without, that part of the record stays as it was.
Pagefind comes from PyPI (`pagefind`, `pagefind_bin`).
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.search_browser import Contestant, asked_in_page, first_result, typed_slowly
from benchmarks.search_corpus import documents, write_material, write_pagefind
from benchmarks.search_paths import HERE
from benchmarks.search_report import Found, report
from benchmarks.search_sample import build, country, files, make
from benchmarks.search_server import served
from playwright.sync_api import Browser

from browser import chromium
from muavarten.pages.edition import Site
from search.asking import Asked, engine, site_from, write_index
from search.labelled import Labelled, labelled
from search.scoring import Score, outcomes, scores_by_class

QUERY = "kuoro"
PARTS = {
    "dev": "looked at while tuning",
    "heard": "by somebody else, looked at while tuning",
    "blind": "by the engine's author, before the engine",
    "asked": "by somebody who saw neither engine nor lexicon",
}


def main() -> None:
    """Measure everything and write the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--country", action="store_true", help="measure 106,000 organisations, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        data, built = work / "data", work / "site"
        make(data)
        building = build(data, built)
        site = site_from(data)
        began = time.process_time()
        index = write_index(site, work / "index")
        exporting = time.process_time() - began
        pages = list(documents(site))
        for name, write in (("material", write_material), ("pagefind", write_pagefind)):
            (work / name).mkdir()
            write(pages, work / name)
        queries = {part: list(labelled(site.directory, part)) for part in PARTS}
        with engine(index) as asked, chromium() as browser:
            others = [Contestant(name, work / name, "/") for name in ("pagefind", "material")]
            contestants = [Contestant("ours", built, _search_page(site)), *others]
            texts = [query.text for part in PARTS for query in queries[part]]
            found = Found(
                records=len(pages),
                quality={PARTS[part]: _quality(queries[part], asked, browser, others) for part in PARTS},
                chips={PARTS[part]: _chips(queries[part], asked) for part in PARTS},
                costs={one.name: first_result(browser, one, QUERY) for one in contestants},
                typing=typed_slowly(browser, index, texts[::4]),
                exporting=exporting,
                building=building,
                files=files(index),
                country=country(work / "country") if options.country else None,
            )
    record = HERE / "SEARCH.md"
    text = "\n".join(report(found, record.read_text(encoding="utf-8"))) + "\n"
    record.write_text(text, encoding="utf-8")
    print(text)


def _search_page(site: Site) -> str:
    return f"/{site.addresses.section(site.addresses.languages[0], 'search')}"


def _quality(
    queries: list[Labelled], asked: Asked, browser: Browser, others: list[Contestant]
) -> dict[str, dict[str, Score]]:
    found = {"ours": scores_by_class(outcomes(queries, _ask(asked)))}
    for contestant in others:
        with _search_in(browser, contestant) as search:
            found[contestant.name] = scores_by_class(outcomes(queries, search))
    return found


def _ask(asked: Asked) -> Callable[[str], list[str]]:
    return lambda text: [f"{result['kind']}/{result['id']}" for result in asked.answer(text)["results"]]


@contextmanager
def _search_in(browser: Browser, contestant: Contestant) -> Iterator[Callable[[str], list[str]]]:
    with served(contestant.folder) as (address, _):
        page = browser.new_page()
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


if __name__ == "__main__":
    main()
