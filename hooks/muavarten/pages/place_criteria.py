"""The criteria of an association-friendly municipality as cards: what it says it does, what people said."""

from msgspec import Struct

from muavarten.derive.practices import practice_date, practices_for
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Badge, Piece, Prose
from muavarten.records.memo import ItemState, Memo, MemoItem
from muavarten.records.municipality import Municipality, Practice
from muavarten.records.region import Criterion


class Evidence(Struct, frozen=True, kw_only=True):
    """One thing told, where it comes from, and what followed."""

    text: Prose
    source: Piece
    action: Piece | None = None
    owner: Piece | None = None
    state: Badge | None = None


class CriterionCard(Struct, frozen=True, kw_only=True):
    """A criterion with what the municipality does and what residents said; both may be empty."""

    anchor: str
    title: Piece
    question: Piece
    practices: tuple[Evidence, ...]
    said: tuple[Evidence, ...]


def criterion_cards(leaf: Leaf, municipality: Municipality) -> tuple[CriterionCard, ...]:
    """All criteria, also those of which nothing is known yet."""
    memos = sorted(
        leaf.directory.memos_in.get(municipality.id, ()), key=lambda m: (m.date, m.id), reverse=True
    )
    return tuple(
        CriterionCard(
            anchor=f"criterion-{criterion.number}",
            title=_title(leaf, criterion),
            question=leaf.piece(criterion.question),
            practices=tuple(
                _practice(leaf, practice) for practice in practices_for(municipality, criterion.number)
            ),
            said=tuple(
                _said(leaf, memo, item)
                for memo in memos
                for item in memo.items
                if item.criterion == criterion.number
            ),
        )
        for criterion in leaf.directory.criteria.criteria
    )


def _title(leaf: Leaf, criterion: Criterion) -> Piece:
    """Its number and name, linked to what it asks."""
    title, lang = leaf.edition.best(criterion.title)
    page = leaf.section("criteria").href
    return Piece(f"{criterion.number}. {title}", f"{page}#criterion-{criterion.number}", lang)


def _practice(leaf: Leaf, practice: Practice) -> Evidence:
    source, day = leaf.source(practice.source), practice_date(practice)
    if day and not practice.source.date:
        text = f"{source.text} ({leaf.edition.partial_date(day)})"
        source = Piece(text, source.href, source.lang, source.external)
    return Evidence(text=_prose(leaf, practice), source=source)


def _said(leaf: Leaf, memo: Memo, item: MemoItem) -> Evidence:
    link, raised = leaf.link(memo), item.state is ItemState.RAISED
    return Evidence(
        text=_prose(leaf, item),
        source=Piece(f"{link.text} ({leaf.edition.day(memo.date)})", link.href, link.lang),
        action=leaf.piece(item.action) if item.action else None,
        owner=leaf.piece(item.owner) if item.owner else None,
        state=None if raised else Badge(leaf.t(f"choice.ItemState.{item.state}")),
    )


def _prose(leaf: Leaf, told: Practice | MemoItem) -> Prose:
    return leaf.prose(told.text) or Prose(())
