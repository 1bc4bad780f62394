"""All partnership tables: what they are, each round with its figures, and what came before. No persons."""

from msgspec import Struct

from muavarten.derive.rounds import counted, per_ten_thousand, rounds_newest_first
from muavarten.pages.charts import Chart, Plot, Row, Table, chart
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Contents, Fact, Piece, Prose, View
from muavarten.records.memo import Memo
from muavarten.records.region import Milestone, Round

NAME = "memos"


class RoundPart(Struct, frozen=True, kw_only=True):
    """A round of tables with its summary table and charts."""

    anchor: str
    title: Piece
    dates: str
    summary: Prose | None
    total: str
    agrees: bool
    table: Table
    charts: tuple[Chart, ...]
    notes: tuple[Piece, ...]
    sources: tuple[Piece, ...]


class MilestonePart(Struct, frozen=True, kw_only=True):
    """Something that came before, with its figures."""

    when: Piece
    title: Piece
    text: Prose | None
    figures: tuple[Fact, ...]
    sources: tuple[Piece, ...]


class MemosPage(Struct, frozen=True, kw_only=True):
    """What the page says."""

    rules: tuple[str, ...]
    criteria: Piece
    rounds: tuple[RoundPart, ...]
    milestones: tuple[MilestonePart, ...]


RULES = ("convener", "open", "equal", "no-power", "liaison", "memo")


def view(leaf: Leaf, _: Key) -> View:
    """Make the page of all tables."""
    directory, t = leaf.directory, leaf.t
    trail = leaf.trail(here=Piece(t("section.memos")))
    rounds = tuple(round_part(leaf, found) for found in rounds_newest_first(directory))
    content = MemosPage(
        rules=tuple(t(f"services.memos.rule.{name}") for name in RULES),
        criteria=leaf.section("criteria", t("services.memos.criteria")),
        rounds=rounds,
        milestones=tuple(milestone_part(leaf, found) for found in directory.region.milestones),
    )
    contents = [Contents(part.title.text, part.anchor) for part in rounds]
    if content.milestones:
        contents.append(Contents(t("services.memos.milestones"), "milestones"))
    head = leaf.head(
        trail[-1].text,
        t("services.memos.description", place=leaf.edition.in_region),
        json_ld=(breadcrumb_list(leaf, trail),),
    )
    return leaf.view(NAME, head, trail, content, contents=tuple(contents))


def round_part(leaf: Leaf, of: Round) -> RoundPart:
    """A round: the organisers' total, the total by the records, and whether they agree."""
    edition = leaf.edition
    memos = leaf.directory.memos_of_round.get(of.id, ())
    total = counted(memos)
    agrees = total == of.participants and len(memos) == of.tables
    return RoundPart(
        anchor=f"round-{of.id}",
        title=leaf.piece(of.name),
        dates=leaf.t("services.span", start=edition.day(of.start), end=edition.day(of.end)),
        summary=leaf.prose(of.summary),
        total=leaf.t(
            f"services.round.{'agrees' if agrees else 'differs'}",
            told=edition.number(of.participants),
            tables=edition.number(of.tables),
            counted=edition.number(total),
            memos=edition.number(len(memos)),
        ),
        agrees=agrees,
        table=round_table(leaf, of, memos),
        charts=tuple(round_charts(leaf, of, memos)) if memos else (),
        notes=tuple(leaf.piece(note) for note in of.notes),
        sources=tuple(leaf.source(source) for source in of.sources),
    )


def round_table(leaf: Leaf, of: Round, memos: tuple[Memo, ...]) -> Table:
    """The summary of a round, one row a table, with the total as counted from the rows."""
    edition, t = leaf.edition, leaf.t
    rows = tuple(
        Row(
            (
                (Piece(edition.number(memo.number)),),
                (Piece(edition.day(memo.date)),),
                (leaf.link(memo),),
                tuple(leaf.link(leaf.directory.municipalities[name]) for name in memo.municipalities),
                (Piece(edition.number(memo.participants)),),
            ),
            leaf.key(memo),
        )
        for memo in memos
    )
    columns = ("number", "date", "name", "municipalities", "participants")
    return Table(
        caption=t("services.round.table", name=edition.plain(of.name)),
        columns=tuple(t(f"services.column.{name}") for name in columns),
        numeric=(True, False, False, False, True),
        rows=rows,
        total=Row(((Piece(t("services.total")),), (Piece(edition.number(counted(memos))),))),
    )


def round_charts(leaf: Leaf, of: Round, memos: tuple[Memo, ...]) -> list[Chart]:
    """Participants by table, and in proportion to the residents of its municipalities."""
    edition, t = leaf.edition, leaf.t
    missing = t("services.unknown")
    biggest = max(memos, key=lambda memo: memo.participants)
    smallest = min(memos, key=lambda memo: memo.participants)
    charts = [
        chart(
            Plot(
                anchor=f"round-{of.id}-participants",
                title=t("services.chart.participants"),
                summary=t(
                    "services.chart.participants.summary",
                    most=edition.plain(biggest.name),
                    most_number=edition.number(biggest.participants),
                    least=edition.plain(smallest.name),
                    least_number=edition.number(smallest.participants),
                    average=edition.number(round(counted(memos) / len(memos))),
                ),
                heading=t("services.column.name"),
                series=(t("services.column.participants"),),
                rows=[(_named(leaf, memo), (memo.participants,)) for memo in memos],
            ),
            edition.number,
            missing,
        )
    ]
    shares = [(memo, per_ten_thousand(leaf.directory, memo)) for memo in memos]
    known = [(share, memo) for memo, share in shares if share is not None]
    if known:
        share, top = max(known, key=lambda pair: pair[0])
        charts.append(
            chart(
                Plot(
                    anchor=f"round-{of.id}-share",
                    title=t("services.chart.share"),
                    summary=t(
                        "services.chart.share.summary",
                        most=edition.plain(top.name),
                        number=edition.number(share),
                        years=edition.conjunction(_population_years(leaf, memos)),
                    ),
                    heading=t("services.column.name"),
                    series=(t("services.column.share"),),
                    rows=[(_named(leaf, memo), (value,)) for memo, value in shares],
                ),
                edition.number,
                missing,
            )
        )
    return charts


def _named(leaf: Leaf, memo: Memo) -> Piece:
    names = [leaf.edition.plain(leaf.directory.municipalities[name].name) for name in memo.municipalities]
    own = leaf.edition.plain(memo.name)
    return Piece(own if names == [own] else f"{own} ({leaf.edition.conjunction(names)})")


def _population_years(leaf: Leaf, memos: tuple[Memo, ...]) -> list[str]:
    years = {
        leaf.directory.municipalities[name].population_year for memo in memos for name in memo.municipalities
    }
    return [str(year) for year in sorted(year for year in years if year)]


def milestone_part(leaf: Leaf, of: Milestone) -> MilestonePart:
    """A milestone with its figures as the record words them."""
    return MilestonePart(
        when=leaf.piece(of.when),
        title=leaf.piece(of.title),
        text=leaf.prose(of.text),
        figures=tuple(
            Fact(leaf.edition.plain(figure.label), (leaf.piece(figure.value),)) for figure in of.figures
        ),
        sources=tuple(leaf.source(source) for source in of.sources),
    )


KIND = PageKind(name=NAME, section="memos", keys=one_page, address=section_address("memos"), view=view)
