"""`muavarten apply`: one change request, from a file or a pipe, onto a branch of its own."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

import msgspec

from muavarten.commands.carrying_out import Wish, carried_out
from muavarten.languages.catalogue import Catalogue

NAME = "apply"
STANDARD_INPUT = "-"
REFUSED = "refused"


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", metavar="FILE", help=words.text("command.apply.file"))
    parser.add_argument("--dry-run", action="store_true", help=words.text("command.apply.dry-run"))
    parser.add_argument("--public", action="store_true", help=words.text("command.apply.public"))
    parser.add_argument("--issue", type=int, metavar="N", help=words.text("command.apply.issue"))
    parser.add_argument(
        "--today", metavar="DAY", type=date.fromisoformat, help=words.text("command.apply.today")
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=words.text("command.apply.format")
    )


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Apply a request; 1 where it is refused, 2 where there is no such file."""
    try:
        read = sys.stdin.buffer.read() if options.file == STANDARD_INPUT else Path(options.file).read_bytes()
    except OSError:
        sys.stderr.write(words.text("command.apply.no-file", path=options.file) + "\n")
        return 2
    wish = Wish(
        content=read,
        today=options.today or today(),
        public=options.public,
        dry_run=options.dry_run,
        issue=options.issue,
    )
    said = carried_out(Path(options.data), wish, words)
    if options.format == "json":
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(said), indent=2).decode() + "\n")
    else:
        sys.stdout.write(said.diff)
        stream = sys.stderr if said.outcome == REFUSED else sys.stdout
        stream.write("".join(f"{line}\n" for line in said.lines))
    return 1 if said.outcome == REFUSED else 0


def today() -> date:
    """The day on which the command runs, or the one that the environment says."""
    told = os.environ.get("MUAVARTEN_TODAY")
    return date.fromisoformat(told) if told else date.today()  # noqa: DTZ011 - the day of whoever runs it
