"""From a change request to the new page on disk: `muavarten apply`, then `mkdocs build`, on the sample.

Run as `python -m benchmarks.change_request [DATA]`; without data it makes the sample. It writes CHANGE.md.
Where a machine has other work, too, the seconds of processor say more than those of the clock.
"""

import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from typing import NamedTuple

from muavarten.check.checker import checked
from muavarten.forms.fingerprint import fingerprint
from muavarten.records.organisation import Organisation

HERE = Path(__file__).parent
ROOT = HERE.parent
PROJECT = ("overrides", "content", "hooks", "mkdocs.yml")
ROUNDS = 3
TODAY = "2026-11-24"
REQUEST = """muavarten: 1 change
record: organisations/{id}
title: {title}
seen: {seen}
date: {today}
by: sihteeri
- phones: {phone}
end:
"""


class Took(NamedTuple):
    """How long something took: by the clock, and of processor."""

    clock: float
    processor: float


def main(data: Path | None) -> None:
    """Measure and write the table."""
    with tempfile.TemporaryDirectory() as folder:
        if data is None:
            data = Path(folder) / "sample"
            _timed(Path(folder), "muavarten", "sample", str(data))
        root = _repository(Path(folder), data)
        built = _timed(root, "mkdocs", "build", "--quiet")
        rounds = [_round(root, number) for number in range(ROUNDS)]
        count = sum(1 for _ in checked(root / "data")[0].all())
    applying, building = (_median(column) for column in zip(*rounds, strict=True))
    steps = {
        "first build": built,
        "`muavarten apply`: read, check, commit": applying,
        "`mkdocs build` until the page is on disk": building,
        "from apply to the new page": Took(*map(sum, zip(applying, building, strict=True))),
    }
    lines = [
        "# From a change request to the new page",
        "",
        f"{count} records; {platform.machine()}, {os.cpu_count()} processors; medians of {ROUNDS} rounds.",
        f"Load of the machine: {os.getloadavg()[2]:.0f} (1 would be this measurement alone).",
        "",
        "| step | seconds | of processor |",
        "| --- | ---: | ---: |",
        *(f"| {step} | {took.clock:.2f} | {took.processor:.2f} |" for step, took in steps.items()),
    ]
    (HERE / "CHANGE.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


def _median(many: Iterable[Took]) -> Took:
    clock, processor = (median(column) for column in zip(*many, strict=True))
    return Took(clock, processor)


def _repository(folder: Path, data: Path) -> Path:
    root = folder / "repository"
    shutil.copytree(data, root / "data")
    for name in PROJECT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, root / name)
    for command in (["init", "--quiet", "--initial-branch=main"], ["add", "data"]):
        subprocess.run(["git", "-C", str(root), *command], check=True)
    identity = ["-c", "user.name=bench", "-c", "user.email=bench@invalid"]
    subprocess.run(["git", "-C", str(root), *identity, "commit", "--quiet", "--message=base"], check=True)
    return root


def _round(root: Path, number: int) -> tuple[Took, Took]:
    """Change the telephone number of one association, and wait for its page."""
    records, _ = checked(root / "data")
    found = [r for r in records.records["organisations"].values() if isinstance(r, Organisation) and r.phones]
    record = sorted(found, key=lambda r: r.id)[number]
    phone = f"06 414 {7000 + number}"
    text = REQUEST.format(
        id=record.id, title=record.name.values[0][1], seen=fingerprint(record), today=TODAY, phone=phone
    )
    (root / "request.txt").write_text(text, encoding="utf-8")
    applying = _timed(root, "muavarten", "apply", "request.txt")
    building = _timed(root, "mkdocs", "build", "--quiet")
    pages = list((root / "site").glob(f"*/{record.id}/index.html"))
    if not any(f"tel:+3586414{7000 + number}" in page.read_text(encoding="utf-8") for page in pages):
        raise RuntimeError(f"the page of {record.id} does not show {phone}")
    return applying, building


def _timed(root: Path, program: str, *arguments: str) -> Took:
    began, before = time.perf_counter(), _processor()
    subprocess.run(
        [str(Path(sys.executable).with_name(program)), *arguments],
        cwd=root,
        env={**os.environ, "MUAVARTEN_TODAY": TODAY, "MUAVARTEN_DATA": "data", "NO_MKDOCS_2_WARNING": "1"},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return Took(time.perf_counter() - began, _processor() - before)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
