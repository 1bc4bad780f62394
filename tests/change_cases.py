"""Change requests as files: each case is what came in, and beside it what must become of it."""

import difflib
import json
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from muavarten.changes.application import Ground, considered
from muavarten.changes.mail import received
from muavarten.changes.modeline import modeline
from muavarten.changes.outcome import Outcome, Verdict
from muavarten.changes.parsing import parsed
from muavarten.changes.refusal import RefusedError
from muavarten.check.checker import checked
from muavarten.parse.parser import Records
from muavarten.problems import Message
from muavarten.read.source import source

CHANGES = Path(__file__).parent / "changes"
REGION = CHANGES / "region"
TODAY = date(2026, 11, 24)


def cases() -> list[Path]:
    """What came in, in the order of the names."""
    return sorted(path for path in (CHANGES / "cases").iterdir() if path.suffix != ".expected")


def content(case: Path) -> bytes:
    """The bytes of a case; long ones are made."""
    if case.suffix != ".json":
        return case.read_bytes()
    recipe = json.loads(case.read_text(encoding="utf-8"))
    text = recipe["before"] + recipe["repeat"] * recipe["times"] + recipe["after"]
    return str(text).encode()


def expected(case: Path) -> str:
    """What must become of it."""
    return case.with_name(f"{case.name}.expected").read_text(encoding="utf-8")


@cache
def records(folder: Path = REGION) -> Records:
    """The records of the region."""
    return checked(folder)[0]


def ground(folder: Path = REGION, history: Iterable[bytes] = (), *, public: bool = False) -> Ground:
    """The region to carry requests out on."""
    return Ground(
        records=records(folder),
        source=lambda path: source(folder, path),
        history=lambda _: history,
        today=TODAY,
        modeline=modeline,
        public=public,
    )


def outcome(data: bytes, on: Ground | None = None) -> Outcome:
    """What a request does. Raises RefusedError where it is refused."""
    return considered(parsed(received(data), ("fi", "sv", "en")), on or ground())


def told(data: bytes) -> str:
    """What becomes of a request, in the form of the `.expected` files."""
    try:
        found = outcome(data)
    except RefusedError as error:
        inner = error.said.values.get("message")
        why = f" {inner.key}" if isinstance(inner, Message) else ""
        return f"refused {error.said.key.removeprefix('changes.refused.')}{why}\n"
    lines = [f"{found.verdict} {found.record} sender={found.sender}"]
    if found.verdict is Verdict.REPORT:
        lines += [value for line in found.request.lines for value in line.values]
    if found.verdict is Verdict.APPLIED:
        lines += [f"{note.key} {note.values.get('names', '')}".strip() for note in found.notes]
        lines += [f"{found.old_path or '-'} -> {found.path}"]
        before, after = (text.decode().splitlines() for text in (found.before, found.after))
        diff = difflib.unified_diff(before, after, lineterm="", n=0)
        lines += [line for line in diff if not line.startswith(("---", "+++", "@@"))]
    return "\n".join(lines) + "\n"
