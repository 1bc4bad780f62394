"""Premises and grants in schema.org's words (JSON-LD)."""

from typing import Any

from muavarten.derive.prices import is_free
from muavarten.pages.leaf import Leaf
from muavarten.pages.service_words import funder
from muavarten.pages.structured import CONTEXT, geo, postal, without_gaps
from muavarten.records.common import Address, Answer
from muavarten.records.grant import Grant
from muavarten.records.premises import Premises


def place_data(leaf: Leaf, premises: Premises) -> dict[str, Any]:
    """Premises as a Place; what is not known stays out."""
    place = leaf.directory.municipalities[premises.municipality]
    address = premises.address or Address(locality=leaf.edition.plain(place.name))
    booking = premises.booking
    accessible = premises.accessibility.accessible
    amenity = {
        "@type": "LocationFeatureSpecification",
        "name": leaf.t("services.accessible.yes"),
        "value": accessible is Answer.YES,
    }
    return without_gaps(
        {
            "@context": CONTEXT,
            "@type": "Place",
            "@id": _id(leaf),
            "name": leaf.edition.plain(premises.name),
            "description": leaf.edition.plain(premises.description) if premises.description else None,
            "url": premises.website,
            "telephone": [phone.e164 for phone in booking.phones] if booking else None,
            "address": postal(address),
            "geo": geo(premises.address.location) if premises.address else None,
            "maximumAttendeeCapacity": premises.capacity,
            "isAccessibleForFree": is_free(premises.price) if premises.price else None,
            "amenityFeature": None if accessible is Answer.UNKNOWN else amenity,
        }
    )


def grant_data(leaf: Leaf, grant: Grant) -> dict[str, Any]:
    """A grant as a MonetaryGrant."""
    giver = funder(leaf, grant)
    return without_gaps(
        {
            "@context": CONTEXT,
            "@type": "MonetaryGrant",
            "@id": _id(leaf),
            "name": leaf.edition.plain(grant.name),
            "description": leaf.edition.plain(grant.purpose) if grant.purpose else None,
            "url": grant.website,
            "funder": {"@type": "Organization", "name": giver.text} if giver else None,
        }
    )


def _id(leaf: Leaf) -> str:
    return leaf.edition.site.url + next(iter(leaf.addresses.values()))
