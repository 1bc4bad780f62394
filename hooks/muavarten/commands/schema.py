"""`muavarten schema DIR`: the JSON Schemas of all kinds, for editors that complete and explain fields."""

import argparse
import sys
from pathlib import Path

import msgspec

from muavarten.exports.schema import schemas
from muavarten.languages.catalogue import Catalogue
from muavarten.parse.parser import named_languages

NAME = "schema"


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", metavar="DIR", help=words.text("command.schema.folder"))


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Write a file for each kind and each single file; their help is in the region's first language."""
    folder = Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    found = dict(schemas(named_languages(Path(options.data)) or (words.language,)))
    for name, schema in found.items():
        text = msgspec.json.format(msgspec.json.encode(schema), indent=1).decode()
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(words.text("command.schema.done", count=len(found), folder=options.folder) + "\n")
    return 0
