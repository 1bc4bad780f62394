"""`muavarten check`: every problem of every record in one run."""

import argparse
import sys
from pathlib import Path

from muavarten.check.checker import checked
from muavarten.commands import patience
from muavarten.commands.reports import REPORTS
from muavarten.languages.catalogue import Catalogue
from muavarten.problems import Severity, message

NAME = "check"


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--format", choices=tuple(REPORTS), default="text", help=words.text("command.check.format")
    )
    parser.add_argument("--strict", action="store_true", help=words.text("command.check.strict"))
    patience.arguments(parser, words)


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Report on the data folder; 1 where there is an error, or with --strict a warning."""
    data = Path(options.data)
    with patience.progress_of(options, words) as progress:
        progress.stage("read")
        records, problems = checked(data, told=progress.told)
    sys.stdout.write(REPORTS[options.format](problems, words, options.data.rstrip("/")))
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    counts = {
        "records": sum(1 for _ in records.all()),
        "errors": errors,
        "warnings": len(problems) - errors,
    }
    said = {name: message(f"command.check.{name}", count=count) for name, count in counts.items()}
    key = "command.check.found" if problems else "command.check.clean"
    if not options.quiet:
        patience.say(words.say(message(key, **said)))
    return 1 if errors or (options.strict and problems) else 0
