"""The beginning of a new record: what it must have, and the rest as comments that explain each field."""

from collections.abc import Iterator

from muavarten.changes.modeline import modeline
from muavarten.changes.plain import Plain
from muavarten.changes.yaml_words import entry
from muavarten.forms.allowed import FORM_BY_FOLDER, order_of
from muavarten.forms.labels import help_text, label
from muavarten.forms.shape import group_of
from muavarten.languages.catalogue import Catalogue
from muavarten.records.kinds import Kind

FILLED_BY_OTHERS = frozenset({"aliases", "assured", "updated", "notes", "synthetic"})
"""Fields of every record that nobody fills in when a record is made."""


def skeleton(kind: Kind, path: str, known: dict[str, Plain], words: Catalogue) -> str:
    """The text of the file. What is `known` is written; what else is required is left to be filled in."""
    return "\n".join([modeline(path), *_lines(kind, known, words), ""])


def _lines(kind: Kind, known: dict[str, Plain], words: Catalogue) -> Iterator[str]:
    shape = group_of(kind.model)
    form = FORM_BY_FOLDER.get(kind.folder)
    names = order_of(form) if form else tuple(shape.fields)
    for name in names:
        if name in FILLED_BY_OTHERS:
            continue
        told = f"# {label(words, kind.name, name)}. {help_text(words, kind.name, name)}".rstrip()
        if name in known:
            yield from entry(name, known[name], "")
        elif name in shape.required:
            yield told
            yield f"{name}:"
        else:
            yield f"{told}\n# {name}:"
