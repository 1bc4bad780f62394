"""One race: a region of some size, all contestants in turns, the medians."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.speed.contestants import HUGO, MKDOCS, QUIET, Contestant, emptied, ours, project
from benchmarks.speed.edits import edit_one
from benchmarks.speed.hugo_site import make_hugo_site
from benchmarks.speed.measure import FailedError, Taken, middle, run
from benchmarks.speed.stock_site import make_stock_site
from msgspec import Struct

EMPTY = "site_name: Empty\ntheme:\n  name: material\n"
LIMIT = 480.0
NO_EXPORTS = {"MUAVARTEN_EXPORTS": "off"}


class Result(Struct, frozen=True):
    """What a contestant took, and what it made."""

    name: str
    taken: Taken | None
    runs: int
    pages: int
    html: int


def race(records: int, rounds: int, work: Path, *, stock: bool, hugo: bool) -> list[Result]:
    """Measure everybody on a region with so many organisations; what is slow runs fewer rounds."""
    emptied(work)
    work.mkdir(parents=True)
    data = work / "data"
    sample = (str(Path(sys.executable).with_name("muavarten")), "sample", str(data), "--today", "2026-11-24")
    subprocess.run([*sample, "--organisations", str(records)], check=True, capture_output=True)
    contestants = list(_contestants(work, data, stock=stock, hugo=hugo))
    runs: dict[str, list[Taken]] = {contestant.name: [] for contestant in contestants}
    late: set[str] = set()
    for turn in range(rounds):
        for contestant in contestants:
            if contestant.name in late or (contestant.rounds and turn >= contestant.rounds):
                continue
            contestant.prepare()
            taken = run(contestant.command, contestant.folder, contestant.environment, LIMIT)
            if taken is None:
                late.add(contestant.name)
            else:
                runs[contestant.name].append(taken)
                print(f"{records:7} {contestant.name:44} {taken.wall:7.2f} s", flush=True)
    return [_result(contestant, runs[contestant.name]) for contestant in contestants]


def _contestants(work: Path, data: Path, *, stock: bool, hugo: bool) -> Iterator[Contestant]:
    home, site = project(work / "ours"), work / "site"
    cache = home / ".cache"
    first = ours("", home, data, site, lambda: None)
    run(first.command, first.folder, {**first.environment, **NO_EXPORTS}, 10 * LIMIT)
    model = work / "model"
    shutil.copytree(site, model)
    yield ours("ours, cold", home, data, site, lambda: emptied(site, cache), **NO_EXPORTS)
    yield ours("ours, warm", home, data, site, lambda: emptied(site), **NO_EXPORTS)
    yield ours("ours, nothing changed", home, data, site, lambda: None, **NO_EXPORTS)
    yield ours("ours, one record", home, data, site, lambda: edit_one(data), **NO_EXPORTS)
    whole = work / "whole"
    yield ours("ours with everything, warm", home, data, whole, lambda: emptied(whole))
    yield ours("ours with everything, one record", home, data, whole, lambda: edit_one(data))
    if hugo and Path(HUGO).exists():
        make_hugo_site(work / "hugo", data, model)
        out = work / "hugo-site"
        command = (HUGO, "--quiet", "--destination", str(out))
        yield Contestant("Hugo", command, work / "hugo", {}, lambda: emptied(out), out)
    if stock:
        make_stock_site(work / "stock", data)
        out = work / "stock-site"
        command = (MKDOCS, "build", "--quiet", "--site-dir", str(out))
        yield Contestant(
            "stock MkDocs + Material", command, work / "stock", QUIET, lambda: None, out, rounds=1
        )
    empty = work / "empty"
    (empty / "docs").mkdir(parents=True)
    (empty / "docs" / "index.md").write_text("# Empty\n", encoding="utf-8")
    (empty / "mkdocs.yml").write_text(EMPTY, encoding="utf-8")
    yield Contestant(
        "an empty Material site", (MKDOCS, "build", "--quiet"), empty, QUIET, lambda: None, empty / "site"
    )
    copy = work / "copy"
    yield Contestant("cp -r", ("cp", "-r", str(model), str(copy)), work, {}, lambda: emptied(copy), copy)


def _result(contestant: Contestant, runs: list[Taken]) -> Result:
    pages = html = 0
    for here, _, files in os.walk(contestant.result):
        sizes = [(Path(here) / file).stat().st_size for file in files if file.endswith(".html")]
        pages += len(sizes)
        html += sum(sizes)
    return Result(contestant.name, middle(runs) if runs else None, len(runs), pages, html)


__all__ = ["FailedError", "Result", "race"]
