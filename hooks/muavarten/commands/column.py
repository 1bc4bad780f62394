"""`muavarten column`: the association column of a local paper, as plain text."""

import argparse
import sys
from datetime import date, timedelta
from pathlib import Path

from muavarten.check.checker import checked
from muavarten.languages.catalogue import Catalogue
from muavarten.link.directory import Directory, linked
from muavarten.pages.column_text import column_text
from muavarten.pages.edition import Edition, site_of
from muavarten.problems import Severity
from muavarten.records.municipality import Municipality
from muavarten.records.region import Paper

NAME = "column"
MOST_DAYS = 366
YEARS = range(1900, 3000)
WRONG_USE = 2


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Declare what the command takes."""
    parser.add_argument("--paper", required=True, help=words.text("command.column.paper"))
    parser.add_argument("--from", dest="first", default="", help=words.text("command.column.from"))
    parser.add_argument("--days", default="7", help=words.text("command.column.days"))
    parser.add_argument("--language", default="", help=words.text("command.column.language"))


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Print the column; the paper's deadline and rules go to the sender, on standard error."""
    try:
        first = date.fromisoformat(options.first) if options.first else date.today()  # noqa: DTZ011
    except ValueError:
        first = date.max
    if first.year not in YEARS:
        return _wrong(words.text("command.column.day", value=options.first))
    if not options.days.isdecimal() or not 1 <= int(options.days) <= MOST_DAYS:
        return _wrong(words.text("command.column.span"))
    records, problems = checked(Path(options.data))
    if any(problem.severity is Severity.ERROR for problem in problems):
        sys.stderr.write(words.text("command.column.refused") + "\n")
        return 1
    directory = linked(records)
    papers = {paper.id: paper for paper in directory.region.papers}
    if options.paper not in papers:
        known = ", ".join(sorted(papers))
        return _wrong(words.text("command.column.unknown", paper=options.paper, papers=known))
    language = options.language or directory.region.languages[0]
    if language not in directory.region.languages:
        return _wrong(words.text("command.column.languages", value=language))
    edition = Edition(site_of(directory, first), language)
    last = first + timedelta(days=int(options.days) - 1)
    paper = papers[options.paper]
    sys.stdout.write(column_text(edition, _places(directory, edition, paper), first, last))
    sys.stderr.write(_rules(edition, paper))
    return 0


def _places(directory: Directory, edition: Edition, paper: Paper) -> list[Municipality]:
    return edition.sorted(directory.municipalities[name] for name in paper.municipalities)


def _rules(edition: Edition, paper: Paper) -> str:
    """What the paper asks of those who send it text."""
    told = []
    if paper.deadline:
        told.append(edition.t("column.deadline", deadline=edition.plain(paper.deadline)))
    if paper.rules:
        told.append(edition.plain(paper.rules))
    return "".join(f"{line}\n" for line in told)


def _wrong(text: str) -> int:
    sys.stderr.write(text + "\n")
    return WRONG_USE
