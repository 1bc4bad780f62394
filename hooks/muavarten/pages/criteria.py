"""The criteria of an association-friendly municipality: what each asks, what was said, who does it."""

from msgspec import Struct

from muavarten.derive.practices import known_for, practice_date, practices_for
from muavarten.pages.criteria_matrix import Matrix, evidence_anchor, matrix
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Contents, Piece, Prose, View
from muavarten.records.municipality import Municipality, Practice
from muavarten.records.region import Criterion

NAME = "criteria"


class EvidenceText(Struct, frozen=True, kw_only=True):
    """One thing that a municipality says, with its date and source."""

    text: Prose | None
    date: str
    source: Piece


class Evidence(Struct, frozen=True, kw_only=True):
    """What one municipality says it does."""

    record: str
    anchor: str
    place: Piece
    texts: tuple[EvidenceText, ...]


class CriterionPart(Struct, frozen=True, kw_only=True):
    """A criterion with what was asked and said, and the municipalities that do it."""

    anchor: str
    title: Piece
    question: Piece
    prompts: tuple[Piece, ...]
    said: Prose | None
    sources: tuple[Piece, ...]
    tables: tuple[Piece, ...]
    """The memos in which something was said about it."""
    evidence: tuple[Evidence, ...]
    count: str
    unknown: str
    """The municipalities of which nothing is known, in a sentence; nothing where all are known."""
    related: tuple[Piece, ...]


class CriteriaPage(Struct, frozen=True, kw_only=True):
    """What the page says."""

    concept: Piece
    origin: Piece
    matrix: Matrix | None
    criteria: tuple[CriterionPart, ...]
    tell: Piece
    tables: Piece
    sources: tuple[Piece, ...]


def view(leaf: Leaf, _: Key) -> View:
    """Make the page of all criteria."""
    directory, t = leaf.directory, leaf.t
    criteria = sorted(directory.criteria.criteria, key=lambda criterion: criterion.number)
    trail = leaf.trail(here=Piece(t("section.criteria")))
    content = CriteriaPage(
        concept=leaf.piece(directory.criteria.concept),
        origin=leaf.piece(directory.criteria.origin),
        matrix=matrix(leaf, criteria) if criteria else None,
        criteria=tuple(_part(leaf, criterion) for criterion in criteria),
        tell=leaf.section("update", t("services.criteria.tell")),
        tables=leaf.section("memos", t("services.criteria.tables")),
        sources=tuple(leaf.source(source) for source in directory.criteria.sources),
    )
    contents = [Contents(part.title.text, part.anchor) for part in content.criteria]
    if content.matrix:
        contents.insert(0, Contents(t("services.criteria.matrix"), "matrix"))
    description = t("services.criteria.description", place=leaf.edition.in_region)
    head = leaf.head(trail[-1].text, description, json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(NAME, head, trail, content, contents=tuple(contents))


def _part(leaf: Leaf, criterion: Criterion) -> CriterionPart:
    directory, edition = leaf.directory, leaf.edition
    known = edition.sorted(known_for(directory, criterion.number))
    rest = [place for place in edition.sorted(directory.municipalities.values()) if place not in known]
    title, lang = edition.best(criterion.title)
    names = edition.conjunction([edition.plain(place.name) for place in rest])
    said_in = [m for m in directory.memos.values() if any(i.criterion == criterion.number for i in m.items)]
    return CriterionPart(
        anchor=f"criterion-{criterion.number}",
        title=Piece(f"{criterion.number}. {title}", lang=lang),
        question=leaf.piece(criterion.question),
        prompts=tuple(leaf.piece(prompt) for prompt in criterion.prompts),
        said=leaf.prose(criterion.said),
        sources=tuple(leaf.source(source) for source in criterion.sources),
        tables=tuple(leaf.link(memo) for memo in sorted(said_in, key=lambda memo: (memo.date, memo.id))),
        evidence=tuple(_evidence(leaf, place, criterion.number) for place in known),
        count=leaf.t(
            "services.criteria.count",
            known=edition.number(len(known)),
            all=edition.number(len(directory.municipalities)),
        ),
        unknown=leaf.t("services.criteria.no-word", names=names) if rest else "",
        related=(leaf.section(criterion.page),) if criterion.page else (),
    )


def _evidence(leaf: Leaf, place: Municipality, number: int) -> Evidence:
    return Evidence(
        record=leaf.key(place),
        anchor=evidence_anchor(number, place),
        place=leaf.link(place),
        texts=tuple(
            EvidenceText(
                text=leaf.prose(practice.text),
                date=_dated(leaf, practice),
                source=leaf.source(practice.source),
            )
            for practice in practices_for(place, number)
        ),
    )


def _dated(leaf: Leaf, practice: Practice) -> str:
    """The day it was so, unless the source beside it says the same."""
    told = practice_date(practice)
    return "" if told == (practice.source.date or "") else leaf.edition.partial_date(told)


KIND = PageKind(name=NAME, section="criteria", keys=one_page, address=section_address("criteria"), view=view)
