"""Events in schema.org's words (JSON-LD)."""

from typing import Any

from muavarten.derive.prices import is_free
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import CONTEXT, absolute, geo, postal, without_gaps
from muavarten.records.common import Address
from muavarten.records.event import Event, EventStatus
from muavarten.recurrence.happening import Happening

STATUS = {
    EventStatus.SCHEDULED: "EventScheduled",
    EventStatus.CANCELLED: "EventCancelled",
    EventStatus.POSTPONED: "EventPostponed",
    EventStatus.MOVED: "EventRescheduled",
    EventStatus.MOVED_ONLINE: "EventMovedOnline",
}


def event_data(leaf: Leaf, event: Event, coming: Happening | None) -> dict[str, Any]:
    """An event as an Event, with its next date; one without a date has no times."""
    status = coming.status if coming else event.status
    online = event.online is not None and (event.place is None or status is EventStatus.MOVED_ONLINE)
    mode = "Online" if online else "Mixed" if event.online else "Offline"
    return without_gaps(
        {
            "@context": CONTEXT,
            "@type": "Event",
            "@id": leaf.edition.site.url + next(iter(leaf.addresses.values())),
            "name": leaf.edition.plain(event.title),
            "description": leaf.edition.plain(event.description) if event.description else None,
            "startDate": _time(coming, end=False),
            "endDate": _time(coming, end=True),
            "previousStartDate": str(coming.on) if coming and coming.moved else None,
            "eventStatus": f"{CONTEXT}/{STATUS[status]}",
            "eventAttendanceMode": f"{CONTEXT}/{mode}EventAttendanceMode",
            "location": _location(leaf, event, online=online),
            "organizer": _organiser(leaf, event),
            "isAccessibleForFree": is_free(event.price) if event.price else None,
            "url": event.website,
        }
    )


def _time(coming: Happening | None, *, end: bool) -> str | None:
    if coming is None or (end and coming.end is None):
        return None
    if coming.whole_days:
        return (coming.last_day if end else coming.start.date()).isoformat()
    return (coming.end if end and coming.end else coming.start).isoformat(timespec="minutes")


def _location(leaf: Leaf, event: Event, *, online: bool) -> dict[str, Any]:
    if online and event.online:
        return {"@type": "VirtualLocation", "url": event.online.url}
    directory, place = leaf.directory, event.place
    premises = directory.premises.get(place.premises or "") if place else None
    town = leaf.edition.plain(directory.municipalities[event.municipality].name)
    name = place.name if place and place.name else premises.name if premises else None
    street = leaf.edition.plain(place.address) if place and place.address else None
    own = Address(street=street, locality=town)
    address = premises.address if premises and premises.address and not street else own
    point = (place.location if place else None) or (address.location if address else None)
    return without_gaps(
        {
            "@type": "Place",
            "name": leaf.edition.plain(name) if name else town,
            "address": postal(address),
            "geo": geo(point),
        }
    )


def _organiser(leaf: Leaf, event: Event) -> dict[str, Any] | None:
    if event.organiser:
        organisation = leaf.directory.organisations[event.organiser]
        return {
            "@type": "Organization",
            "name": leaf.edition.plain(organisation.name),
            "url": absolute(leaf, leaf.record_href(organisation)),
        }
    if event.organiser_name:
        return {"@type": "Organization", "name": leaf.edition.plain(event.organiser_name)}
    return None
