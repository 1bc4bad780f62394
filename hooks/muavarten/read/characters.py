"""Bytes into text: UTF-8, without characters that nobody can see.

Rules: `encoding` (not UTF-8, a byte-order mark, Windows line ends), `characters` (control and bidi).
"""

import re
from collections.abc import Iterator

from muavarten.problems import Problem, Severity, message

CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff"
UNSEEN = "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
SUSPECT = re.compile(f"[{CONTROL}{UNSEEN}]")
BYTE_ORDER_MARK = "\ufeff"


def place(text: str, index: int) -> tuple[int, int]:
    """Line and column, from 1, of a character."""
    return text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1


def decoded(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """Turn a file's bytes into text with `\\n` line ends; no text where it cannot be read at all."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = place(
            data[: error.start].decode("utf-8") + "?", len(data[: error.start].decode("utf-8"))
        )
        return None, [
            Problem(
                path,
                line,
                column,
                "",
                "encoding",
                message("rule.encoding.utf8"),
                message("hint.encoding.utf8"),
            )
        ]
    problems = list(_line_ends_and_mark(text, path))
    text = text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n")
    problems += _unseen(text, path)
    return (None if any(p.severity is Severity.ERROR for p in problems) else text), problems


def _line_ends_and_mark(text: str, path: str) -> Iterator[Problem]:
    if text.startswith(BYTE_ORDER_MARK):
        yield _warning(path, 1, "rule.encoding.bom", "hint.encoding.bom")
    if "\r\n" in text:
        line = text.count("\n", 0, text.index("\r\n")) + 1
        yield _warning(path, line, "rule.encoding.crlf", "hint.encoding.crlf")


def _warning(path: str, line: int, key: str, hint: str) -> Problem:
    return Problem(path, line, 1, "", "encoding", message(key), message(hint), Severity.WARNING)


def _unseen(text: str, path: str) -> Iterator[Problem]:
    for found in SUSPECT.finditer(text.replace("\r", "\x00")):
        line, column = place(text, found.start())
        code = f"U+{ord(text[found.start()]):04X}"
        yield Problem(
            path,
            line,
            column,
            "",
            "characters",
            message("rule.characters", code=code),
            message("hint.characters"),
        )
