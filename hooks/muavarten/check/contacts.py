"""`contacts`: addresses that a mail program, a telephone and a browser can use.

E-mail. Wrong: `martat(at)lapua.example`. Right: `martat@lapua.example`.
Telephone. Wrong: `06 414 0000 (iltaisin)`. Right: `06 414 0000` or `+358 6 414 0000`.
Link. Wrong: `www.martat.example`, `javascript:alert(1)`, `https://user:secret@martat.example/`.
Right: `https://martat.example/`.
Postal code. Wrong: `FI-6220`. Right: `"62200"`.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from muavarten.check.rule import Part, Rule, found
from muavarten.check.settings import Settings
from muavarten.problems import FieldPath, Finding
from muavarten.records.fields import Phone
from muavarten.records.memo import Memo

ID = "contacts"
LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
HOST = re.compile(rf"(?:{LABEL}\.)+(?=[^.]*[^\W\d_]){LABEL}\.?")
LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
NOT_IN_LINKS = re.compile(r"[\s<>\"\\^`{|}]")
PLAIN_LINK = re.compile(
    r"https?://[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60})*\.[a-z]{2,20}(?:/[\w/.~%+=&?#,;:-]*)?", re.ASCII
)
"""What nearly all links look like; the others are looked at more closely."""
DIALLED = re.compile(r"\+?[0-9 ()/.-]+")
MARKDOWN_LINK = re.compile(r"(?:\]\(|^ *\[[^\]\n]{1,200}\]:)\s*<?([A-Za-z][A-Za-z0-9+.-]*):", re.MULTILINE)
POSTAL_CODES = {
    "FI": re.compile(r"[0-9]{5}"),
    "AX": re.compile(r"22[0-9]{3}"),
    "SE": re.compile(r"[0-9]{3} ?[0-9]{2}"),
    "NO": re.compile(r"[0-9]{4}"),
    "DK": re.compile(r"[0-9]{4}"),
    "EE": re.compile(r"[0-9]{5}"),
}
ANY_POSTAL_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 -]{1,9}")


def each(part: Part, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each address that does not work."""
    values = part.values
    for field, email in values.get("email", ()):
        if not is_email(email):
            yield found(part.path, field, ID, "contacts.email", value=email)
    for field, url in values.get("uri", ()):
        yield from _link(part.path, field, url)
    for field, phone in values.get("phone", ()):
        yield from _phone(part.path, field, phone, settings.country)
    for field, code in values.get("postal-code", ()):
        if POSTAL_CODES.get(settings.country, ANY_POSTAL_CODE).fullmatch(code) is None:
            yield found(part.path, field, ID, "contacts.postal-code", value=code)
    if isinstance(part.record, Memo):
        for match in MARKDOWN_LINK.finditer(part.record.body):
            scheme = match[1].lower()
            if scheme not in ("http", "https"):
                yield found(part.path, ("body",), ID, "contacts.link.scheme", value=scheme)


def is_email(text: str) -> bool:
    """Whether a text is an e-mail address as people have them (RFC 5321 without quotes and IP addresses)."""
    local, at, host = text.rpartition("@")
    if not at or len(local) > 64 or len(host) > 253:
        return False
    return LOCAL.fullmatch(local) is not None and HOST.fullmatch(host) is not None and host[-1] != "."


def _link(path: str, field: FieldPath, text: str) -> Iterator[Finding]:
    if PLAIN_LINK.fullmatch(text):
        return
    if NOT_IN_LINKS.search(text):
        yield found(path, field, ID, "contacts.link.characters", value=text)
        return
    try:
        parts = urlsplit(text)
        host, user, _ = parts.hostname or "", parts.username or parts.password, parts.port
    except ValueError:
        yield found(path, field, ID, "contacts.link.host", value=text)
        return
    if parts.scheme in ("http", "https"):
        if user is not None or "@" in parts.netloc:
            yield found(path, field, ID, "contacts.link.user")
        elif len(host) > 253 or HOST.fullmatch(host) is None:
            yield found(path, field, ID, "contacts.link.host", value=text)
    elif HOST.match(text):
        yield found(path, field, ID, "contacts.link.bare", value=text)
    else:
        yield found(path, field, ID, "contacts.link.scheme", value=parts.scheme or text)


def _phone(path: str, field: FieldPath, phone: Phone, country: str) -> Iterator[Finding]:
    if DIALLED.fullmatch(phone.text) is None:
        yield found(path, field, ID, "contacts.phone.words", value=phone.text)
    elif not phone.e164 and country:
        yield found(path, field, ID, "contacts.phone", value=phone.text)


RULE = Rule(id=ID, each=each)
