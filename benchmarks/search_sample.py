"""The regions that search is measured on: made and built by the commands that people use."""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.search_paths import ROOT

from search.asking import TODAY, Asked, engine, site_from, write_index

TYPED = ("kuoro lapualla", "metsästysseura", "jalkapalo", "youth club")
COUNTRY = 106_000


def make(data: Path, organisations: int | None = None) -> None:
    """Make a sample region."""
    size = ["--organisations", str(organisations)] if organisations else []
    command = [
        sys.executable,
        "-m",
        "muavarten.commands.main",
        "sample",
        str(data),
        *size,
        "--today",
        str(TODAY),
    ]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def build(data: Path, site: Path) -> float:
    """Build a region's site as `mkdocs build` does, into an empty folder; gives the seconds of CPU."""
    settings = {"MUAVARTEN_DATA": str(data), "MUAVARTEN_TODAY": str(TODAY), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    before = _children()
    subprocess.run(command, check=True, cwd=ROOT, env=os.environ | settings)
    return _children() - before


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def country(folder: Path) -> tuple[dict[str, bytes], list[float], float]:
    """The index of a whole country: its files, milliseconds for each letter typed, and seconds to make it."""
    make(folder / "data", COUNTRY)
    site = site_from(folder / "data")
    began = time.process_time()
    index = write_index(site, folder)
    took = time.process_time() - began
    with engine(index) as asked:
        return files(index), typed(asked, TYPED), took


def files(index: Path) -> dict[str, bytes]:
    """The scripts and the index, without the blocks of essentials."""
    return {file.name: file.read_bytes() for file in sorted(index.glob("*.js*"))}


def typed(asked: Asked, texts: tuple[str, ...] | list[str]) -> list[float]:
    """Milliseconds in the engine for each letter of the texts, typed one after the other."""
    return [asked.answer(text[:end])["took"] for text in texts for end in range(1, len(text) + 1)]
