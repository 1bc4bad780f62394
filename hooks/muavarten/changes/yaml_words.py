"""Values as YAML that reads as if somebody had written it, whatever text a stranger has put in."""

import textwrap
from typing import Any

import yaml

from muavarten.changes.plain import Plain, Token

WIDTH = 100
ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})
ONE_TEXT = [yaml.SequenceStartEvent, yaml.ScalarEvent, yaml.SequenceEndEvent]
TEXT_TAG = "tag:yaml.org,2002:str"
CONTEXTS = {True: "[{}]", False: "- {}"}
"""What stands around a value: brackets, or nothing but its place in a list or after its name."""


def scalar(text: str, *, flow: bool, style: str = "") -> str:
    """A text on one line, in the quotes that stood there before or in none where it needs none."""
    if "\n" not in text and style == "'":
        return "'" + text.replace("'", "''") + "'"
    if style != '"' and _stands_bare(text, flow=flow) and (isinstance(text, Token) or _is_text(text)):
        return text
    return f'"{text.translate(ESCAPES)}"'


def _stands_bare(text: str, *, flow: bool) -> bool:
    """Whether YAML reads a bare text back as it is, and as one text."""
    try:
        events: list[Any] = list(yaml.parse(CONTEXTS[flow].format(text), Loader=yaml.SafeLoader))
    except yaml.YAMLError:
        return False
    if [type(event) for event in events[2:-2]] != ONE_TEXT:
        return False
    found = events[3]
    return found.value == text and not found.style and found.anchor is None and found.tag is None


def _is_text(text: str) -> bool:
    """Whether other readers of YAML take a bare text for a text too, not for a number, a day or nothing."""
    resolver: Any = yaml.SafeLoader("")
    return bool(resolver.resolve(yaml.ScalarNode, text, (True, False)) == TEXT_TAG)


def in_line(value: Plain, *, flow: bool = False) -> str:
    """Any value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {in_line(item, flow=True)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(in_line(item, flow=True) for item in value) + "]"
    return scalar(value, flow=flow)


def block_text(text: str, indent: str) -> tuple[str, list[str]]:
    """A long text as a block: its sign, and its lines."""
    if "\n" in text:
        return "|-", [f"{indent}{line}" if line else "" for line in text.split("\n")]
    width = max(WIDTH - len(indent), 40)
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return ">-", [indent + line for line in lines]


def is_short(value: Plain, room: int) -> bool:
    """Whether a value is best written on one line with so much room."""
    if isinstance(value, list) and any(isinstance(item, (dict, list)) for item in value):
        return False
    return (not _has_breaks(value) and len(in_line(value)) <= room) or (
        isinstance(value, str) and " " not in value
    )


def _has_breaks(value: Plain) -> bool:
    if isinstance(value, dict):
        return any(map(_has_breaks, value.values()))
    return any(map(_has_breaks, value)) if isinstance(value, list) else "\n" in value


def entry(name: str, value: Plain, indent: str) -> list[str]:
    """The lines of a field in a block."""
    head = f"{indent}{name}:"
    if is_short(value, WIDTH - len(head) - 1):
        return [f"{head} {in_line(value)}"]
    if isinstance(value, (dict, list)):
        return [head, *below(value, f"{indent}  ")]
    sign, lines = block_text(value, f"{indent}  ")
    return [f"{head} {sign}", *lines]


def below(value: dict[str, Plain] | list[Plain], indent: str) -> list[str]:
    """The lines of a list or of fields in a block, each with this indent."""
    if isinstance(value, list):
        return [line for item in value for line in list_item(item, indent)]
    return [line for name, item in value.items() for line in entry(name, item, indent)]


def list_item(value: Plain, indent: str) -> list[str]:
    """The lines of an item of a list in a block."""
    if not isinstance(value, dict) or is_short(value, WIDTH - len(indent) - 2):
        return [f"{indent}- {in_line(value)}"]
    first, *rest = [line for name, item in value.items() for line in entry(name, item, f"{indent}  ")]
    return [f"{indent}- {first[len(indent) + 2 :]}", *rest]
