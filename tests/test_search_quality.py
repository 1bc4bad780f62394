"""The labelled queries over the full-scale sample: the part to look at and the part that is only scored."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from search.asking import TODAY, Asked, engine, site_from, write_index
from search.labelled import Labelled, labelled
from search.scoring import outcomes, scores_by_class

ROOT = Path(__file__).parents[1]
CLASSES = 9
QUERIES = 250
PARTS = ("dev", "blind")

Searched = tuple[Asked, dict[str, list[Labelled]]]


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searched]:
    folder = tmp_path_factory.mktemp("sample")
    make = [sys.executable, "-m", "muavarten.commands.main", "sample", str(folder / "data")]
    subprocess.run([*make, "--today", str(TODAY)], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    site = site_from(folder / "data")
    with engine(write_index(site, folder)) as running:
        yield running, {part: list(labelled(site.directory, part)) for part in PARTS}


def test_there_are_enough_queries_of_each_class(searched: Searched) -> None:
    _, queries = searched
    assert sum(map(len, queries.values())) >= QUERIES
    for part in PARTS:
        assert len({query.group for query in queries[part]}) == CLASSES


@pytest.mark.parametrize("part", PARTS)
def test_figures_are_reached(searched: Searched, part: str) -> None:
    asked, queries = searched

    def search(text: str) -> list[str]:
        return [f"{result['kind']}/{result['id']}" for result in asked.answer(text)["results"]]

    scores = scores_by_class(outcomes(queries[part], search))
    total = scores.pop("all")
    assert (total.success, total.reciprocal_rank) >= (0.95, 0.90)
    assert total.reciprocal_rank >= 0.90
    for group, score in scores.items():
        assert score.success >= 0.85, group
        assert score.reciprocal_rank >= 0.75, group


@pytest.mark.parametrize("part", PARTS)
def test_needs_and_places_become_chips(searched: Searched, part: str) -> None:
    asked, queries = searched
    wanted = [query for query in queries[part] if query.chips]

    def understood(query: Labelled) -> bool:
        chips: list[dict[str, Any]] = asked.answer(query.text)["chips"]
        return query.chips <= {(chip["facet"], chip["value"]) for chip in chips}

    assert sum(map(understood, wanted)) / len(wanted) >= 0.95
