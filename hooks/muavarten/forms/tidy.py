"""Text as it is kept: composed characters, single spaces, nothing unseen. The form's scripts do the same."""

import re
import unicodedata

from muavarten.read.characters import CONTROL, UNSEEN

BREAKS = re.compile("\r\n?|[\u2028\u2029\u0085\x0b\x0c]")
SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
UNWANTED = re.compile(f"[{CONTROL}{UNSEEN}\u00ad]")
"""Everything that checks refuse, and soft hyphens."""
EMPTY_LINES = re.compile(r"\n{3,}")


def line(text: str) -> str:
    """A text on one line."""
    return SPACES.sub(" ", prose(text).replace("\n", " ")).strip(" ")


def prose(text: str) -> str:
    """A text of several lines, with at most one empty line between two."""
    text = UNWANTED.sub("", BREAKS.sub("\n", unicodedata.normalize("NFC", text)))
    lines = [SPACES.sub(" ", row).strip(" ") for row in text.split("\n")]
    return unicodedata.normalize("NFC", EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip("\n"))


def joined(text: str) -> str:
    """A text without any space, as addresses of mail and pages are."""
    return line(text).replace(" ", "")
