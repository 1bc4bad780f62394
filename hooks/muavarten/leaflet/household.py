"""The household leaflet of a municipality: what is on, who is there, where to meet, what to apply for."""

from collections.abc import Iterator

from muavarten.derive.agenda import is_routine
from muavarten.derive.counts import classes, counts
from muavarten.derive.grants import GrantState, grant_state
from muavarten.derive.occurrences import next_dates, upcoming
from muavarten.derive.quarter import Quarter
from muavarten.leaflet.shared import sheet, whom_to_ask
from muavarten.leaflet.sheet import Block, Entry, Part, Sheet, entries, entry
from muavarten.pages.cards_events import event_card
from muavarten.pages.cards_organisations import organisation_card
from muavarten.pages.cards_services import grant_card, premises_card
from muavarten.pages.leaf import Leaf
from muavarten.pages.order import in_order
from muavarten.pages.place_services import grants, is_free_for_some
from muavarten.records.municipality import Municipality
from muavarten.records.organisation import Organisation
from muavarten.recurrence.happening import Happening

NAME = "household"
OPEN = (GrantState.OPEN, GrantState.CONTINUOUS)


def household(leaf: Leaf, municipality: Municipality, quarter: Quarter) -> Sheet:
    """The leaflet that goes to every household."""
    parts = (
        _events(leaf, municipality, quarter),
        _organisations(leaf, municipality),
        _premises(leaf, municipality),
        _grants(leaf, municipality),
        whom_to_ask(leaf, municipality),
    )
    return sheet(leaf, municipality, NAME, quarter, parts=parts)


def _in_quarter(leaf: Leaf, municipality: Municipality, quarter: Quarter) -> Iterator[Happening]:
    """What begins within the quarter, or goes on into it."""
    events = leaf.directory.events_in.get(municipality.id, ())
    for happening in upcoming(leaf.directory, leaf.edition.site.today, events):
        if happening.start.date() <= quarter.last and happening.last_day >= quarter.first:
            yield happening


def _events(leaf: Leaf, municipality: Municipality, quarter: Quarter) -> Part:
    found = tuple(_in_quarter(leaf, municipality, quarter))
    once = entries(leaf, (event_card(leaf, h, place=False) for h in found if not is_routine(h.event)))
    regular = {h.event.id: h.event for h in found if is_routine(h.event)}
    soon = next_dates(leaf.directory, leaf.edition.site.today, regular.values())
    again = entries(leaf, (event_card(leaf, h, place=False) for h in soon))
    blocks = (Block(entries=once), Block(title=leaf.t("leaflet.events.routine"), entries=again))
    shown = tuple(block for block in blocks if block.entries)
    note = "" if shown else leaf.t("leaflet.events.none")
    return Part(title=leaf.t("leaflet.events"), note=note, blocks=shown)


def _organisations(leaf: Leaf, municipality: Municipality) -> Part:
    blocks = []
    for group in classes(leaf.directory):
        members = in_order(leaf.edition, counts(leaf.directory).here(municipality.id, group.id))
        if members:
            title = leaf.edition.plain(group.label)
            blocks.append(Block(title=title, entries=tuple(_in_brief(leaf, member) for member in members)))
    note = "" if blocks else leaf.t("places.organisations.empty")
    return Part(title=leaf.t("leaflet.organisations"), note=note, blocks=tuple(blocks))


def _in_brief(leaf: Leaf, organisation: Organisation) -> Entry:
    """Its name and the first way to reach it: the heading has told what it is about."""
    card = organisation_card(leaf, organisation, place=False)
    return entry(leaf, card, details="", contacts=card.contacts[:1])


def _premises(leaf: Leaf, municipality: Municipality) -> Part:
    free = filter(is_free_for_some, leaf.directory.premises_in.get(municipality.id, ()))
    cards = (premises_card(leaf, premises, place=False) for premises in leaf.edition.sorted(free))
    found = entries(leaf, cards)
    note = "" if found else leaf.t("places.welcome.premises-none")
    blocks = (Block(entries=found),) if found else ()
    return Part(title=leaf.t("leaflet.premises"), note=note, blocks=blocks)


def _grants(leaf: Leaf, municipality: Municipality) -> Part:
    today = leaf.edition.site.today
    available = [grant for grant in grants(leaf, municipality) if grant_state(grant, today) in OPEN]
    cards = (grant_card(leaf, grant, place=grant.municipality is None) for grant in available)
    found = entries(leaf, cards)
    note = "" if found else leaf.t("leaflet.grants.none")
    blocks = (Block(entries=found),) if found else ()
    return Part(title=leaf.t("leaflet.grants"), note=note, blocks=blocks)
