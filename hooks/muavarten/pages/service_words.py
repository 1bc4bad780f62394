"""Words that pages of services share: calls for grants, funders, prices, terms of office."""

from muavarten.derive.grants import GrantState, grant_state
from muavarten.derive.prices import is_free
from muavarten.derive.rounds import season
from muavarten.languages import formats
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Badge, Piece
from muavarten.records.common import Record
from muavarten.records.fields import LocalizedText, Moment
from muavarten.records.grant import Grant
from muavarten.records.liaison import Term
from muavarten.records.region import Round


def service_badges(leaf: Leaf, record: Record) -> tuple[Badge, ...]:
    """Whether a record is made up."""
    return (Badge(leaf.t("badge.synthetic"), "warn"),) if record.synthetic else ()


def moment_words(leaf: Leaf, moment: Moment) -> str:
    """A day, or a day and a time: `31.3.2026 klo 15.00`."""
    day = leaf.edition.day(moment.day)
    if moment.clock is None:
        return day
    return leaf.t("services.moment", day=day, clock=formats.clock(moment.clock, leaf.language))


def call_words(leaf: Leaf, grant: Grant) -> str:
    """When a grant can be applied for, in a few words that hold true also tomorrow."""
    state = grant_state(grant, leaf.edition.site.today)
    moment = grant.opens if state is GrantState.OPENS else grant.closes
    if moment is not None:
        clock = "day" if moment.clock is None else "time"
        return leaf.t(f"services.grant.{state}.{clock}", moment=moment_words(leaf, moment))
    if state is GrantState.UNKNOWN and grant.opens:
        return leaf.t("services.grant.began", moment=moment_words(leaf, grant.opens))
    return leaf.t(f"services.grant.{state}")


def funder(leaf: Leaf, grant: Grant) -> Piece | None:
    """Who gives a grant: its own name in words, else the municipality or the Leader group."""
    directory = leaf.directory
    if grant.funder:
        return leaf.piece(grant.funder)
    if grant.municipality:
        return leaf.link(directory.municipalities[grant.municipality])
    return leaf.link(directory.leaders[grant.leader]) if grant.leader else None


def price_words(leaf: Leaf, price: LocalizedText) -> Piece:
    """A price as people read it."""
    return Piece(leaf.t("services.free")) if is_free(price) else leaf.piece(price)


def term_words(leaf: Leaf, term: Term) -> str:
    """From when until when."""
    start = leaf.edition.day(term.start)
    if term.end is None:
        return leaf.t("services.term.since", start=start)
    return leaf.t("services.term.span", start=start, end=leaf.edition.day(term.end))


def archived_words(leaf: Leaf, of: Round) -> str:
    """That a page is history, and of which time."""
    when = season(of)
    name, start, end = leaf.edition.plain(of.name), leaf.edition.day(of.start), leaf.edition.day(of.end)
    dates = leaf.t("services.span", start=start, end=end)
    time = leaf.t(f"services.season.{when}", year=str(of.start.year)) if when else dates
    return leaf.t("services.archived", time=time, name=name, dates=dates)
