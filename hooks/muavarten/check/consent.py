"""`consent`: a person's own details are published only with the day on which that person agreed.

Wrong: `{role: Sihteeri, name: Matti Meikäläinen}`. Right: the same with `consent: 2026-03-01`, or the role
and its mailbox alone: `{role: Sihteeri, email: sihteeri@martat.example}`.
Wrong: `assured: {by: Maija Meikäläinen, ...}`. Right: `assured: {by: sihteeri, ...}`.
"""

from collections.abc import Iterator

from muavarten.check.persons import personal_mailbox, personal_name, personal_phone
from muavarten.check.rule import Part, Rule, found
from muavarten.check.settings import Settings
from muavarten.problems import FieldPath, Finding
from muavarten.records.common import Contact, Record

ID = "consent"


def each(part: Part, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each detail of a person who has not been asked."""
    for field, contact in part.of("contact"):
        if contact.consent is None:
            yield from _contact(part.path, field, contact)
    record = part.record
    if isinstance(record, Record) and record.assured and personal_name(record.assured.by):
        yield found(part.path, ("assured", "by"), ID, "consent.by")


def _contact(path: str, field: FieldPath, contact: Contact) -> Iterator[Finding]:
    if contact.name is not None:
        yield found(path, (*field, "name"), ID, "consent.name")
    if contact.email is not None and personal_mailbox(contact.email):
        yield found(path, (*field, "email"), ID, "consent.email")
    for place, phone in enumerate(contact.phones):
        if personal_phone(phone):
            yield found(path, (*field, "phones", place), ID, "consent.phone")


RULE = Rule(id=ID, each=each)
