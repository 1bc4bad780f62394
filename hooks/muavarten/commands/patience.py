"""What the commands that take long have in common: they tell how far they are, as much as is asked."""

import argparse
import sys
from time import perf_counter

from muavarten.building.progress import Progress
from muavarten.languages.catalogue import Catalogue


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Declare how much is to be told."""
    how = parser.add_mutually_exclusive_group()
    how.add_argument("-v", "--verbose", action="store_true", help=words.text("command.verbose"))
    how.add_argument("-q", "--quiet", action="store_true", help=words.text("command.quiet"))


def progress_of(options: argparse.Namespace, words: Catalogue) -> Progress:
    """What tells of the work, beside the results."""
    return Progress(
        words,
        perf_counter,
        say=None if options.quiet else say,
        detail=say if options.verbose else None,
        terminal=None if options.quiet else sys.stderr,
    )


def say(line: str) -> None:
    """Say something that is no result."""
    sys.stderr.write(line + "\n")
