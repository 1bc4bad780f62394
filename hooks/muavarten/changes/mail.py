"""What was received as text: a saved mail, the body of an issue, or the text of a request alone."""

import codecs
import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import parseaddr

from msgspec import Struct

from muavarten.changes.refusal import refused
from muavarten.changes.without_markup import without_markup

LARGEST_MAIL = 4 * 1024 * 1024
LONGEST_TEXT = 64 * 1024
LONGEST_HEADER = 998
"""As long as a line of a mail may be; Python's own parser takes the square of it, or its cube."""
MOST_BORDERS = 1000
"""How many lines may look like the border of a part."""
HEADERS = re.compile(rb"\A(?:From [^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
TELLING = re.compile(rb"^(?:From|Received|Subject|MIME-Version|Content-Type|Delivered-To):", re.I | re.M)
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
PLAIN, HTML = "text/plain", "text/html"


class Received(Struct, frozen=True):
    """The texts that may hold a request, the likeliest first, and who sent them.

    `guessed`: the encoding was not told, so that only a check sum can show that it is right.
    """

    texts: tuple[str, ...]
    sender: str = ""
    guessed: bool = False


def received(data: bytes) -> Received:
    """Read what came. Raises a refusal where it is too long."""
    if len(data) > LARGEST_MAIL or data.count(b"\n--") > MOST_BORDERS:
        raise refused("size", most=LONGEST_TEXT // 1024)
    head = HEADERS.match(data)
    found = _of_mail(data) if head is not None and TELLING.search(head[0]) else _of_text(data)
    if any(len(text) > LONGEST_TEXT for text in found.texts):
        raise refused("size", most=LONGEST_TEXT // 1024)
    return found


def _decoded(data: bytes) -> tuple[str, bool]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), False
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), True


def _of_text(data: bytes) -> Received:
    text, guessed = _decoded(data)
    return Received((text,), guessed=guessed)


def _of_mail(data: bytes) -> Received:
    try:
        return _of_parts(data)
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return _of_text(data)  # Python's own parser gives up on malformed headers in all these ways


class _Bounded(EmailPolicy):
    """How Python reads a mail, but for headers of any length."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """The name and the value of a header."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:LONGEST_HEADER]


def _of_parts(data: bytes) -> Received:
    data = data.partition(b"\n")[2] if data.startswith(b"From ") else data
    mail = message_from_bytes(data, policy=_Bounded())
    parts = [part for part in mail.walk() if isinstance(part, EmailMessage) and not part.is_multipart()]
    plain = [_text(part) for part in parts if part.get_content_type() == PLAIN]
    html = [without_markup(_text(part)) for part in parts if part.get_content_type() == HTML]
    return Received((*plain, *html), parseaddr(str(mail.get("From", "")))[1])


def _text(part: EmailMessage) -> str:
    try:
        return str(part.get_content())
    except (LookupError, ValueError):
        payload = part.get_payload(decode=True)
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
