"""What hangs on an organisation that ends: its coming events, and the premises that it looks after."""

from datetime import date

from muavarten.forms.fingerprint import names_of
from muavarten.parse.parser import Records
from muavarten.problems import Message, message
from muavarten.records.common import Record
from muavarten.records.event import Event, EventStatus
from muavarten.records.organisation import Organisation
from muavarten.records.premises import Premises
from muavarten.records.village import Village


def hanging(records: Records, organisation: str, today: date) -> list[Message]:
    """A sentence for each kind of record that still names the organisation."""
    found: dict[str, list[Record]] = {
        "events": [r for r in records.records["events"].values() if _is_ahead(r, organisation, today)],
        "premises": [
            r
            for r in records.records["premises"].values()
            if isinstance(r, Premises) and r.owner == organisation
        ],
        "villages": [
            r
            for r in records.records["villages"].values()
            if isinstance(r, Village) and organisation in r.associations
        ],
        "members": [
            r
            for r in records.records["organisations"].values()
            if isinstance(r, Organisation) and r.parent == organisation
        ],
    }
    return [
        message(
            f"changes.note.hanging.{kind}", names=", ".join(f"{names_of(r)[0]} ({r.path})" for r in members)
        )
        for kind, members in found.items()
        if members
    ]


def _is_ahead(event: object, organisation: str, today: date) -> bool:
    if not isinstance(event, Event) or event.organiser != organisation:
        return False
    last = event.end or event.start
    over = event.recurrence is None and last is not None and last.day < today
    return event.status is not EventStatus.CANCELLED and not over
