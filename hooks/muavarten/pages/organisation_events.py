"""What an organisation holds: its next events, and its calendar to subscribe to."""

from msgspec import Struct

from muavarten.pages.calendar_addresses import ORGANISER, feed_path, subscription
from muavarten.pages.cards_events import event_cards, yearly_cards
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Card, Piece
from muavarten.records.organisation import Organisation


class OrganisationEvents(Struct, frozen=True, kw_only=True):
    """The next date of each event, those whose date is not known, and how to follow them."""

    cards: tuple[Card, ...]
    ways: tuple[Piece, ...]


def organisation_events(leaf: Leaf, organisation: Organisation) -> OrganisationEvents | None:
    """Its events, or nothing where none is to come."""
    events = leaf.directory.events_of.get(organisation.id, ())
    if not events:
        return None
    cards = (*event_cards(leaf, events), *yearly_cards(leaf, events))
    site = leaf.edition.site
    feed = site.url + feed_path(site, site.addresses.languages[0], ORGANISER, organisation.id)
    return OrganisationEvents(
        cards=cards,
        ways=(
            Piece(leaf.t("subscribe.organisation"), subscription(feed)),
            leaf.section("calendar", leaf.t("calendar.subscribe.how")),
        ),
    )
