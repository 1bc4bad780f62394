"""The index of organisations: all from A to Z, a page a letter where there are very many."""

from collections.abc import Iterable

from msgspec import Struct

from muavarten.derive.counts import counts
from muavarten.languages.alphabet import initial
from muavarten.pages.addresses import segment
from muavarten.pages.cards import organisation_row
from muavarten.pages.edition import Edition, Site
from muavarten.pages.kind import Key, PageKind
from muavarten.pages.leaf import Leaf
from muavarten.pages.letters import (
    Letter,
    alphabet,
    by_beginning,
    by_letter,
    letter_link,
    letter_list,
    shown,
    slug,
)
from muavarten.pages.per_edition import per_edition
from muavarten.pages.place_words import counted
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Card, Contents, Group, Piece, View
from muavarten.records.organisation import Organisation

NAME = "organisations"
ONE_PAGE, IN_ONE_LIST = 600, 150
"""More than these are spread over a page a letter; a letter with more than those has parts."""


class OrganisationIndex(Struct, frozen=True, kw_only=True):
    """The letters, and the organisations that this page lists: all, those of one letter, or none."""

    lead: str
    ways: tuple[Piece, ...]
    letters: tuple[Letter, ...]
    groups: tuple[Group, ...] = ()
    cards: tuple[Card, ...] = ()
    empty: str = ""


def keys(site: Site) -> Iterable[Key]:
    """The index itself, then its letters: those that any language has, so that every page has its others."""
    yield ()
    organisations = counts(site.directory).all
    if len(organisations) <= ONE_PAGE:
        return
    languages = site.addresses.languages
    found = {
        initial(organisation.name.best((language, *languages))[0], alphabet(site))
        for organisation in organisations
        for language in languages
    }
    yield from ((slug(letter),) for letter in sorted(found))


def address(site: Site, language: str, key: Key) -> str:
    """`yhdistykset/`, `yhdistykset/kirjain/k/`: never the address of an organisation."""
    steps = (segment(language, "letter"), *key) if key else ()
    return site.addresses.section(language, NAME, *steps)


def view(leaf: Leaf, key: Key) -> View:
    """Make the index, or the page of one letter."""
    organisations = counts(leaf.directory).all
    if len(organisations) <= ONE_PAGE:
        return _index(leaf, *letter_list(leaf, organisations, organisation_row))
    found = all_by_letter(leaf.edition)
    letters = tuple(
        letter_link(
            leaf,
            letter,
            len(members),
            leaf.href(address(leaf.edition.site, leaf.language, (slug(letter),))),
            current=key == (slug(letter),),
        )
        for letter, members in found.items()
    )
    if not key:
        return _index(leaf, letters, ())
    members = next((members for letter, members in found.items() if slug(letter) == key[0]), [])
    letter = next((shown(leaf, letter) for letter in found if slug(letter) == key[0]), key[0].upper())
    return _letter(leaf, letter, letters, members)


@per_edition
def all_by_letter(edition: Edition) -> dict[str, list[Organisation]]:
    """Every listed organisation by its letter, in the order of a language."""
    return by_letter(edition, counts(edition.directory).all)


def _index(leaf: Leaf, letters: tuple[Letter, ...], groups: tuple[Group, ...]) -> View:
    count = len(counts(leaf.directory).all)
    lead = leaf.t(
        "places.organisations.lead",
        organisations=counted(leaf, "places.organisations", count),
        region=leaf.edition.in_region,
    )
    trail = leaf.trail(here=Piece(leaf.t(f"section.{NAME}")))
    content = OrganisationIndex(
        lead=lead,
        ways=_ways(leaf),
        letters=letters,
        groups=groups,
        empty="" if count else leaf.t("places.organisations.none"),
    )
    head = leaf.head(trail[-1].text, lead, json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(NAME, head, trail, content)


def _letter(leaf: Leaf, letter: str, letters: tuple[Letter, ...], members: list[Organisation]) -> View:
    title = leaf.t("places.organisations.letter", letter=letter)
    lead = counted(leaf, "places.organisations", len(members))
    trail = leaf.trail(leaf.section(NAME), here=Piece(title))
    groups = _beginnings(leaf, members) if len(members) > IN_ONE_LIST else ()
    content = OrganisationIndex(
        lead=lead,
        ways=_ways(leaf),
        letters=letters,
        groups=groups,
        cards=() if groups else tuple(organisation_row(leaf, member) for member in members),
        empty="" if members else leaf.t("places.organisations.none-here"),
    )
    head = leaf.head(title, f"{title}. {lead}.", index=bool(members), json_ld=(breadcrumb_list(leaf, trail),))
    contents = tuple(
        Contents(group.title.text, group.anchor, leaf.edition.number(len(group.cards))) for group in groups
    )
    return leaf.view(NAME, head, trail, content, contents=contents)


def _beginnings(leaf: Leaf, members: list[Organisation]) -> tuple[Group, ...]:
    """A letter with very many, by its first two letters."""
    return tuple(
        Group(
            title=Piece(beginning),
            anchor=f"part-{number}",
            cards=tuple(organisation_row(leaf, member) for member in group),
        )
        for number, (beginning, group) in enumerate(by_beginning(leaf.edition, members).items(), 1)
    )


def _ways(leaf: Leaf) -> tuple[Piece, ...]:
    """The other ways to look for an organisation."""
    return (
        leaf.section("municipalities", leaf.t("places.way.municipalities")),
        leaf.section("categories", leaf.t("places.way.categories")),
        leaf.section("search", leaf.t("places.way.search")),
    )


KIND = PageKind(name=NAME, section=NAME, keys=keys, address=address, view=view)
