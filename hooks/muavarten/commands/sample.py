"""`muavarten sample DIR`: a whole region of made-up records, the same for the same seed and day."""

import argparse
import sys
from datetime import date
from pathlib import Path

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


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Make the sample beside the real records, whose municipalities and categories it takes over."""
    today = options.today or date.today()  # noqa: DTZ011 - the day of whoever asks
    base = record_texts(Path(options.data))
    count = replace_folder(
        Path(options.folder), make_sample(today, options.organisations, options.seed, base)
    )
    sys.stderr.write(words.text("command.sample.done", files=count, folder=options.folder) + "\n")
    return 0
