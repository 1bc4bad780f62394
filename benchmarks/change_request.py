"""From a change request to the new page on disk: `muavarten apply`, then `mkdocs build`, on the sample.

Run as `python -m benchmarks.change_request [DATA]`: the sample's data. It writes CHANGE.md beside this file.
"""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

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


def main(data: Path) -> None:
    """Measure and write the table."""
    with tempfile.TemporaryDirectory() as folder:
        root = _repository(Path(folder), data)
        built = _timed(root, "mkdocs", "build", "--quiet")
        rounds = [_round(root, number) for number in range(ROUNDS)]
    count = sum(1 for _ in checked(data)[0].all())
    applying, building = (median(column) for column in zip(*rounds, strict=True))
    lines = [
        "# From a change request to the new page",
        "",
        f"{count} records; {platform.machine()}, {os.cpu_count()} processors; medians of {ROUNDS} rounds.",
        "",
        "| step | seconds |",
        "| --- | ---: |",
        f"| first build | {built:.2f} |",
        f"| `muavarten apply`: read, check, commit | {applying:.2f} |",
        f"| `mkdocs build` until the page is on disk | {building:.2f} |",
        f"| from apply to the new page | {applying + building:.2f} |",
    ]
    (HERE / "CHANGE.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


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


def _round(root: Path, number: int) -> tuple[float, float]:
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


def _timed(root: Path, program: str, *arguments: str) -> float:
    began = time.perf_counter()
    subprocess.run(
        [str(Path(sys.executable).with_name(program)), *arguments],
        cwd=root,
        env={**os.environ, "MUAVARTEN_TODAY": TODAY, "MUAVARTEN_DATA": "data", "NO_MKDOCS_2_WARNING": "1"},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - began


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "sample" / "data"))
