"""What mail programs do to a whole text, undone: only a check sum can tell which of it is right."""

import html
import quopri
import re
from collections.abc import Iterator

SOFT_BREAK = re.compile(r"=\r?\n|=[0-9A-F]{2}")
ENTITY = re.compile(r"&(?:[a-z]+|#x?[0-9a-f]+);", re.IGNORECASE)
BESIDE = re.compile(r"(?P<text>[^\s<>\[\]]{1,300})\s*<(?:mailto:|tel:)?(?P=text)/?>", re.IGNORECASE)
IN_BRACKETS = re.compile(r"<(?:mailto:|tel:)?((?:https?://)?[^\s<>]+)>", re.IGNORECASE)
MARKDOWN = re.compile(r"\[([^\]\s]{1,300})\]\((?:mailto:|tel:)?\1/?\)", re.IGNORECASE)


def versions(text: str) -> Iterator[str]:
    """A text as it came, then as it may have been before something was done to it."""
    yield text
    if SOFT_BREAK.search(text):
        yield quopri.decodestring(text.encode()).decode("utf-8", "replace")
    if ENTITY.search(text):
        yield html.unescape(text)
    try:
        misread = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return
    if misread != text:
        yield misread


def unlinked(text: str) -> str:
    """A text without the links that a program has made of addresses in it."""
    text = MARKDOWN.sub(r"\1", text)
    text = BESIDE.sub(lambda found: found["text"], text)
    return IN_BRACKETS.sub(r"\1", text)
