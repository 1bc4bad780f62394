"""Measures how fast the site is built and writes benchmarks/RESULTS.md: `python -m benchmarks`."""

import argparse
import shutil
import tempfile
from pathlib import Path

from benchmarks.speed.race import race
from benchmarks.speed.report import report

RESULTS = Path(__file__).parent / "RESULTS.md"
TMPFS = Path("/dev/shm")  # noqa: S108 - the fastest disk there is
STOCK_UP_TO, HUGO_UP_TO = 4082, 16000


def main() -> None:
    """Run the races that were asked for."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("--records", type=int, nargs="*", default=[1000, 4082], help="sizes of the region")
    options.add_argument("--rounds", type=int, default=3, help="rounds of each race")
    options.add_argument("--results", type=Path, default=RESULTS, help="where the tables go")
    chosen = options.parse_args()
    top = Path(tempfile.mkdtemp(prefix="bench-", dir=TMPFS if TMPFS.is_dir() else None))
    try:
        races = {}
        for records in chosen.records:
            rounds = chosen.rounds if records <= HUGO_UP_TO else 1
            stock, hugo = records <= STOCK_UP_TO, records <= HUGO_UP_TO
            races[records] = race(records, rounds, top / "race", stock=stock, hugo=hugo)
            chosen.results.write_text(report(races), encoding="utf-8")
    finally:
        shutil.rmtree(top, ignore_errors=True)
    print(f"Written to {chosen.results}.")


if __name__ == "__main__":
    main()
