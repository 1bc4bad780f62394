"""Measures how fast the site is built and writes benchmarks/RESULTS.md: `python -m benchmarks`."""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.speed.contestants import ROOT, ours
from benchmarks.speed.facts import heavy_imports, identity, weight
from benchmarks.speed.race import NO_EXPORTS, cleared, compete, in_memory, make_data, on_disk
from benchmarks.speed.report import FULL, machine, report, unfair
from benchmarks.speed.results import Race, keep, kept

RESULTS = Path(__file__).parent / "RESULTS.md"
TMPFS = Path("/dev/shm")  # noqa: S108 - the fastest disk there is
STOCK_UP_TO, ALL_LANGUAGES_UP_TO = 4082, 16000


def main() -> None:
    """Run the races that were asked for; those of other sizes stay as they were measured before."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("--records", type=int, nargs="*", default=[1000, FULL], help="sizes of the region")
    options.add_argument("--rounds", type=int, default=3, help="rounds of each race; one above 16,000")
    options.add_argument("--results", type=Path, default=RESULTS, help="where the tables go")
    options.add_argument("--identity", action="store_true", help="compare with a build without the press")
    chosen = options.parse_args()
    values = chosen.results.with_suffix(".json")
    sound = True
    for records in chosen.records:
        top = Path(tempfile.mkdtemp(prefix="bench-", dir=TMPFS if TMPFS.is_dir() else None))
        try:
            race, good = _measured(top, records, chosen.rounds, identical=chosen.identity and records == FULL)
        finally:
            shutil.rmtree(top, ignore_errors=True)
        sound = sound and good
        races = {**kept(values), records: race}
        keep(values, races)
        chosen.results.write_text(report(kept(values)), encoding="utf-8")
    print(f"Written to {chosen.results}.")
    if not sound:
        sys.exit("Not sound: Hugo made something else than we did, or the press something else than MkDocs.")


def _measured(top: Path, records: int, rounds: int, *, identical: bool) -> tuple[Race, bool]:
    """One size of region; and whether the race was fair and both presses agree."""
    region = records <= ALL_LANGUAGES_UP_TO
    data = top / "data"
    make_data(data, records, single=not region)
    where = machine()
    everybody = in_memory(top, data, stock=records <= STOCK_UP_TO, hugo=region, exports=region)
    results = compete(everybody, rounds if region else 1, f"{records:7}")
    home, site = top / "ours", top / "site"
    size, gzipped = weight(site)
    warm = ours("", home, data, site, lambda: None, **NO_EXPORTS)
    race = Race(
        machine=where,
        languages=3 if region else 1,
        memory=results,
        page_bytes=size,
        page_gzipped=gzipped,
        heavy=heavy_imports(warm),
    )
    good = True
    if identical:
        for folder in ("whole", "hugo-site", "stock-site", "stock", "copy"):
            shutil.rmtree(top / folder, ignore_errors=True)
        good, race.identity = identity(top, home, data)
    if records == FULL:
        work = cleared(ROOT / "build" / "bench")
        shutil.copytree(data, work / "data")
        race.disk = compete(on_disk(work, work / "data"), rounds, f"{records:7} on disk")
        shutil.rmtree(work, ignore_errors=True)
    return race, good and not unfair(race)


if __name__ == "__main__":
    main()
