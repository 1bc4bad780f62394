"""The lines of a request in a text that mail programs have had their hands on: quoted, wrapped, forwarded."""

import re

from msgspec import Struct

BULLETS = "-–—*•·▪◦‣∙"
QUOTED = re.compile(r"^(?:[ \t\u00a0]*>)+[ \t\u00a0]?")
BEGIN = re.compile(r"^[\W_]*muavarten[ \t\u00a0]?:\s*(\S+)(?:\s+([A-Za-z]+))?[\W_]*$", re.IGNORECASE)
NAME = r"[A-Za-z_]+(?:\.[A-Za-z0-9_]+)*"
SPACE = "[ \t\u00a0]"
KEY = re.compile(rf"^\s*(?:([{BULLETS}])\s*)?({NAME}){SPACE}?:(?:{SPACE}+(.*)|{SPACE}*)$")
FENCE = re.compile(r"^\s*(?:`{3,}|~{3,})\w*\s*$")
HEADERS = frozenset({"record", "title", "seen", "date", "by"})
BEGINNING, END = "muavarten", "end"


class Row(Struct):
    """A line with its name: `field` where it stands in the list of fields, else it belongs to the head."""

    key: str
    text: str
    field: bool = False


class Block(Struct):
    """The lines from the first to the last of one request; `whole` where its last line is there."""

    rows: list[Row]
    whole: bool = False
    check: str = ""


def blocks(text: str) -> list[Block]:
    """Every request in a text, as it stands there."""
    found: list[Block] = []
    for raw in re.split(r"\r\n?|\n|\u2028|\u2029", text):
        line = QUOTED.sub("", raw)
        if begin := BEGIN.match(line):
            found.append(Block([Row(BEGINNING, f"{begin[1]} {begin[2] or ''}".strip())]))
        elif found and not found[-1].whole and not FENCE.match(line):
            _take(found[-1], line)
    return found


def _take(block: Block, line: str) -> None:
    match = KEY.match(line)
    in_fields = block.rows[-1].field
    if match and not match[1] and match[2].lower() == END:
        block.whole, block.check = True, (match[3] or "").strip().lower()
    elif match and match[1]:
        block.rows.append(Row(match[2].lower(), match[3] or "", field=True))
    elif match and not in_fields and match[2].lower() in HEADERS:
        block.rows.append(Row(match[2].lower(), match[3] or ""))
    elif line.strip():
        row = block.rows[-1]
        row.text = f"{row.text} {line.strip()}"
