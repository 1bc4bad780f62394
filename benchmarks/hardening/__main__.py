"""`make hardening`: everything hostile and unlucky, with a record in benchmarks/HARDENING.md.

It ends with 1 where something was not survived.
"""

import argparse
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests")]

from benchmarks.hardening import deploys, faults, fuzz, texts  # noqa: E402 - they need the tests beside them
from benchmarks.hardening.record import record  # noqa: E402
from benchmarks.hardening.rows import Row, joined  # noqa: E402

from attack.payloads import ALL  # noqa: E402
from attack.slow import WHOLE  # noqa: E402

RECORD = ROOT / "benchmarks" / "HARDENING.md"
SHARD = 24
"""Texts in one site; those that are much alike lie far apart, since two topics must not have one name."""
Task = tuple[Callable[..., list[Row]], Any]


def tasks(options: argparse.Namespace) -> list[Task]:
    """Everything to do, the longest first."""
    payloads = ALL[:: max(1, len(ALL) // options.payloads)]
    threes = texts.threes(payloads)
    every = max(1, len(threes) // 5)
    count = -(-len(payloads) // SHARD)
    shards = [payloads[start::count] for start in range(count)]
    return [
        (deploys.deploys, (options.deploys,)),
        (faults.killed, (options.kills,)),
        *((texts.records, (shard, shard[0])) for shard in shards),
        *((texts.regions, (threes[start : start + every],)) for start in range(0, len(threes), every)),
        (faults.failing, ([1, 2, 3, 5, 8, 13, 21, 34, 55, 89][: options.moments],)),
        *((faults.tested, (file,)) for file in faults.TESTS),
        *((texts.slow, ([name],)) for name in WHOLE),
        *((fuzz.fuzzed, (target, options.seconds)) for target in fuzz.NAMES),
        *((texts.elsewhere, (shard,)) for shard in shards),
    ]


def done(task: Task) -> tuple[list[Row], float]:
    """Do one task, and tell how long it took; what it cannot even begin is a row too."""
    work, arguments = task
    begin = time.monotonic()
    try:
        rows = work(*arguments)
    except Exception as error:
        rows = [Row("Not run", work.__name__, 1, (f"{type(error).__name__}: {error}"[:600],))]
    return rows, time.monotonic() - begin


def main() -> int:
    """Try everything, write the record."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hardening", description=__doc__)
    parser.add_argument("--payloads", type=int, default=len(ALL), help="how many hostile texts")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--deploys", type=int, default=100)
    parser.add_argument("--moments", type=int, default=10, help="moments at which each call fails")
    parser.add_argument("--seconds", type=int, default=30, help="how long to fuzz each target")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--only", default="", help="a function's name, to try one part")
    parser.add_argument("--record", type=Path, default=RECORD)
    options = parser.parse_args()
    begin = time.monotonic()
    wanted = [task for task in tasks(options) if options.only in task[0].__name__]
    rows: list[Row] = []
    with ProcessPoolExecutor(options.processes) as pool:
        for number, (found, lasted) in enumerate(pool.map(done, wanted), 1):
            rows += found
            bad = sum(len(row.wrong) for row in found)
            print(
                f"[{number}/{len(wanted)}] {found[0].part}: {bad or 'nothing'} wrong, {lasted:.0f} s",
                flush=True,
            )
    rows = joined(rows)
    text = record(rows, datetime.now(UTC).date(), time.monotonic() - begin)
    options.record.write_text(text, encoding="utf-8")
    print(text)
    return int(any(row.wrong for row in rows))


if __name__ == "__main__":
    sys.exit(main())
