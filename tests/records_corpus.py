"""The corpus of good and bad records: a small invented region, and cases laid over it one at a time."""

import json
import shutil
from pathlib import Path

from muavarten.problems import Problem

RECORDS = Path(__file__).parent / "records"
BASE = RECORDS / "base"
MAKE, EXPECTED = "make.json", "expected.txt"


def cases(folder: str) -> list[Path]:
    """The cases of `good` or `bad`: RULE.WHAT, in order."""
    return sorted(path for path in (RECORDS / folder).iterdir() if path.is_dir())


def rule_of(case: Path) -> str:
    """The rule that a case is about."""
    return case.name.partition(".")[0]


def laid(case: Path, target: Path, *, base: bool = True) -> Path:
    """Lay a case over the base region in an empty folder: its files, then what `make.json` says."""
    if base:
        shutil.copytree(BASE, target, dirs_exist_ok=True)
    ignore = shutil.ignore_patterns(MAKE, EXPECTED)
    shutil.copytree(case, target, dirs_exist_ok=True, ignore=ignore)
    if (case / MAKE).is_file():
        _make(json.loads((case / MAKE).read_text(encoding="utf-8")), target)
    return target


def _make(steps: list[dict[str, str]], target: Path) -> None:
    """Change a file of the base region, or make what git or an editor would not keep as it is.

    That is odd bytes, links, large and missing files.
    """
    for step in steps:
        path = target / step["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        if "text" in step:
            text = step["text"] * int(step.get("times", "1"))
            path.write_bytes(text.encode(step.get("encoding", "utf-8")))
        elif "bytes" in step:
            path.write_bytes(bytes.fromhex(step["bytes"]))
        elif "old" in step:
            text = path.read_text(encoding="utf-8")
            assert text.count(step["old"]) == 1, f"{step['path']} has changed"
            path.write_text(text.replace(step["old"], step["new"]), encoding="utf-8")
        elif "link" in step:
            path.symlink_to(step["link"])
        else:
            path.unlink()


def expected(case: Path) -> list[str]:
    """What must be found: `PATH:LINE:COLUMN: FIELD [RULE] severity`, in the order of the report."""
    return (case / EXPECTED).read_text(encoding="utf-8").splitlines()


def shown(problem: Problem) -> str:
    """A problem in the form of `expected.txt`."""
    place = f"{problem.path}:{problem.line}:{problem.column}"
    return f"{place}: {problem.field or '-'} [{problem.rule}] {problem.severity}"
