"""All grants by where their calls stand on the day of the site, each with its dates."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from muavarten.derive.grants import GrantState, grant_state, has_known_habit, next_turn
from muavarten.languages.alphabet import sort_key
from muavarten.pages.cards_services import grant_card
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.service_words import funder
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Contents, Group, Piece, View
from muavarten.records.grant import Grant

NAME = "grants"
CALLS = {GrantState.OPEN: "open", GrantState.OPENS: "opening", GrantState.CONTINUOUS: "continuous"}
HABIT, REST = "habit", "rest"
GROUPS = (*CALLS.values(), HABIT, REST)


class GrantsPage(Struct, frozen=True, kw_only=True):
    """What the page says."""

    day: str
    none_open: str
    """Set where no call is open, so that nobody looks in vain."""
    groups: tuple[Group, ...]
    tell: Piece


def view(leaf: Leaf, _: Key) -> View:
    """Make the page of all grants."""
    edition, t = leaf.edition, leaf.t
    today = edition.site.today
    grants = leaf.directory.grants.values()
    trail = leaf.trail(here=Piece(t("section.grants")))
    groups = tuple(
        Group(
            title=Piece(t(f"services.grants.{name}")),
            anchor=name,
            cards=tuple(grant_card(leaf, grant) for grant in _ordered(leaf, name, members)),
            note=t(f"services.grants.{name}.note"),
        )
        for name in GROUPS
        if (members := [grant for grant in grants if _group(leaf, grant) == name])
    )
    is_open = any(grant_state(grant, today) is GrantState.OPEN for grant in grants)
    content = GrantsPage(
        day=t("services.grants.day", day=edition.day(today)),
        none_open="" if is_open else t("services.grants.none-open"),
        groups=groups,
        tell=leaf.section("update", t("services.grants.tell")),
    )
    description = t("services.grants.description", place=edition.in_region)
    head = leaf.head(trail[-1].text, description, json_ld=(breadcrumb_list(leaf, trail),))
    contents = tuple(
        Contents(group.title.text, group.anchor, edition.number(len(group.cards))) for group in groups
    )
    return leaf.view(NAME, head, trail, content, contents=contents)


def _group(leaf: Leaf, grant: Grant) -> str:
    today = leaf.edition.site.today
    if has_known_habit(grant, today):
        return HABIT
    return CALLS.get(grant_state(grant, today), REST)


def _ordered(leaf: Leaf, group: str, grants: Iterable[Grant]) -> list[Grant]:
    """Calls with a date by that date, all others by who gives them."""
    today = leaf.edition.site.today
    by_name: list[Grant] = sorted(leaf.edition.sorted(grants), key=_giver(leaf))
    dated = group in (CALLS[GrantState.OPEN], CALLS[GrantState.OPENS])
    return sorted(by_name, key=lambda grant: next_turn(grant, today)) if dated else by_name


def _giver(leaf: Leaf) -> Callable[[Grant], str]:
    def key(grant: Grant) -> str:
        giver = funder(leaf, grant)
        return sort_key(giver.text, leaf.language) if giver else ""

    return key


KIND = PageKind(name=NAME, section="grants", keys=one_page, address=section_address("grants"), view=view)
