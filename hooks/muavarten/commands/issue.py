"""`muavarten issue EVENT DIR`: an issue of the change form onto a branch, with the answers for its workflow.

The event is the file in which GitHub describes the issue; nothing of it passes through a shell.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

import msgspec

from muavarten.changes.answers import answers
from muavarten.commands.apply import today
from muavarten.commands.carrying_out import Wish, carried_out
from muavarten.languages.catalogue import Catalogue

NAME = "issue"


class Issue(msgspec.Struct):
    """What is read of an issue."""

    number: int
    body: str | None = None


class Event(msgspec.Struct):
    """What is read of an event."""

    issue: Issue


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Declare what the command takes."""
    parser.add_argument("event", metavar="EVENT", help=words.text("command.issue.event"))
    parser.add_argument("folder", metavar="DIR", help=words.text("command.issue.folder"))


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Apply the issue's request and write the answers; a refusal is an answer, too."""
    event: Any = msgspec.json.decode(Path(options.event).read_bytes(), type=Event)
    content = (event.issue.body or "").encode()
    wish = Wish(content=content, today=today(), public=True, issue=event.issue.number)
    said = carried_out(Path(options.data), wish, words)
    folder = Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in answers(said, event.issue.number, words).items():
        (folder / name).write_text(text, encoding="utf-8")
    sys.stdout.write("".join(f"{line}\n" for line in said.lines))
    return 0
