"""Bytes into text: UTF-8, without characters that nobody can see.

Rules: `encoding` (not UTF-8, a byte-order mark, Windows line ends), `characters` (control, bidi, broken).
"""

import re
from collections.abc import Iterator

from muavarten.problems import Problem, Severity, message

CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufff9-\uffff"
UNSEEN = "\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f"
SUSPECT = re.compile(f"[{CONTROL}{UNSEEN}]")
BYTE_ORDER_MARK = "\ufeff"
SUBSTITUTE = "\ufffd"
"""Stands for a character that was taken out; itself a sign of text broken elsewhere."""


def decoded(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """Turn a file's bytes into text with `\\n` line ends; no text where it cannot be read at all."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_undecodable(data[: error.start].decode("utf-8"), path)]
    problems: list[Problem] = []
    if text.startswith(BYTE_ORDER_MARK):
        text = text.removeprefix(BYTE_ORDER_MARK)
        problems.append(_warning(path, 1, "encoding.bom"))
    if "\r\n" in text:
        problems.append(_warning(path, text.count("\n", 0, text.index("\r\n")) + 1, "encoding.crlf"))
        text = text.replace("\r\n", "\n")
    unseen = [] if text.replace("\n", "").isprintable() else list(_unseen(text, path))
    return (None if unseen else text), problems + unseen


def visible(text: str) -> str:
    """A text with every character that nobody can see replaced."""
    return SUSPECT.sub(SUBSTITUTE, text)


def unseen_problem(path: str, line: int, column: int, character: str, field: str = "") -> Problem:
    """The problem of one such character."""
    text = message("rule.characters", code=f"U+{ord(character):04X}")
    return Problem(path, line, column, field, "characters", text, message("hint.characters"))


def _undecodable(before: str, path: str) -> Problem:
    before = before.removeprefix(BYTE_ORDER_MARK)
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    text, hint = message("rule.encoding.utf8"), message("hint.encoding.utf8")
    return Problem(path, line, column, "", "encoding", text, hint)


def _warning(path: str, line: int, key: str) -> Problem:
    text, hint = message(f"rule.{key}"), message(f"hint.{key}")
    return Problem(path, line, 1, "", "encoding", text, hint, Severity.WARNING)


def _unseen(text: str, path: str) -> Iterator[Problem]:
    """Yield the first one of each line: a file in the wrong encoding need not be reported by the letter."""
    for number, line in enumerate(text.split("\n"), 1):
        if found := SUSPECT.search(line):
            yield unseen_problem(path, number, found.start() + 1, found[0])
