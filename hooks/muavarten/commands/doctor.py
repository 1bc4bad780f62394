"""`muavarten doctor`: what needs a maintainer's hand, each with what to do."""

import argparse
import sys
from datetime import date
from pathlib import Path

from muavarten.check.checker import checked
from muavarten.derive.health import Complaint, Surroundings, complaints
from muavarten.languages.catalogue import Catalogue
from muavarten.link.directory import linked
from muavarten.problems import Severity
from muavarten.read.git import last_change, repository

NAME = "doctor"
LOCK = "requirements/base.txt"
MOST = 10


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Declare what the command takes."""
    parser.add_argument("--today", default="", help=words.text("command.doctor.today"))


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Report; 1 where something is to be done."""
    try:
        today = date.fromisoformat(options.today) if options.today else date.today()  # noqa: DTZ011
    except ValueError:
        sys.stderr.write(words.text("command.doctor.today") + "\n")
        return 2
    data = Path(options.data)
    records, problems = checked(data)
    if any(problem.severity is Severity.ERROR for problem in problems):
        sys.stdout.write(words.text("health.errors") + "\n  " + words.text("health.errors.do") + "\n")
        return 1
    root = repository(data)
    around = Surroundings(
        changed=last_change(root) if root else None, locked=last_change(root, LOCK) if root else None
    )
    found = list(complaints(linked(records), today, around))
    for complaint in found:
        sys.stdout.write(_text(complaint, words))
    if not found:
        sys.stdout.write(words.text("health.well") + "\n")
    return int(bool(found))


def _text(complaint: Complaint, words: Catalogue) -> str:
    lines = [words.text(f"health.{complaint.key}", **complaint.values)]
    lines += [f"  - {path}" for path in complaint.about[:MOST]]
    if len(complaint.about) > MOST:
        lines.append(f"  - {words.text('health.more', number=str(len(complaint.about) - MOST))}")
    lines.append(f"  {words.text(f'health.{complaint.key}.do')}")
    return "\n".join(lines) + "\n\n"
