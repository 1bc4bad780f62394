"""What a decoder needs besides the node: the file, the region's languages, and where to put problems."""

from typing import Any, Final

from msgspec import Struct

from muavarten.problems import FieldPath, Message, Problem, Severity, field_name, message
from muavarten.read.tree import Node


class Failed:
    """Stands in for a value that could not be made; its problem has been noted."""


FAILED: Final = Failed()


class Context(Struct):
    """One file being parsed. `languages` are the region's, its first language first."""

    path: str
    languages: tuple[str, ...]
    country: str = "FI"
    problems: list[Problem] = []

    def fail(
        self, node: Node, field: FieldPath, rule: str, text: Message, hint: Message | None = None
    ) -> Failed:
        """Note a problem at a node."""
        self.problems.append(
            Problem(self.path, node.line, node.column, field_name(field), rule, text, hint, Severity.ERROR)
        )
        return FAILED


def said(key: str, **values: Any) -> tuple[Message, Message]:
    """The message and the hint that share a key: `rule.KEY` and `hint.KEY`."""
    return message(f"rule.{key}", **values), message(f"hint.{key}", **values)
