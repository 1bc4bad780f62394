"""Addresses and points as people read and follow them."""

from collections.abc import Iterator

from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Piece
from muavarten.records.common import Address
from muavarten.records.fields import Location

MAP = "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=16/{latitude}/{longitude}"
"""A link that people may follow; nothing is loaded from there."""


def postal_address(address: Address) -> Iterator[Piece]:
    """The address as it stands on an envelope, in one line."""
    town = " ".join(part for part in (address.postal_code, address.locality) if part)
    line = ", ".join(part for part in (address.street, town) if part)
    if line:
        yield Piece(line)


def map_link(leaf: Leaf, location: Location | None) -> Piece | None:
    """A link to a map at a point."""
    if location is None:
        return None
    url = MAP.format(latitude=location.latitude, longitude=location.longitude)
    return leaf.outside(url, leaf.t("contact.map"))
