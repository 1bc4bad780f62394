"""What fields and their choices are called, in the words that the form, the schemas and summaries share."""

import re

from muavarten.languages.catalogue import Catalogue, catalogue, languages_with_catalogue
from muavarten.problems import Message, message

PLACE = re.compile(r"\[[0-9]+\]")


def label(words: Catalogue, kind: str, name: str) -> str:
    """What a field of a kind is called; `kind` is the name of one record, as in `organisation`."""
    own = f"field.{kind}.{name}"
    return words.text(own if own in words else f"field.{name}")


def help_text(words: Catalogue, kind: str, name: str) -> str:
    """What there is to know about a field before filling it in, or nothing."""
    key = next((key for key in (f"help.{kind}.{name}", f"help.{name}") if key in words), "")
    return words.text(key) if key else ""


def item_name(words: Catalogue, name: str) -> str:
    """What one item of a list is called, as in `Lisää puhelinnumero`; where it has no name, nothing."""
    key = f"update.item.{name}"
    return words.text(key) if key in words else ""


def option(words: Catalogue, choice: str, value: str) -> str:
    """What one option of a list is called."""
    return words.text(f"choice.{choice}.{value}")


def label_message(kind: str, path: str) -> Message:
    """The name of the field that a path as `address.postal_code` ends with, to be said in any language."""
    known = catalogue(languages_with_catalogue()[0])
    steps = PLACE.sub("", path).split(".")
    names = [step for step in steps if f"field.{step}" in known or f"field.{kind}.{step}" in known]
    if not names:
        return message("changes.field", name=path)
    own = f"field.{kind}.{names[-1]}"
    return message(own if own in known else f"field.{names[-1]}")
