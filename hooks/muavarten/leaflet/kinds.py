"""The kinds of leaflets. A new one is one file and one line here."""

from collections.abc import Callable

from muavarten.derive.quarter import Quarter
from muavarten.leaflet import booklet, household
from muavarten.leaflet.shared import leaf_of
from muavarten.leaflet.sheet import Sheet
from muavarten.leaflet.typeset import pdf
from muavarten.pages.edition import Edition
from muavarten.pages.leaf import Leaf
from muavarten.records.municipality import Municipality

LEAFLETS: dict[str, Callable[[Leaf, Municipality, Quarter], Sheet]] = {
    household.NAME: household.household,
    booklet.NAME: booklet.booklet,
}


def leaflet(edition: Edition, municipality: Municipality, kind: str, quarter: Quarter) -> bytes:
    """A leaflet as PDF."""
    return pdf(LEAFLETS[kind](leaf_of(edition, municipality), municipality, quarter))


def file_name(municipality: Municipality, kind: str, quarter: Quarter, language: str) -> str:
    """What the file of a leaflet is called."""
    return f"{municipality.id}-{kind}-{quarter}-{language}.pdf"
