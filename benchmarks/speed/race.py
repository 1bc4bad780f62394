"""One race: a region of some size, all contestants in turns, the medians."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.speed.contestants import HUGO, MKDOCS, QUIET, Contestant, emptied, ours, project
from benchmarks.speed.edits import edit_all, edit_one
from benchmarks.speed.hugo_site import make_hugo_site
from benchmarks.speed.measure import Taken, middle, run
from benchmarks.speed.one_language import finnish_links, one_language
from benchmarks.speed.results import Result
from benchmarks.speed.stock_site import make_stock_site

EMPTY = "site_name: Empty\ntheme:\n  name: material\n"
STOCK = "stock MkDocs + Material"
LIMIT = 480.0
"""How many seconds stock MkDocs may take; it is the only one that nobody waits for."""
NO_EXPORTS = {"MUAVARTEN_EXPORTS": "off"}


def make_data(data: Path, records: int, *, single: bool) -> None:
    """Make a region with so many organisations, in one language or in all."""
    sample = (str(Path(sys.executable).with_name("muavarten")), "sample", str(data), "--today", "2026-11-24")
    subprocess.run([*sample, "--organisations", str(records)], check=True, capture_output=True)
    if single:
        one_language(data)


def compete(contestants: Iterable[Contestant], rounds: int, label: str) -> list[Result]:
    """Measure everybody in turns; what takes longer than the limit is not tried again."""
    everybody = list(contestants)
    runs: dict[str, list[Taken]] = {contestant.name: [] for contestant in everybody}
    late: set[str] = set()
    for turn in range(rounds):
        for contestant in everybody:
            if contestant.name in late or (contestant.rounds and turn >= contestant.rounds):
                continue
            contestant.prepare()
            limit = LIMIT if contestant.name == STOCK else 10 * LIMIT
            taken = run(contestant.command, contestant.folder, contestant.environment, limit)
            if taken is None:
                late.add(contestant.name)
            else:
                runs[contestant.name].append(taken)
                print(f"{label} {contestant.name:44} {taken.wall:7.2f} s", flush=True)
    return [_result(contestant, runs[contestant.name]) for contestant in everybody]


def in_memory(work: Path, data: Path, *, stock: bool, hugo: bool, exports: bool) -> Iterator[Contestant]:
    """Everybody, for full builds into empty folders."""
    home, site = project(work / "ours"), work / "site"
    cache = home / ".cache"
    if not hugo:
        finnish_links(home)
    if hugo:
        first = ours("", home, data, site, lambda: None)
        run(first.command, first.folder, {**first.environment, **NO_EXPORTS}, 10 * LIMIT)
    yield ours("ours, cold", home, data, site, lambda: emptied(site, cache), **NO_EXPORTS)
    yield ours("ours, warm", home, data, site, lambda: emptied(site), **NO_EXPORTS)
    yield ours("ours, one record", home, data, site, lambda: edit_one(data), **NO_EXPORTS)
    if exports:
        whole = work / "whole"
        yield ours("ours with everything, warm", home, data, whole, lambda: emptied(whole))
        yield ours("ours with everything, one record", home, data, whole, lambda: edit_one(data))
    if hugo and Path(HUGO).exists():
        make_hugo_site(work / "hugo", data, site)
        out = work / "hugo-site"
        command = (HUGO, "--quiet", "--destination", str(out))
        yield Contestant("Hugo", command, work / "hugo", {}, lambda: emptied(out), out)
    if stock:
        make_stock_site(work / "stock", data)
        out = work / "stock-site"
        command = (MKDOCS, "build", "--quiet", "--site-dir", str(out))
        yield Contestant(STOCK, command, work / "stock", QUIET, lambda: None, out, rounds=1)
    yield _empty(work / "empty")
    copy = work / "copy"
    yield Contestant("cp -r", ("cp", "-r", str(site), str(copy)), work, {}, lambda: emptied(copy), copy)


def on_disk(work: Path, data: Path) -> Iterator[Contestant]:
    """Our own build into a site that is there already, as an editor's machine does it."""
    home = project(work / "ours")
    for name, more in (("pages", NO_EXPORTS), ("with everything", {})):
        site = work / name.replace(" ", "-")
        own = Path(shutil.copytree(data, site.with_name(f"data-{site.name}")))
        first = ours("", home, own, site, lambda: None, **more)
        run(first.command, first.folder, first.environment, 10 * LIMIT)
        yield ours(f"{name}, nothing changed", home, own, site, lambda: None, **more)
        yield ours(f"{name}, one record changed", home, own, site, lambda own=own: edit_one(own), **more)
        yield ours(f"{name}, all changed", home, own, site, lambda own=own: edit_all(own), **more)
    yield _empty(work / "empty")


def _empty(folder: Path) -> Contestant:
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Empty\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(EMPTY, encoding="utf-8")
    command = (MKDOCS, "build", "--quiet")
    return Contestant("an empty Material site", command, folder, QUIET, lambda: None, folder / "site")


def _result(contestant: Contestant, runs: list[Taken]) -> Result:
    pages = html = 0
    for here, _, files in os.walk(contestant.result):
        sizes = [(Path(here) / file).stat().st_size for file in files if file.endswith(".html")]
        pages += len(sizes)
        html += sum(sizes)
    return Result(contestant.name, middle(runs) if runs else None, len(runs), pages, html)


def cleared(work: Path) -> Path:
    """An empty folder to work in."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    return work
