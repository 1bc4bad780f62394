"""Values as they are written in records: addresses with a scheme, numbers in groups, no stray signs."""

import re
from urllib.parse import urlsplit

from muavarten.changes.plain import Token
from muavarten.check.contacts import HOST
from muavarten.forms import tidy
from muavarten.forms.shape import Leaf
from muavarten.lazy import phonenumbers
from muavarten.parse.scalars import FINNISH_DAY, international

TOKENS = frozenset({"boolean", "number", "decimal", "day", "moment", "choice", "reference"})
CLOCK = re.compile(r"[ T](?:klo )?([0-9]{1,2})[.:]([0-9]{2})$")
CODES = {
    "register-number": re.compile(r"[ .]"),
    "business-id": re.compile(r" "),
    "postal-code": re.compile(r" "),
}


def normal(text: str, leaf: Leaf, country: str) -> str:
    """One value in its usual form; one that has none stays as it is, and the checks will say so."""
    if leaf.form == "phone":
        return phone(text, country)
    if leaf.form == "uri":
        return link(text)
    if leaf.form == "email":
        return text.removeprefix("mailto:")
    if leaf.form in ("day", "moment"):
        return Token(_day(text))
    if leaf.form in CODES:
        return CODES[leaf.form].sub("", text)
    return Token(text) if leaf.form in TOKENS else text


def phone(text: str, country: str) -> str:
    """A number in groups: those that were written, else those of its country."""
    found = international(text.replace("(0)", ""), country)
    if not found:
        return text
    if re.fullmatch(r"\+?[0-9]+(?: [0-9]+)+", text):
        return text
    numbers = phonenumbers()
    number = numbers.parse(found, None)
    own = numbers.region_code_for_country_code(number.country_code) == country
    form = numbers.PhoneNumberFormat
    written = tidy.line(str(numbers.format_number(number, form.NATIONAL if own else form.INTERNATIONAL)))
    return re.sub(r"[0-9]{6,}", lambda block: _grouped(block[0]), written.replace("-", " "))


def _grouped(digits: str) -> str:
    """`414 0000`: a long block of digits in two, as people read numbers out."""
    first = 3 if len(digits) < 8 else len(digits) // 2
    return f"{digits[:first]} {digits[first:]}"


def link(text: str) -> str:
    """An address with its scheme, and the name of the site in small letters."""
    found = HOST.match(text)
    if found is not None and "://" not in text and text[found.end() : found.end() + 1] in ("", "/", "?", "#"):
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
    except ValueError:
        return text
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return text
    host = parts.netloc
    return f"{parts.scheme}://{host.lower()}{text[text.index(host) + len(host) :]}"


def same(text: str, leaf: Leaf, country: str) -> str:
    """What to compare the items of a list by: two writings of one number are the same number."""
    return (international(text, country) or text) if leaf.form == "phone" else text


def _day(text: str) -> str:
    """`1.3.2026 klo 18.00` as `2026-03-01T18:00`."""
    found = FINNISH_DAY.match(text)
    if found is None:
        return text
    day, month, year = found.groups()
    clock = CLOCK.search(text[found.end() :])
    written = f"{year}-{month:0>2}-{day:0>2}"
    return f"{written}T{clock[1]:0>2}:{clock[2]}" if clock else written
