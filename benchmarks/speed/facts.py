"""What is measured besides time: the weight of a page, what is imported, and whether both presses agree."""

import gzip
import os
import subprocess
from pathlib import Path
from statistics import mean

from benchmarks.speed.contestants import Contestant, emptied, ours
from benchmarks.speed.measure import run

HEAVY = ("phonenumbers", "rapidfuzz", "typst", "segno", "stdnum", "icalendar", "frontmatter", "dateutil")
LONG = 3600.0


def weight(site: Path) -> tuple[float, float]:
    """The mean size of an organisation's page in bytes, as it is and gzipped."""
    pages = [file.read_bytes() for file in sorted((site / "yhdistykset").glob("*/index.html"))[::20]]
    return mean(map(len, pages)), mean(len(gzip.compress(page, 6)) for page in pages)


def heavy_imports(build: Contestant) -> list[str]:
    """Heavy packages that a build imports; none of them is needed where everything is remembered."""
    environment = {**os.environ, **build.environment, "PYTHONPROFILEIMPORTTIME": "1"}
    done = subprocess.run(
        build.command, cwd=build.folder, env=environment, capture_output=True, text=True, check=True
    )
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    return [name for name in HEAVY if name in imported]


def identity(work: Path, home: Path, data: Path) -> tuple[bool, str]:
    """Whether the whole site is the same without the press, byte for byte; and that in words."""
    pressed, plain = work / "pressed", work / "plain"
    emptied(pressed, plain)
    took = []
    for site, press in ((pressed, "on"), (plain, "off")):
        build = ours("", home, data, site, lambda: None, MUAVARTEN_PRESS=press, MUAVARTEN_EXPORTS="off")
        taken = run(build.command, build.folder, build.environment, LONG)
        if taken is None:
            return False, "the build without the press took over an hour"
        took.append(taken.wall)
    one, other = _files(pressed), _files(plain)
    different = [path for path in sorted(one | other) if not _same(pressed / path, plain / path)]
    said = f"{len(one):,} files, {len(different):,} of them different; without the press {took[1]:.0f} s"
    return not different, said + "".join(f"; `{path}`" for path in different[:3])


def _files(site: Path) -> set[str]:
    return {
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and one.read_bytes() == other.read_bytes()
