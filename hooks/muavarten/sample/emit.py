"""Values as YAML text that reads as if somebody had written it: block style, quotes only where needed.

Writes what this package makes, not YAML at large: texts on one line, numbers, days, lists and mappings.
"""

import re
from functools import lru_cache
from typing import Any

WIDTH = 100
BARE = re.compile(r"(?:[^\W\d_]|\d+ (?=\S))(?:[^:#\n\t,\[\]{}]|:(?=[^\s,\[\]{}])|(?<=\S)#)*")
"""Text that needs no quotes: begins with a letter or a number and a space, has no sign of YAML."""
BARE_IN_BLOCK = re.compile(r"(?:[^\W\d_]|\d+ (?=\S))(?:[^:#\n\t]|:(?=\S)|(?<=\S)#)*")
"""The same outside brackets, where commas and brackets are text."""
WORDS_OF_YAML = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


class Flow:
    """A list or mapping to be written on one line, in brackets."""

    __slots__ = ("value",)

    def __init__(self, value: list[Any] | dict[str, Any]) -> None:
        self.value = value


class Plain(str):
    """Text that stands without quotes whatever it looks like: a day, a number, a word of a fixed list."""

    __slots__ = ()


def record_text(fields: dict[str, Any]) -> str:
    """Write a record; fields that hold nothing (None, an empty list or text) are left out."""
    lines: list[str] = []
    _mapping(fields, "", lines)
    return "\n".join(lines) + "\n"


def _mapping(fields: dict[str, Any], indent: str, lines: list[str]) -> None:
    for name, value in fields.items():
        if value is not None and value not in ("", [], {}):
            _entry(f"{indent}{name}:", value, indent, lines)


def _entry(head: str, value: Any, indent: str, lines: list[str]) -> None:
    if isinstance(value, dict):
        lines.append(head)
        _mapping(value, indent + "  ", lines)
    elif isinstance(value, list):
        lines.append(head)
        for item in value:
            _item(item, indent + "  ", lines)
    elif type(value) is str and "\n" in value:
        lines.append(f"{head} |-")
        lines.extend(f"{indent}  {line}" if line else "" for line in value.split("\n"))
    elif type(value) is str and len(head) + len(value) > WIDTH and " " in value:
        lines.append(f"{head} >-")
        lines.extend(_folded(value, indent + "  "))
    else:
        lines.append(f"{head} {_scalar(value, BARE_IN_BLOCK)}")


def _item(item: Any, indent: str, lines: list[str]) -> None:
    if isinstance(item, dict):
        inner: list[str] = []
        _mapping(item, indent + "  ", inner)
        lines.append(f"{indent}- {inner[0][len(indent) + 2 :]}")
        lines.extend(inner[1:])
    else:
        lines.append(f"{indent}- {_scalar(item, BARE_IN_BLOCK)}")


def _folded(text: str, indent: str) -> list[str]:
    """Wrap a text between words; as a folded block it reads as one line again."""
    lines = []
    line = indent
    for word in text.split(" "):
        if len(line) + len(word) >= WIDTH and line != indent:
            lines.append(line)
            line = indent
        line = f"{line}{word}" if line == indent else f"{line} {word}"
    lines.append(line)
    return lines


def _scalar(value: Any, bare: re.Pattern[str]) -> str:
    if type(value) is str:
        return _text(value, bare)
    if isinstance(value, Flow):
        return _in_brackets(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


@lru_cache(maxsize=1 << 14)
def _text(value: str, bare: re.Pattern[str]) -> str:
    """A text as it is or in quotes; remembered, because most texts come again."""
    if bare.fullmatch(value) and value.lower() not in WORDS_OF_YAML and value[-1] != " ":
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _in_brackets(value: Any) -> str:
    if isinstance(value, dict):
        pairs = (f"{name}: {_in_brackets(item)}" for name, item in value.items() if item is not None)
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_in_brackets, value)) + "]"
    return _scalar(value, BARE)
