"""`muavarten new KIND NAME`: the file of a new record, ready to be filled in."""

import argparse
import sys
from pathlib import Path

from muavarten.changes.naming import fresh_id, path_of
from muavarten.changes.plain import Plain, Token
from muavarten.changes.skeleton import skeleton
from muavarten.check.checker import checked
from muavarten.forms.shape import group_of
from muavarten.languages.catalogue import Catalogue, catalogue
from muavarten.records.kinds import KINDS

NAME = "new"
TITLES = ("name", "title")
MARKDOWN = ".md"


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Declare what the command takes."""
    kinds = [kind.name for kind in KINDS if kind.suffix != MARKDOWN]
    parser.add_argument(
        "kind", metavar="KIND", choices=kinds, help=f"{words.text('command.new.kind')}: {', '.join(kinds)}"
    )
    parser.add_argument("name", metavar="NAME", help=words.text("command.new.name"))
    parser.add_argument("--municipality", metavar="ID", help=words.text("command.new.municipality"))


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Make the file; 1 where its municipality is needed and unknown."""
    data = Path(options.data)
    records, _ = checked(data)
    kind = next(kind for kind in KINDS if kind.name == options.kind)
    shape = group_of(kind.model)
    municipalities = records.known["municipalities"]
    if "municipality" in shape.required and options.municipality not in municipalities:
        options_said = ", ".join(sorted(municipalities))
        sys.stderr.write(words.text("command.new.needs-municipality", options=options_said) + "\n")
        return 1
    title = next(name for name in TITLES if name in shape.fields)
    known: dict[str, Plain] = {title: options.name}
    if options.municipality and "municipality" in shape.fields:
        known["municipality"] = Token(options.municipality)
    path = path_of(kind.folder, fresh_id(kind.folder, known, records), known)
    file = data / path
    file.parent.mkdir(parents=True, exist_ok=True)
    first = catalogue(records.region.languages[0]) if records.region else words
    file.write_text(skeleton(kind, path, known, first), encoding="utf-8")
    sys.stdout.write(words.text("command.new.done", path=f"{options.data.rstrip('/')}/{path}") + "\n")
    return 0
