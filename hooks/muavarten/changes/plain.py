"""A record's text as plain data: texts, lists and fields by name, nothing typed yet."""

from typing import Any

from muavarten.read.tree import Mapping, Node, Scalar

Plain = Any
"""A text, a list of plain data, or plain data by name."""


class Token(str):
    """A text that stands without quotes in YAML whatever it looks like: a day, a number, a word of a list."""

    __slots__ = ()


def plain(node: Node) -> Plain:
    """The data of a tree."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {name: plain(entry.value) for name, entry in node.entries.items()}
    return [plain(item) for item in node.items]
