"""The checks of single values as patterns and lists, so that the form's scripts judge by the same ones."""

import re
from typing import Any

from muavarten.check.contacts import (
    ANY_POSTAL_CODE,
    DIALLED,
    HOST,
    LOCAL,
    NOT_IN_LINKS,
    POSTAL_CODES,
)
from muavarten.check.dates import FIRST_YEAR, LAST_YEAR, LONGEST_DAYS
from muavarten.check.persons import FIRST_NAMES, ROLES
from muavarten.check.prices import FREE
from muavarten.check.settings import settings
from muavarten.lazy import phonenumbers
from muavarten.records.region import Region

LETTERS = (
    (r"[^\W\d_]", r"\p{L}"),
    (r"[^\W_]", r"[\p{L}\p{N}]"),
    (r"[\w-]", r"[\p{L}\p{N}_\-]"),
    (r"\"", '"'),
)
"""Parts of patterns that Python and JavaScript write differently."""


def limits(region: Region) -> dict[str, Any]:
    """Everything that the checks of single values know, for a region."""
    country = settings(region).country
    return {
        "country": country,
        "finland": country in ("FI", "AX"),
        "email": {"local": in_javascript(LOCAL.pattern), "host": in_javascript(HOST.pattern)},
        "link": {"wrong": in_javascript(NOT_IN_LINKS.pattern)},
        "postalCode": POSTAL_CODES.get(country, ANY_POSTAL_CODE).pattern,
        "phone": {"dialled": in_javascript(DIALLED.pattern), **_numbers(country)},
        "years": [FIRST_YEAR, LAST_YEAR],
        "longestDays": LONGEST_DAYS,
        "free": FREE.pattern,
        "firstNames": sorted(FIRST_NAMES),
        "roles": list(ROLES),
    }


def in_javascript(pattern: str) -> str:
    """A pattern in the words of JavaScript, for its flag `u`."""
    for ours, theirs in LETTERS:
        pattern = pattern.replace(ours, theirs)
    return pattern


def _numbers(country: str) -> dict[str, Any]:
    """How long the telephone numbers of a country are and how mobile ones begin."""
    numbers = phonenumbers()
    found = numbers.PhoneMetadata.metadata_for_region(country or "", None)
    if found is None:
        return {"code": "", "prefix": "", "lengths": [], "mobile": ""}
    lengths = {*found.general_desc.possible_length, *found.general_desc.possible_length_local_only}
    mobile = re.sub(r"\s", "", found.mobile.national_number_pattern or "")
    return {
        "code": str(found.country_code),
        "prefix": found.national_prefix or "",
        "lengths": sorted(lengths),
        "mobile": mobile,
    }
