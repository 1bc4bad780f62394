"""Municipalities by criteria: what is known of each, and what nobody has told yet."""

from collections.abc import Sequence

from msgspec import Struct

from muavarten.derive.practices import practice_date, practices_for
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Piece
from muavarten.records.municipality import Municipality
from muavarten.records.region import Criterion

CHECK = "✓"


class MatrixColumn(Struct, frozen=True):
    """A criterion: its number, which leads to its part of the page, and its title."""

    number: Piece
    title: str


class MatrixCell(Struct, frozen=True):
    """What is known: the year, linked to the evidence; or that nothing is known. `label` is for listeners."""

    known: bool
    text: str
    href: str
    label: str


class MatrixRow(Struct, frozen=True):
    """One municipality."""

    record: str
    place: Piece
    cells: tuple[MatrixCell, ...]


class Matrix(Struct, frozen=True):
    """The whole table."""

    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]


def evidence_anchor(number: int, place: Municipality) -> str:
    """Where on the page stands what a municipality says of a criterion."""
    return f"criterion-{number}-{place.id}"


def matrix(leaf: Leaf, criteria: Sequence[Criterion]) -> Matrix:
    """The table for criteria in their order and municipalities by name."""
    return Matrix(
        tuple(
            MatrixColumn(
                Piece(str(criterion.number), f"#criterion-{criterion.number}"),
                leaf.edition.plain(criterion.title),
            )
            for criterion in criteria
        ),
        tuple(
            MatrixRow(
                leaf.key(place),
                leaf.link(place),
                tuple(_cell(leaf, place, criterion) for criterion in criteria),
            )
            for place in leaf.edition.sorted(leaf.directory.municipalities.values())
        ),
    )


def _cell(leaf: Leaf, place: Municipality, criterion: Criterion) -> MatrixCell:
    found = practices_for(place, criterion.number)
    if not found:
        return MatrixCell(False, "?", "", leaf.t("services.unknown"))
    year = practice_date(found[0])[:4]
    return MatrixCell(
        True,
        year or CHECK,
        f"#{evidence_anchor(criterion.number, place)}",
        leaf.t(f"services.criteria.cell.{'dated' if year else 'undated'}", year=year),
    )
