"""Tables and bar charts as finished views. A chart is made together with its table, from the same numbers."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from muavarten.pages.view import Piece

Cell = tuple[Piece, ...]


class Row(Struct, frozen=True):
    """A row of a table, its first cell the heading. `record` is `KIND/ID` where it stands for a record."""

    cells: tuple[Cell, ...]
    record: str = ""


class Table(Struct, frozen=True, kw_only=True):
    """A table with a caption. `numeric` says of each column whether it holds numbers."""

    caption: str
    columns: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[Row, ...]
    total: Row | None = None


class Bar(Struct, frozen=True):
    """One bar: its number as text, its width in per cent and which series it belongs to (from 1)."""

    text: str
    width: str
    series: int
    label: str = ""


class ChartRow(Struct, frozen=True):
    """What the bars beside each other are about."""

    label: Piece
    bars: tuple[Bar, ...]


class Chart(Struct, frozen=True, kw_only=True):
    """A bar chart with its summary in words and its table. `legend` is empty for a single series."""

    anchor: str
    title: str
    summary: str
    rows: tuple[ChartRow, ...]
    legend: tuple[str, ...]
    table: Table


class Plot(Struct, frozen=True, kw_only=True):
    """What a chart shows: a label and one number for each series, or None where there is no number."""

    anchor: str
    title: str
    summary: str
    heading: str
    """The heading of the labels in the table."""
    series: tuple[str, ...]
    rows: Sequence[tuple[Piece, tuple[float | None, ...]]]
    most: float | None = None
    """The end of the scale; by default the largest number."""


def chart(plot: Plot, number: Callable[[float], str], missing: str) -> Chart:
    """A chart and its table; `missing` is what both say where there is no number."""
    values = [value for _, numbers in plot.rows for value in numbers if value is not None]
    most = plot.most or max(values, default=0) or 1
    several = len(plot.series) > 1

    def bar(place: int, value: float | None) -> Bar:
        width = f"{100 * (value or 0) / most:.1f}%"
        text = missing if value is None else number(value)
        return Bar(text, width, place + 1, plot.series[place] if several else "")

    rows = tuple(
        ChartRow(label, tuple(bar(place, value) for place, value in enumerate(numbers)))
        for label, numbers in plot.rows
    )
    table = Table(
        caption=plot.title,
        columns=(plot.heading, *plot.series),
        numeric=(False, *(True for _ in plot.series)),
        rows=tuple(Row(((row.label,), *((Piece(bar.text),) for bar in row.bars))) for row in rows),
    )
    return Chart(
        anchor=plot.anchor,
        title=plot.title,
        summary=plot.summary,
        rows=rows,
        legend=plot.series if several else (),
        table=table,
    )
