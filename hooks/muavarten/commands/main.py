"""The entry point of `muavarten`: finds the command, its language and its data folder."""

import argparse
import os
import sys
from pathlib import Path

from muavarten.commands import (
    apply,
    check,
    column,
    doctor,
    forget,
    issue,
    leaflet,
    new,
    nginx,
    review,
    sample,
    schema,
)
from muavarten.languages.catalogue import Catalogue, catalogue, languages_with_catalogue
from muavarten.parse.parser import named_languages

COMMANDS = (apply, check, column, doctor, forget, issue, leaflet, new, nginx, review, sample, schema)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 0, 1 for problems in the data, 2 for wrong use."""
    words = catalogue(_language(os.environ))
    parser = _parser(words)
    options = parser.parse_args(sys.argv[1:] if arguments is None else arguments)
    if not Path(options.data).is_dir():
        parser.error(words.text("command.no-data", path=options.data))
    status: int = options.run(options, words)
    return status


def _language(environment: "os._Environ[str] | dict[str, str]") -> str:
    """The language of reports: MUAVARTEN_LANGUAGE, else the region's first, else the system's, else any."""
    spoken = languages_with_catalogue()
    data = Path(environment.get("MUAVARTEN_DATA", "data"))
    asked = (
        environment.get("MUAVARTEN_LANGUAGE", ""),
        *named_languages(data),
        environment.get("LANG", "")[:2],
    )
    return next((language for language in asked if language in spoken), spoken[0])


def _parser(words: Catalogue) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="muavarten", description=words.text("command.description"))
    commands = parser.add_subparsers(required=True, metavar=words.text("command.metavar"))
    for command in COMMANDS:
        name = command.NAME
        text = words.text(f"command.{name}.help")
        sub = commands.add_parser(
            name,
            help=text,
            description=text,
            epilog=words.text(f"command.{name}.example"),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        sub.add_argument(
            "--data", default=os.environ.get("MUAVARTEN_DATA", "data"), help=words.text("command.data")
        )
        command.arguments(sub, words)
        sub.set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
