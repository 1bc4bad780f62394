"""`muavarten sample DIR`: a whole region of made-up records, the same for the same seed and day."""

import argparse
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from muavarten.building.progress import Told
from muavarten.commands import patience
from muavarten.languages.catalogue import Catalogue
from muavarten.read.texts import record_texts
from muavarten.sample.make import make_sample
from muavarten.write.folder import replace_folder

NAME = "sample"
FULL_SCALE = 4082


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", metavar="DIR", help=words.text("command.sample.folder"))
    parser.add_argument(
        "--organisations",
        type=int,
        default=FULL_SCALE,
        metavar="N",
        help=words.text("command.sample.organisations"),
    )
    parser.add_argument("--seed", type=int, default=1, metavar="S", help=words.text("command.sample.seed"))
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        default=None,
        metavar="DAY",
        help=words.text("command.sample.today"),
    )
    patience.arguments(parser, words)


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Make the sample beside the real records, whose municipalities and categories it takes over."""
    today = options.today or date.today()  # noqa: DTZ011 - the day of whoever asks
    with patience.progress_of(options, words) as progress:
        progress.stage("sample")
        files = make_sample(today, options.organisations, options.seed, record_texts(Path(options.data)))
        counted = _counted(files, options.organisations, progress.told)
        count = replace_folder(Path(options.folder), counted)
    if not options.quiet:
        patience.say(words.text("command.sample.done", files=count, folder=options.folder))
    return 0


def _counted(files: Iterable[tuple[str, str]], of: int, told: Told) -> Iterator[tuple[str, str]]:
    """The files as they come; how far this is shows from the organisations among them."""
    done = 0
    for path, text in files:
        done += path.startswith("organisations/")
        told(done, of)
        yield path, text
