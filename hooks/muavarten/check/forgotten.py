"""`forgotten`: what somebody asked to be forgotten does not come back.

removed.yml keeps a mark of each name, e-mail address and telephone number: six hex digits, so few that many
texts share each, and nobody can reckon back from it. Wrong: a contact with such a name. Right: none.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

from muavarten.check.persons import plain
from muavarten.check.rule import Part, Rule, Whole, found
from muavarten.problems import FieldPath, Finding
from muavarten.records.common import Record
from muavarten.records.memo import Memo

ID = "forgotten"
DIGITS = 6
KEY = b"muavarten"


def mark(text: str) -> str:
    """The mark of a name, an e-mail address or a telephone number in international form."""
    words = " ".join(plain(text).split())
    return hashlib.blake2b(words.encode(), key=KEY).hexdigest()[:DIGITS]


def personal(part: Part) -> Iterator[tuple[FieldPath, str]]:
    """Every value of a record that may be somebody's own, with its field."""
    yield from part.values.get("email", ())
    for field, phone in part.values.get("phone", ()):
        yield field, phone.e164 or phone.text
    for field, contact in part.of("contact"):
        if contact.name:
            yield (*field, "name"), contact.name
    record = part.record
    if isinstance(record, Memo):
        for name, people in (("presenters", record.presenters), ("liaisons", record.liaisons)):
            yield from _names(name, people)
    if isinstance(record, Record) and record.assured:
        yield ("assured", "by"), record.assured.by


def _names(field: str, people: tuple[Any, ...]) -> Iterator[tuple[FieldPath, str]]:
    for place, person in enumerate(people):
        yield (field, place, "name"), person.name


def together(whole: Whole) -> Iterator[Finding]:
    """Yield a finding for each value that has come back."""
    forgotten = frozenset(whole.records.removed.forgotten)
    for part in whole.parts if forgotten else ():
        for field, text in personal(part):
            if mark(text) in forgotten:
                yield found(part.path, field, ID, "forgotten")


RULE = Rule(id=ID, together=together)
