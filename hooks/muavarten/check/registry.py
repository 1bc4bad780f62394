"""The rules, in the order in which they run. A new one is one file and one line here."""

from muavarten.check import (
    accessibility,
    conflicts,
    consent,
    contacts,
    criteria,
    dates,
    duplicates,
    forgotten,
    identifiers,
    identity,
    languages,
    leaders,
    lexicon,
    locations,
    mailboxes,
    memos,
    prices,
    recurrence,
    references,
    region,
    removed,
    tiles,
    villages,
)
from muavarten.check.rule import Rule

RULES: tuple[Rule, ...] = (
    region.RULE,
    identity.RULE,
    removed.RULE,
    forgotten.RULE,
    references.RULE,
    contacts.RULE,
    identifiers.RULE,
    languages.RULE,
    dates.RULE,
    recurrence.RULE,
    conflicts.RULE,
    locations.RULE,
    consent.RULE,
    mailboxes.RULE,
    duplicates.RULE,
    villages.RULE,
    leaders.RULE,
    memos.RULE,
    criteria.RULE,
    prices.RULE,
    accessibility.RULE,
    lexicon.RULE,
    tiles.RULE,
)

READING_RULE_IDS = (
    "file-place",
    "file-name",
    "file-size",
    "file-empty",
    "link",
    "encoding",
    "characters",
    "yaml",
    "yaml-features",
    "duplicate-key",
    "depth",
    "front-matter",
)
"""What reading a file may complain of, before there is a record."""

PARSING_RULE_IDS = (
    "type",
    "empty",
    "too-long",
    "format",
    "unknown-field",
    "required",
    "language",
)
"""What turning a file into a record may complain of."""

ALL_RULE_IDS: tuple[str, ...] = (*READING_RULE_IDS, *PARSING_RULE_IDS, *(rule.id for rule in RULES))
