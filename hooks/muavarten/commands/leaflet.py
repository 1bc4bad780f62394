"""`muavarten leaflet`: a municipality's leaflet for households, or its booklet of associations, as PDF."""

import argparse
from datetime import date
from pathlib import Path

from muavarten.building.progress import Progress
from muavarten.check.checker import checked
from muavarten.commands import patience
from muavarten.derive.quarter import Quarter, parsed, quarter_of
from muavarten.languages.catalogue import Catalogue
from muavarten.leaflet.kinds import LEAFLETS, file_name, leaflet
from muavarten.link.directory import linked
from muavarten.pages.edition import Edition, site_of
from muavarten.problems import Severity
from muavarten.write.whole import write_whole

NAME = "leaflet"
WRONG_USE = 2


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Declare what the command takes."""
    parser.add_argument("--municipality", required=True, help=words.text("command.leaflet.municipality"))
    parser.add_argument("--quarter", default="", help=words.text("command.leaflet.quarter"))
    parser.add_argument("--language", default="", help=words.text("command.leaflet.language"))
    parser.add_argument(
        "--kind",
        choices=tuple(LEAFLETS),
        default=next(iter(LEAFLETS)),
        help=words.text("command.leaflet.kind"),
    )
    parser.add_argument("--output", default="", help=words.text("command.leaflet.output"))
    parser.add_argument(
        "--today", type=date.fromisoformat, default=None, help=words.text("command.leaflet.today")
    )
    patience.arguments(parser, words)


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Write the leaflet and say where it is."""
    today = options.today or date.today()  # noqa: DTZ011 - the day of whoever asks
    try:
        quarter = parsed(options.quarter) if options.quarter else quarter_of(today)
    except ValueError:
        return _wrong(words.text("command.leaflet.not-quarter", value=options.quarter))
    with patience.progress_of(options, words) as progress:
        return _made(options, words, quarter, today, progress)


def _made(
    options: argparse.Namespace, words: Catalogue, quarter: Quarter, today: date, progress: Progress
) -> int:
    progress.stage("read")
    records, problems = checked(Path(options.data), told=progress.told)
    if any(problem.severity is Severity.ERROR for problem in problems):
        patience.say(words.text("command.leaflet.refused"))
        return 1
    progress.stage("link")
    directory = linked(records)
    languages = directory.region.languages
    language = options.language or languages[0]
    if language not in languages:
        known = ", ".join(languages)
        return _wrong(words.text("command.leaflet.not-language", value=language, known=known))
    municipality = directory.municipalities.get(options.municipality)
    if municipality is None:
        known = ", ".join(directory.municipalities)
        return _wrong(words.text("command.leaflet.unknown", value=options.municipality, known=known))
    progress.stage("leaflet")
    edition = Edition(site_of(directory, today), language)
    made = leaflet(edition, municipality, options.kind, quarter)
    path = Path(options.output or file_name(municipality, options.kind, quarter, language))
    write_whole(path, made)
    if not options.quiet:
        patience.say(words.text("command.leaflet.done", path=path))
    return 0


def _wrong(text: str) -> int:
    patience.say(text)
    return WRONG_USE
