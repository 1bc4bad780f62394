"""Which contacts may be shown: what a person agreed to holds for 18 months, then it must be asked anew."""

from collections.abc import Iterable
from datetime import date

from dateutil.relativedelta import relativedelta

from muavarten.records.common import Assurance, Contact

HOLDS = relativedelta(months=18)


def holds_until(contact: Contact, assured: Assurance | None) -> date | None:
    """The last day of a consent: 18 months from it, or from when the record was last assured.

    Nothing for a contact that is no person's.
    """
    if contact.consent is None:
        return None
    latest = max(contact.consent, assured.date) if assured else contact.consent
    until: date = latest + HOLDS
    return until


def shown_contacts(
    contacts: Iterable[Contact], assured: Assurance | None, today: date
) -> tuple[Contact, ...]:
    """The contacts to show on a day."""
    return tuple(
        contact for contact in contacts if (until := holds_until(contact, assured)) is None or today <= until
    )
