"""Reads the .po files of the package, which every run needs: nothing but what these files hold."""

import re
from collections.abc import Iterator
from importlib.resources.abc import Traversable

LINES = r'(?:"[^\n]*"\n)+'
ENTRY = re.compile(
    rf"^msgid ({LINES})(?:msgid_plural {LINES})?((?:msgstr(?:\[\d\])? {LINES})+)", re.MULTILINE
)
FORM = re.compile(rf"^msgstr(?:\[\d\])? ({LINES})", re.MULTILINE)
STRING = re.compile(r'^"([^\n]*)"$', re.MULTILINE)
ESCAPE = re.compile(r"\\(.)")
ESCAPES = {"n": "\n", "t": "\t"}

Entries = Iterator[tuple[str, tuple[str, ...]]]


def po_entries(file: Traversable) -> Entries:
    """Every key of a file with its text, or its plural forms; the empty key is the head of the file."""
    for found in ENTRY.finditer(f"{file.read_text(encoding='utf-8')}\n"):
        yield _said(found[1]), tuple(_said(form) for form in FORM.findall(found[2]))


def _said(quoted: str) -> str:
    text = "".join(STRING.findall(quoted))
    return ESCAPE.sub(lambda found: ESCAPES.get(found[1], found[1]), text) if "\\" in text else text
