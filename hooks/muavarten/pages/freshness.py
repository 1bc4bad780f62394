"""How fresh the details are: by state, by municipality and by the month of the last confirmation."""

from functools import partial

from msgspec import Struct

from muavarten.derive.counts import counts
from muavarten.derive.freshness import Freshness, by_month, states
from muavarten.languages import formats
from muavarten.pages.charts import Chart, Plot, chart
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Piece, View

NAME = "freshness"


class FreshnessPage(Struct, frozen=True, kw_only=True):
    """The charts, each with its table."""

    lead: str
    charts: tuple[Chart, ...]
    update: Piece


def view(leaf: Leaf, _: Key) -> View:
    """Make the page."""
    charts = (_states(leaf), _places(leaf), _months(leaf))
    content = FreshnessPage(
        lead=leaf.t("freshness.lead"),
        charts=tuple(one for one in charts if one),
        update=leaf.section("update", leaf.t("home.update")),
    )
    trail = leaf.trail(here=Piece(leaf.t(f"section.{NAME}")))
    head = leaf.head(trail[-1].text, content.lead, json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(NAME, head, trail, content)


def _chart(leaf: Leaf, plot: Plot) -> Chart:
    return chart(plot, leaf.edition.number, "0")


def _percent(leaf: Leaf, value: float) -> str:
    return leaf.t("freshness.percent", number=leaf.edition.number(value))


def _states(leaf: Leaf) -> Chart:
    known = counts(leaf.directory).all
    found = states(known, leaf.edition.site.today)
    number = leaf.edition.number
    return _chart(
        leaf,
        Plot(
            anchor="states",
            title=leaf.t("freshness.states"),
            summary=leaf.t(
                "freshness.states.summary",
                total=number(len(known)),
                fresh=number(found.get(Freshness.FRESH, 0)),
            ),
            heading=leaf.t("freshness.state"),
            series=(leaf.t("freshness.count"),),
            rows=[(Piece(leaf.t(f"freshness.{state}")), (found.get(state, 0),)) for state in Freshness],
        ),
    )


def _places(leaf: Leaf) -> Chart | None:
    """Nothing where nobody's confirmation is fresh."""
    here, today = counts(leaf.directory).by_municipality, leaf.edition.site.today
    rows, shares = [], []
    for municipality in leaf.edition.sorted(leaf.directory.municipalities.values()):
        members = here.get(municipality.id, ())
        fresh = states(members, today).get(Freshness.FRESH, 0)
        share = round(100 * fresh / len(members)) if members else 0
        rows.append((leaf.link(municipality), (share,)))
        shares.append((share, municipality))
    best, place = max(shares, key=lambda pair: (pair[0], pair[1].id))
    if not best:
        return None
    summary = leaf.t(
        "freshness.places.summary", place=leaf.edition.in_place(place), share=_percent(leaf, best)
    )
    return chart(
        Plot(
            anchor="places",
            title=leaf.t("freshness.places"),
            summary=summary,
            heading=leaf.t("freshness.municipality"),
            series=(leaf.t("freshness.share"),),
            rows=rows,
            most=100,
        ),
        partial(_percent, leaf),
        "0",
    )


def _months(leaf: Leaf) -> Chart | None:
    """Nothing where nobody has confirmed anything yet."""
    earlier, months = by_month(counts(leaf.directory).all, leaf.edition.site.today)
    named = [(formats.month(m.year, m.number, leaf.language), count) for m, count in months]
    if not earlier and not any(count for _, count in named):
        return None
    top, most = max(named, key=lambda pair: pair[1])
    rows = [(leaf.t("freshness.earlier"), earlier)] if earlier else []
    return _chart(
        leaf,
        Plot(
            anchor="months",
            title=leaf.t("freshness.months"),
            summary=leaf.t("freshness.months.summary", month=top, number=leaf.edition.number(most)),
            heading=leaf.t("freshness.month"),
            series=(leaf.t("freshness.count"),),
            rows=[(Piece(name), (count,)) for name, count in (*rows, *named)],
        ),
    )


KIND = PageKind(name=NAME, section=NAME, keys=one_page, address=section_address(NAME), view=view)
