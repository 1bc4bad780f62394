"""What a search result shows beside its name: contacts, next date, first words; in blocks by municipality."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import msgspec

from muavarten.derive.liaisons import current_liaisons
from muavarten.derive.occurrences import next_date, next_dates
from muavarten.exports.search_index_tables import Row, Table
from muavarten.pages.edition import Site
from muavarten.pages.leaf import shortened
from muavarten.records.event import Event
from muavarten.records.grant import Grant
from muavarten.records.premises import Premises
from muavarten.recurrence.happening import Happening

BLOCK = 32
LONGEST_TEXT = 180
EVERYWHERE = "region"
"""The block of records without a municipality."""


def blocks(site: Site, table: Table) -> Iterator[tuple[str, bytes]]:
    """The blocks of one kind, `KIND-MUNICIPALITY-NUMBER.json`, in the order of the search index."""
    for place, group in groupby(table.rows, key=lambda row: row.place):
        rows = list(group)
        for number, first in enumerate(range(0, len(rows), BLOCK)):
            found = {row.record.id: essentials(site, row) for row in rows[first : first + BLOCK]}
            yield f"{table.kind}-{place or EVERYWHERE}-{number}.json", msgspec.json.encode(found)


def essentials(site: Site, row: Row) -> dict[str, Any]:
    """One record's contacts, next date and first words; only what there is."""
    record = row.record
    found: dict[str, Any] = {}
    contact = record.booking if isinstance(record, Premises) else record
    phones = getattr(contact, "phones", ())
    if phones:
        found["phone"] = [phones[0].text, phones[0].e164]
    for field in ("email", "website"):
        value = getattr(contact, field, None)
        if value:
            found[field] = value
    happening = _next(site, record)
    if happening:
        found["next"] = _date(happening, titled=not isinstance(record, Event))
    text = record.purpose if isinstance(record, Grant) else getattr(record, "description", None)
    if text:
        found["text"] = {code: shortened(words, LONGEST_TEXT) for code, words in text.values}
    if isinstance(record, Event) and record.usual_time and not happening:
        found["usual"] = record.usual_time.text.as_dict()
    if isinstance(record, Premises) and record.price:
        found["price"] = record.price.as_dict()
    if isinstance(record, Grant) and record.closes:
        found["closes"] = str(record.closes)
    return found


def _next(site: Site, record: Any) -> Happening | None:
    if isinstance(record, Event):
        return next_date(site.directory, site.today, record)
    events = site.directory.events_of.get(record.id, ())
    return next(iter(next_dates(site.directory, site.today, events)), None) if events else None


def _date(happening: Happening, *, titled: bool) -> dict[str, Any]:
    """A date as the page formats it: a day alone where it is of whole days."""
    start = happening.start
    found: dict[str, Any] = {
        "start": start.date().isoformat() if happening.whole_days else start.strftime("%Y-%m-%dT%H:%M")
    }
    if titled:
        found |= {"id": happening.event.id, "title": happening.event.title.as_dict()}
    if not happening.held:
        found["off"] = str(happening.status)
    return found


def liaisons(site: Site) -> dict[str, Any]:
    """Whom to ask in each municipality, for when nothing is found: the liaison's post, never a name."""
    found: dict[str, Any] = {}
    for place, posts in site.directory.liaisons_in.items():
        for liaison in current_liaisons(posts, site.today):
            phone = next(iter(liaison.phones), None)
            found[place] = {
                "title": liaison.title.as_dict(),
                **({"email": liaison.email} if liaison.email else {}),
                **({"phone": [phone.text, phone.e164]} if phone else {}),
            }
            break
    return found
