"""`muavarten forget`: a person's detail or a whole record goes, and does not come back unnoticed."""

import argparse
import sys
from datetime import date
from pathlib import Path

from muavarten.changes.forgetting import Place, details, places, sought, without
from muavarten.changes.plain import plain
from muavarten.changes.spans import SpanError
from muavarten.changes.splice import spliced
from muavarten.check.checker import checked
from muavarten.check.forgotten import mark
from muavarten.languages.catalogue import Catalogue
from muavarten.parse.parser import Records
from muavarten.problems import field_name
from muavarten.read.folder import listed
from muavarten.read.reader import tree_of

NAME = "forget"
REMOVED = "removed.yml"
WRONG_USE = 2


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Declare what the command takes."""
    parser.add_argument("what", metavar="TEXT", help=words.text("command.forget.what"))
    parser.add_argument("--write", action="store_true", help=words.text("command.forget.write"))


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Tell where it stands; with --write remove it. 1 where something must still be done by hand."""
    data = Path(options.data)
    records, _ = checked(data)
    kind, _, name = options.what.partition("/")
    if name and kind in records.records:
        return _record(data, records, kind, name, words, write=options.write)
    if len(options.what.strip()) < 5:
        sys.stderr.write(words.text("command.forget.what") + "\n")
        return WRONG_USE
    return _detail(data, records, options.what, words, write=options.write)


def _detail(data: Path, records: Records, text: str, words: Catalogue, *, write: bool) -> int:
    country = records.region.country if records.region else "FI"
    wanted = sought(text, country)
    found: list[Place] = []
    marks = {mark(wanted.number or text)}
    for path in sorted([*(file.path for file in listed(data).files), "region.yml", "criteria.yml"]):
        content = (data / path).read_bytes()
        here = places(path, content, wanted, country)
        found += here
        if write and any(not place.by_hand for place in here):
            try:
                (data / path).write_bytes(without(content, path, here))
                marks |= {mark(detail) for detail in details(content, path, here, country)}
            except SpanError:
                found = [*found, *(Place(p.path, p.line, p.column, p.field, by_hand=True) for p in here)]
    for place in found:
        key = "command.forget.by-hand" if place.by_hand else "command.forget.found"
        where = f"{place.path}:{place.line}:{place.column}"
        _say(words.text(key, place=where, field=field_name(place.field)))
    if not found:
        _say(words.text("command.forget.nothing"))
    if write:
        for path in sorted({place.path for place in found if not place.by_hand}):
            _say(words.text("command.forget.removed", path=path))
        for made in sorted(marks):
            _note(data, "forgotten", made)
            _say(words.text("command.forget.guarded", mark=made))
        _say(words.text("command.forget.then"))
    return int(any(place.by_hand for place in found))


def _record(data: Path, records: Records, kind: str, name: str, words: Catalogue, *, write: bool) -> int:
    record = records.records[kind].get(name)
    if record is None:
        _say(words.text("command.forget.nothing"))
        return 1
    _say(words.text("command.forget.found", place=record.path, field=f"{kind}/{name}"))
    if write:
        (data / record.path).unlink()
        _note(data, "removed", {"kind": kind, "id": name, "date": date.today().isoformat()})  # noqa: DTZ011
        _say(words.text("command.forget.removed", path=record.path))
        _say(words.text("command.forget.referred"))
        _say(words.text("command.forget.then"))
    return 0


def _note(data: Path, field: str, item: "str | dict[str, str]") -> None:
    """Add an item to a list of removed.yml."""
    file = data / REMOVED
    text = file.read_text(encoding="utf-8") if file.is_file() else f"{field}: []\n"
    tree, _ = tree_of(text.encode(), REMOVED)
    now = plain(tree) if tree else {}
    items = now.get(field) or []
    if item not in items:
        file.write_text(spliced(text, {**now, field: [*items, item]}), encoding="utf-8")


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
