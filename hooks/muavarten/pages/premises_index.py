"""All premises by municipality, with the free and the accessible ones marked."""

from msgspec import Struct

from muavarten.derive.prices import free_groups, is_free
from muavarten.pages.cards_services import premises_card
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Contents, Fact, Group, Piece, View
from muavarten.records.common import Answer
from muavarten.records.premises import Premises

NAME = "premises_index"


class PremisesIndexPage(Struct, frozen=True, kw_only=True):
    """What the page says."""

    facts: tuple[Fact, ...]
    searches: tuple[Piece, ...]
    groups: tuple[Group, ...]
    tell: Piece


def view(leaf: Leaf, _: Key) -> View:
    """Make the page of all premises."""
    directory, edition, t = leaf.directory, leaf.edition, leaf.t
    trail = leaf.trail(here=Piece(t("section.premises")))
    groups = tuple(
        Group(
            title=leaf.link(place),
            anchor=place.id,
            cards=tuple(premises_card(leaf, found, place=False) for found in edition.sorted(members)),
        )
        for place in edition.sorted(directory.municipalities.values())
        if (members := directory.premises_in.get(place.id, ()))
    )
    everything = tuple(directory.premises.values())
    content = PremisesIndexPage(
        facts=_counts(leaf, everything) if everything else (),
        searches=_searches(leaf),
        groups=groups,
        tell=leaf.section("update", t("services.premises.tell")),
    )
    contents = tuple(
        Contents(group.title.text, group.anchor, edition.number(len(group.cards))) for group in groups
    )
    description = t(
        "services.premises.description",
        place=edition.in_region,
        count=len(everything),
        number=edition.number(len(everything)),
    )
    head = leaf.head(trail[-1].text, description, json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(NAME, head, trail, content, contents=contents)


def _counts(leaf: Leaf, premises: tuple[Premises, ...]) -> tuple[Fact, ...]:
    """How many there are, how many are free, and what is known of their accessibility."""

    def row(key: str, count: int) -> Fact | None:
        return leaf.fact(key, leaf.edition.number(count))

    def answered(answer: Answer) -> int:
        return sum(1 for found in premises if found.accessibility.accessible is answer)

    return leaf.facts(
        row("services.premises.all", len(premises)),
        row("services.premises.free", sum(1 for found in premises if _free(found))),
        row("services.premises.accessible.yes", answered(Answer.YES)),
        row("services.premises.accessible.no", answered(Answer.NO)),
        row("services.premises.accessible.unknown", answered(Answer.UNKNOWN)),
    )


def _free(premises: Premises) -> bool:
    return is_free(premises.price) or bool(free_groups(premises))


def _searches(leaf: Leaf) -> tuple[Piece, ...]:
    search = leaf.section("search").href
    return (
        Piece(leaf.t("services.premises.search.free"), f"{search}?tila=maksuton"),
        Piece(leaf.t("services.premises.search.accessible"), f"{search}?esteeton=kylla"),
    )


KIND = PageKind(name=NAME, section="premises", keys=one_page, address=section_address("premises"), view=view)
