"""The organisations of a municipality by class: short classes in full, long ones by their topics."""

from msgspec import Struct

from muavarten.derive.counts import classes, counts, topics_present
from muavarten.pages.cards import organisation_row
from muavarten.pages.leaf import Leaf
from muavarten.pages.order import in_order
from muavarten.pages.topics import TopicLink, place_topic_link, topics_here
from muavarten.pages.view import Card, Piece
from muavarten.records.category import Category
from muavarten.records.municipality import Municipality

OPEN = 30
"""Up to so many organisations in all, nothing is folded away."""
FEW = 6
"""So few organisations are seen at a glance, without their topics."""
IN_FULL = 60
"""A class with more is not listed here; its topics and its own page lead on."""


class ClassBlock(Struct, frozen=True, kw_only=True):
    """A class: its topics here, and its organisations unless they are too many."""

    record: str
    name: Piece
    count: str
    open: bool
    topics: tuple[TopicLink, ...]
    cards: tuple[Card, ...]
    more: Piece
    """Leads to the class's own page in this municipality, which lists all with their contacts."""


def class_blocks(leaf: Leaf, municipality: Municipality) -> tuple[ClassBlock, ...]:
    """The classes that somebody here has, in the order of the register."""
    total = len(counts(leaf.directory).by_municipality.get(municipality.id, ()))
    blocks = (_block(leaf, municipality, category, total) for category in classes(leaf.directory))
    return tuple(block for block in blocks if block)


def _block(leaf: Leaf, municipality: Municipality, category: Category, total: int) -> ClassBlock | None:
    members = counts(leaf.directory).here(municipality.id, category.id)
    if not members:
        return None
    number = leaf.edition.number(len(members))
    shown = members if len(members) <= IN_FULL else ()
    topics = topics_present(leaf.directory, municipality.id, category.id)
    label = leaf.edition.plain(category.label)
    link = place_topic_link(leaf, municipality, category)
    return ClassBlock(
        record=leaf.key(category),
        name=leaf.piece(category.label),
        count=number,
        open=total <= OPEN,
        topics=topics_here(leaf, municipality, leaf.edition.sorted(topics)) if len(members) > FEW else (),
        cards=tuple(
            organisation_row(leaf, member, municipality.id) for member in in_order(leaf.edition, shown)
        ),
        more=Piece(leaf.t("places.class.all", label=label), link.href),
    )
