"""Bad conditions: killed builds, disks that fail at each of many moments, and the tests of the fast run."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.hardening.rows import Row, attempt

from killing import Changing, kills
from sites import ROOT

PART = "Faults"
FAILURES = {
    "write": ("ENOSPC", "a full disk while writing"),
    "replace": ("EIO", "a disk that fails while a file is put in its place"),
    "open": ("EROFS", "a file system that became read-only"),
    "mkdir": ("EACCES", "a folder in which nothing may be made"),
    "full": ("", "a disk that is full after a piece of a file"),
}
SIZES = (1, 500, 2000, 5000, 9000, 20_000, 60_000)
"""Bytes after which no file grows."""
TESTS = {
    "test_faults.py": "Faults",
    "test_deploy.py": "Own server",
    "test_reproducible.py": "Same bytes anywhere",
    "test_properdocs.py": "Same bytes anywhere",
    "test_attack_files.py": "Hostile files",
    "test_fuzz.py": "Fuzzing",
}


def killed(times: int) -> list[Row]:
    """Kill builds at random moments."""

    def work() -> str:
        after = kills(times)
        return f"Killed after {min(after):.2f} to {max(after):.2f} s."

    return [attempt(PART, "killed builds: every file whole, none missing, mended by the next", times, work)]


def failing(moments: list[int]) -> list[Row]:
    """Let one call of the system fail at different moments of a build."""
    with tempfile.TemporaryDirectory() as top:
        changing = Changing(Path(top))

        def work(fault: str) -> str:
            came = changing.survives(fault)
            changing.mended()
            return "" if came else f"No such call came after the {fault.rpartition(':')[2]}th."

        return [
            attempt(PART, what, 1, lambda fault=f"{call}:{error}:{moment}": work(fault))  # type: ignore[misc]
            for call, (error, what) in FAILURES.items()
            for moment in (SIZES if call == "full" else moments)
        ]


def tested(file: str) -> list[Row]:
    """Run a file of tests; a row for each test."""
    with tempfile.TemporaryDirectory() as top:
        report = Path(top) / "report.xml"
        subprocess.run(
            [sys.executable, "-m", "pytest", "-q", f"--junitxml={report}", str(ROOT / "tests" / file)],
            cwd=ROOT,
            check=False,
            capture_output=True,
        )
        if not report.exists():
            return [Row(TESTS[file], file, 1, ("the tests did not run",))]
        found = ElementTree.parse(report).iter("testcase")  # noqa: S314 - our own
        return [
            Row(
                TESTS[file],
                case.attrib["name"].partition("[")[0].removeprefix("test_").replace("_", " "),
                1,
                tuple(_why(case)),
                float(case.attrib["time"]),
            )
            for case in found
        ]


def _why(case: ElementTree.Element) -> Iterator[str]:
    for bad in (*case.iter("failure"), *case.iter("error")):
        yield str(bad.attrib.get("message"))[:300]
