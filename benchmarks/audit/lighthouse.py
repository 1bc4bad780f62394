"""Lighthouse (mobile: Slow 4G, a processor four times slower), beside a page of stock Material."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.audit.pages import ROOT, say
from msgspec import Struct

from browser import executable
from sites import MKDOCS

HERE = Path(__file__).resolve().parent
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"


class Score(Struct, frozen=True):
    """What Lighthouse says of a page: categories of 100, the largest paint in ms, the layout shift."""

    page: str
    categories: dict[str, int]
    paint: float
    shift: float
    failed: tuple[str, ...]


def install() -> bool:
    """Install Lighthouse; false where there is no npm."""
    if shutil.which("npm") is None:
        return False
    say("Installing Lighthouse …")
    command = ["npm", "ci", "--silent", "--no-audit", "--no-fund"]
    return subprocess.run(command, cwd=HERE, check=False).returncode == 0


def score(name: str, url: str, runs: int = 3) -> Score:
    """The middle one of several runs, by performance and, where that is the same, by the largest paint."""
    say(f"Lighthouse: {name} …")
    found = [_run(name, url) for _ in range(runs)]
    found.sort(key=lambda one: (one.categories["performance"], -one.paint))
    return found[len(found) // 2]


def _run(name: str, url: str) -> Score:
    command = [
        str(HERE / "node_modules" / ".bin" / "lighthouse"),
        url,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={FLAGS}",
    ]
    environment = {**os.environ, "CHROME_PATH": executable()}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    report: dict[str, Any] = json.loads(done.stdout)
    audits = report["audits"]
    return Score(
        page=name,
        categories={key: round(100 * (report["categories"][key]["score"] or 0)) for key in CATEGORIES},
        paint=audits["largest-contentful-paint"]["numericValue"],
        shift=audits["cumulative-layout-shift"]["numericValue"],
        failed=tuple(_failed(report)),
    )


def _failed(report: dict[str, Any]) -> Iterator[str]:
    for category in CATEGORIES[1:]:
        for ref in report["categories"][category]["auditRefs"]:
            audit = report["audits"][ref["id"]]
            if ref["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield ref["id"]


def stock_material(folder: Path, text: str) -> Path:
    """A site of stock Material with one page that says the same; its folder."""
    docs = folder / "docs"
    docs.mkdir(parents=True, exist_ok=True)
    (docs / "index.md").write_text(f"# Stock\n\n{text}\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Stock\ntheme: {name: material, font: false}\nplugins: [search]\n", encoding="utf-8"
    )
    subprocess.run(
        [str(MKDOCS), "build", "--quiet"],
        cwd=folder,
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    return folder / "site"


def pages(site: Any) -> dict[str, str]:
    """The main pages of the region's first language, by name."""
    first = next(iter(site.site.addresses.languages))
    wanted = ("home", "municipality", "organisation", "search", "events", "calendar_month")
    largest: dict[str, tuple[int, str]] = {}
    for ref in site.refs():
        if ref.language == first and ref.kind.name in wanted:
            size = (ROOT / site.folder / ref.address / "index.html").stat().st_size
            largest[ref.kind.name] = max(largest.get(ref.kind.name, (0, "")), (size, ref.address))
    return {name: largest[name][1] for name in wanted}
