"""A municipality's events as ready-made text for papers and newsletters, a week at a time."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from muavarten.pages.addresses import segment
from muavarten.pages.column_text import column_text
from muavarten.pages.edition import Site
from muavarten.pages.event_time import dated
from muavarten.pages.kind import Key, PageKind, record_pages
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Piece, Prose, View
from muavarten.records.municipality import Municipality
from muavarten.records.region import Paper

NAME = "municipality_column"
WEEKS = 6


class Week(Struct, frozen=True):
    """A week's text; `copy` is what its button says."""

    anchor: str
    title: str
    text: str
    copy: str


class LocalPaper(Struct, frozen=True):
    """A paper, when it wants its text and how."""

    name: Piece
    deadline: str
    rules: Prose | None


class MunicipalityColumnPage(Struct, frozen=True, kw_only=True):
    """The coming weeks, and the papers that print them."""

    lead: str
    weeks: tuple[Week, ...]
    copied: str
    papers: tuple[LocalPaper, ...]
    script: str


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one municipality."""
    place = leaf.directory.municipalities[key[0]]
    name = leaf.edition.plain(place.name)
    content = MunicipalityColumnPage(
        lead=leaf.t("column.lead"),
        weeks=tuple(_week(leaf, place, first, last) for first, last in _weeks(leaf.edition.site.today)),
        copied=leaf.t("column.copied"),
        papers=tuple(
            _paper(leaf, paper) for paper in leaf.directory.region.papers if place.id in paper.municipalities
        ),
        script=leaf.href("assets/copy.js"),
    )
    steps = (place.id, segment(leaf.language, "events"))
    events = leaf.section("municipalities", leaf.t("section.events"), *steps)
    trail = leaf.trail(
        leaf.section("municipalities"),
        leaf.link(place),
        events,
        here=Piece(leaf.t("column.title", name=name)),
    )
    head = leaf.head(trail[-1].text, content.lead, index=False, json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(NAME, head, trail, content)


def _weeks(today: date) -> Iterator[tuple[date, date]]:
    """The rest of this week, then whole ones, to their Sundays."""
    first = today
    for _ in range(WEEKS):
        last = first + timedelta(days=6 - first.weekday())
        yield first, last
        first = last + timedelta(days=1)


def _week(leaf: Leaf, place: Municipality, first: date, last: date) -> Week:
    number, start = str(first.isocalendar().week), dated(leaf.edition, first, "day-of-year")
    return Week(
        anchor=f"week-{number}",
        title=leaf.t("column.week", week=number, first=start, last=leaf.edition.day(last)),
        text=column_text(leaf.edition, (place,), first, last),
        copy=leaf.t("column.copy", week=number),
    )


def _paper(leaf: Leaf, paper: Paper) -> LocalPaper:
    name = leaf.edition.plain(paper.name)
    link = leaf.outside(paper.website, name) if paper.website else Piece(name)
    deadline = ""
    if paper.deadline:
        deadline = leaf.t("column.deadline", deadline=leaf.edition.plain(paper.deadline))
    elif paper.rules is None:
        deadline = leaf.t("column.untold")
    return LocalPaper(link, deadline, leaf.prose(paper.rules))


def _address(site: Site, language: str, key: Key) -> str:
    steps = (segment(language, name) for name in ("events", "column"))
    return site.addresses.section(language, "municipalities", key[0], *steps)


KIND = PageKind(
    name=NAME,
    section="events",
    keys=record_pages("municipalities"),
    address=_address,
    view=view,
    indexed=lambda _site, _key: False,
)
