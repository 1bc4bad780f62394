"""Premises, grants and partnership tables of a place, what helps most first."""

from collections.abc import Iterable
from datetime import date

from muavarten.derive.grants import GrantState, grant_state, next_turn
from muavarten.derive.prices import free_groups, is_free
from muavarten.pages.cards_services import grant_card, memo_card, premises_card
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Card
from muavarten.records.grant import Grant
from muavarten.records.municipality import Municipality
from muavarten.records.premises import Premises

BY_STATE = (GrantState.OPEN, GrantState.CONTINUOUS, GrantState.OPENS, GrantState.UNKNOWN, GrantState.CLOSED)


def is_free_for_some(premises: Premises) -> bool:
    """Whether anybody can use them free of charge."""
    return is_free(premises.price) or bool(free_groups(premises))


def premises_cards(leaf: Leaf, premises: Iterable[Premises]) -> tuple[Card, ...]:
    """Premises of one municipality, those free of charge first."""
    in_order = sorted(leaf.edition.sorted(premises), key=lambda p: not is_free_for_some(p))
    return tuple(premises_card(leaf, one, place=False) for one in in_order)


def premises_note(leaf: Leaf, municipality: Municipality) -> str:
    """What to say above its premises: their order, that none is known to be free, or that there are none."""
    premises = leaf.directory.premises_in.get(municipality.id, ())
    if not premises:
        return "empty"
    return "note" if any(map(is_free_for_some, premises)) else "none-free"


def grants(leaf: Leaf, municipality: Municipality) -> list[Grant]:
    """A municipality's grants and those of its Leader groups, open ones first."""
    directory, today = leaf.directory, leaf.edition.site.today
    leaders = directory.leaders_in.get(municipality.id, ())
    shared = (grant for leader in leaders for grant in directory.grants_of_leader.get(leader.id, ()))
    found = {grant.id: grant for grant in (*directory.grants_in.get(municipality.id, ()), *shared)}

    def turn(grant: Grant) -> tuple[int, date, str]:
        return BY_STATE.index(grant_state(grant, today)), *next_turn(grant, today)

    return sorted(found.values(), key=turn)


def grant_cards(leaf: Leaf, municipality: Municipality) -> tuple[Card, ...]:
    """Its grants; those of a Leader group say so."""
    return tuple(
        grant_card(leaf, grant, place=grant.municipality is None) for grant in grants(leaf, municipality)
    )


def grants_note(leaf: Leaf, municipality: Municipality) -> str:
    """What to say above its grants: their order, that none is open, or that there are none."""
    states = {grant_state(grant, leaf.edition.site.today) for grant in grants(leaf, municipality)}
    if not states:
        return "empty"
    return "note" if states & {GrantState.OPEN, GrantState.CONTINUOUS} else "none-open"


def memo_cards(leaf: Leaf, municipality: Municipality) -> tuple[Card, ...]:
    """The partnership tables in which a municipality took part, the latest first."""
    memos = leaf.directory.memos_in.get(municipality.id, ())
    return tuple(memo_card(leaf, memo) for memo in sorted(memos, key=lambda m: (m.date, m.id), reverse=True))
