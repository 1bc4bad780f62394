"""A YAML text as a tree in which every scalar is still text and everything knows where it stands."""

from msgspec import Struct

from muavarten.problems import FieldPath


class Scalar(Struct, gc=False):
    """A piece of text; line and column from 1, in characters. `quoted` is false for a plain scalar."""

    text: str
    line: int
    column: int
    quoted: bool = False


class Sequence(Struct):
    """A list."""

    items: list["Node"]
    line: int
    column: int


class Entry(Struct):
    """One field of a mapping: its name, where the name stands, and its value."""

    key: Scalar
    value: "Node"


class Mapping(Struct):
    """Fields by name, in the order of the file."""

    entries: dict[str, Entry]
    line: int
    column: int


Node = Scalar | Sequence | Mapping


def locate(root: Node, field: FieldPath, *, at_key: bool = False) -> tuple[int, int]:
    """Line and column of a field's value, or of its key; of the nearest thing around it that exists."""
    node: Node = root
    mark: Node = root
    for depth, step in enumerate(field):
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            entry = node.entries[step]
            node = entry.value
            mark = entry.key if at_key and depth == len(field) - 1 else node
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = mark = node.items[step]
        else:
            break
    return mark.line, mark.column
