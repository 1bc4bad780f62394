"""Premises, grants and partnership tables of a place, what helps most first."""

from collections.abc import Iterable

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


def grant_cards(leaf: Leaf, municipality: Municipality) -> tuple[Card, ...]:
    """A municipality's grants and those of its Leader groups, open ones first."""
    directory, today = leaf.directory, leaf.edition.site.today

    def turn(grant: Grant) -> tuple[object, ...]:
        return BY_STATE.index(grant_state(grant, today)), *next_turn(grant, today)

    own = directory.grants_in.get(municipality.id, ())
    leaders = directory.leaders_in.get(municipality.id, ())
    shared = (grant for leader in leaders for grant in directory.grants_of_leader.get(leader.id, ()))
    grants = sorted(
        dict.fromkeys(grant.id for grant in (*own, *shared)), key=lambda i: turn(directory.grants[i])
    )
    return tuple(
        grant_card(leaf, directory.grants[name], place=directory.grants[name].municipality is None)
        for name in grants
    )


def memo_cards(leaf: Leaf, municipality: Municipality) -> tuple[Card, ...]:
    """The partnership tables in which a municipality took part, the latest first."""
    memos = leaf.directory.memos_in.get(municipality.id, ())
    return tuple(memo_card(leaf, memo) for memo in sorted(memos, key=lambda m: (m.date, m.id), reverse=True))
