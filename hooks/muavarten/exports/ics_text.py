"""Content lines of iCalendar (RFC 5545, 3.1): escaped so that no text ends its line, folded at 75 octets."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime

LINE_END = "\r\n"
LONGEST = 75
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
PLAIN = re.compile(r"[^\x00-\x1f\x7f\\;,]*")
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def text(value: str) -> str:
    """A value of type TEXT. Line breaks of every sort become the escape for one."""
    if PLAIN.fullmatch(value):
        return value
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    return CONTROL.sub("", lines).translate(ESCAPED)


def texts(values: Iterable[str]) -> str:
    """A list of texts."""
    return ",".join(text(value) for value in values)


def address(value: str) -> str:
    """A value of type URI, which has no escapes: what cannot stand in an address is left out."""
    return re.sub(r"[\x00-\x20\x7f\"<>\\^`{|}]", "", value)


def parameter(value: str) -> str:
    """A quoted value of a parameter."""
    return '"' + CONTROL.sub("", value).replace('"', "'").replace("\n", " ") + '"'


def folded(line: str) -> str:
    """One content line with its end, broken between characters so that no part has more than 75 octets."""
    if len(line) * (1 if line.isascii() else 4) <= LONGEST:
        return line + LINE_END
    octets = line.encode()
    if len(octets) <= LONGEST:
        return line + LINE_END
    parts, begin, room = [], 0, LONGEST
    while begin < len(octets):
        end = begin + room
        while end < len(octets) and octets[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(octets[begin:end].decode())
        begin, room = end, LONGEST - 1
    return f"{LINE_END} ".join(parts) + LINE_END


def lines(*content: str) -> str:
    """Content lines; empty ones stand for properties that are not there."""
    return "".join(folded(line) for line in content if line)


def day(value: date) -> str:
    """A value of type DATE."""
    return f"{value:%Y%m%d}"


def local(value: datetime) -> str:
    """A value of type DATE-TIME in the zone that its property names."""
    return f"{value:%Y%m%dT%H%M%S}"


def universal(value: datetime) -> str:
    """A value of type DATE-TIME in UTC."""
    return f"{value.astimezone(UTC):%Y%m%dT%H%M%SZ}"
