"""The liaisons of all municipalities as they are now, or that nobody has told. Persons are not named."""

from msgspec import Struct
from msgspec.structs import replace

from muavarten.derive.liaisons import current_liaisons
from muavarten.derive.practices import criterion_about
from muavarten.pages.addresses import UPDATE_PARAMETERS
from muavarten.pages.cards_services import liaison_card
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Card, Contents, Piece, Prose, View
from muavarten.records.liaison import Liaison
from muavarten.records.municipality import Municipality
from muavarten.records.region import CriterionPage

NAME = "liaisons"


class LiaisonRow(Struct, frozen=True, kw_only=True):
    """A municipality with its liaisons, or with the way to tell who it is."""

    record: str
    anchor: str
    place: Piece
    cards: tuple[Card, ...]
    tell: Piece
    links: tuple[Piece, ...]
    """Its own website where no liaison is known, and the partnership tables as history."""


class LiaisonsPage(Struct, frozen=True, kw_only=True):
    """What the page says."""

    tasks: tuple[str, ...]
    criterion: Piece | None
    count: str
    rows: tuple[LiaisonRow, ...]


TASKS = ("contact", "tables", "convene", "forward")


def view(leaf: Leaf, _: Key) -> View:
    """Make the page of all liaisons."""
    directory, edition, t = leaf.directory, leaf.edition, leaf.t
    trail = leaf.trail(here=Piece(t("section.liaisons")))
    places = edition.sorted(directory.municipalities.values())
    rows = tuple(_row(leaf, place) for place in places)
    number = criterion_about(directory, CriterionPage.LIAISONS)
    criteria = leaf.section("criteria", t("services.liaisons.criterion"))
    content = LiaisonsPage(
        tasks=tuple(t(f"services.liaisons.task.{name}") for name in TASKS),
        criterion=Piece(criteria.text, f"{criteria.href}#criterion-{number}") if number else None,
        count=t(
            "services.liaisons.count",
            known=edition.number(sum(1 for row in rows if row.cards)),
            all=edition.number(len(rows)),
            day=edition.day(edition.site.today),
        ),
        rows=rows,
    )
    description = t("services.liaisons.description", place=edition.in_region)
    head = leaf.head(trail[-1].text, description, json_ld=(breadcrumb_list(leaf, trail),))
    contents = tuple(Contents(row.place.text, row.anchor) for row in rows)
    return leaf.view(NAME, head, trail, content, contents=contents)


def _row(leaf: Leaf, place: Municipality) -> LiaisonRow:
    directory = leaf.directory
    found = current_liaisons(directory.liaisons_in.get(place.id, ()), leaf.edition.site.today)
    if found:
        tell = leaf.provenance(found[0]).update
    else:
        page = leaf.section("update", leaf.t("services.liaisons.tell"))
        tell = Piece(page.text, f"{page.href}?{UPDATE_PARAMETERS['municipalities']}={place.id}")
    memos = sorted(directory.memos_in.get(place.id, ()), key=lambda memo: (memo.date, memo.id), reverse=True)
    links = [
        Piece(leaf.t("services.liaisons.history", day=leaf.edition.day(memo.date)), leaf.record_href(memo))
        for memo in memos
    ]
    if not found and place.links.website:
        links.insert(0, leaf.outside(place.links.website))
    return LiaisonRow(
        record=leaf.key(place),
        anchor=place.id,
        place=leaf.link(place),
        cards=tuple(_card(leaf, liaison) for liaison in found),
        tell=tell,
        links=tuple(links),
    )


def _card(leaf: Leaf, liaison: Liaison) -> Card:
    """The liaison's card without its link to this very page, with who assured it and the sources."""
    card = liaison_card(leaf, liaison, place=False)
    sources = [leaf.source(source).text for source in liaison.sources]
    told = [leaf.provenance(liaison).assured if liaison.assured else leaf.t("services.unconfirmed")]
    told += [leaf.t("services.source", sources=leaf.edition.conjunction(sources))] if sources else []
    return replace(card, name=Piece(card.name.text, lang=card.name.lang), text=Prose((" ".join(told),)))


KIND = PageKind(name=NAME, section="liaisons", keys=one_page, address=section_address("liaisons"), view=view)
