"""`muavarten nginx`: what an own web server must know of the site, for `deploy/site.conf`."""

import argparse
import sys
from datetime import date
from pathlib import Path

from muavarten.check.checker import checked
from muavarten.exports.nginx import configuration
from muavarten.languages.catalogue import Catalogue
from muavarten.link.directory import linked
from muavarten.pages.edition import site_of
from muavarten.problems import Severity

NAME = "nginx"


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """It takes nothing but the data folder."""


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Print the maps; 1 where the records are not sound."""
    records, problems = checked(Path(options.data))
    if any(problem.severity is Severity.ERROR for problem in problems):
        sys.stderr.write(words.text("build.refused") + "\n")
        return 1
    sys.stdout.write(configuration(site_of(linked(records), date.today())))  # noqa: DTZ011 - in no map
    return 0
