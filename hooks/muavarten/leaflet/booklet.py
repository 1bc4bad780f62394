"""The booklet of a municipality: all its associations, each with what it does and how to reach it."""

from muavarten.derive.counts import classes, counts
from muavarten.derive.quarter import Quarter
from muavarten.leaflet.shared import sheet, whom_to_ask
from muavarten.leaflet.sheet import Block, Entry, Part, Sheet, entry
from muavarten.pages.cards_organisations import organisation_card
from muavarten.pages.leaf import Leaf
from muavarten.pages.order import in_order
from muavarten.records.municipality import Municipality
from muavarten.records.organisation import Organisation

NAME = "booklet"


def booklet(leaf: Leaf, municipality: Municipality, quarter: Quarter) -> Sheet:
    """All associations that lists show, by class; one in two classes stands in both."""
    parts = []
    for group in classes(leaf.directory):
        members = in_order(leaf.edition, counts(leaf.directory).here(municipality.id, group.id))
        if members:
            found = tuple(_entry(leaf, member) for member in members)
            parts.append(Part(title=leaf.edition.plain(group.label), blocks=(Block(entries=found),)))
    parts.append(whom_to_ask(leaf, municipality))
    outline = leaf.t("leaflet.outline")
    return sheet(leaf, municipality, NAME, quarter, parts=tuple(parts), outline=outline)


def _entry(leaf: Leaf, organisation: Organisation) -> Entry:
    told = leaf.prose(organisation.description)
    meeting = organisation.meeting
    card = organisation_card(leaf, organisation, place=False)
    topics = ", ".join(piece.text for piece in card.details)
    schedule = leaf.edition.plain(meeting.schedule) if meeting else ""
    return entry(
        leaf,
        card,
        text=told.paragraphs if told else (),
        text_lang=told.lang if told else "",
        details=" · ".join(part for part in (topics, schedule) if part),
    )
