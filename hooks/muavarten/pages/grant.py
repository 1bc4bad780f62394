"""The page of a grant: when and how to apply first, then for whom and for what."""

from msgspec import Struct

from muavarten.pages.cards_services import grant_badges
from muavarten.pages.kind import Key, PageKind, record_address, record_pages
from muavarten.pages.leaf import Leaf
from muavarten.pages.service_words import call_words, funder, moment_words
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.structured_services import grant_data
from muavarten.pages.view import Badge, Fact, Piece, Prose, View
from muavarten.records.grant import Grant

NAME = "grant"


class GrantPage(Struct, frozen=True, kw_only=True):
    """What the page says."""

    record: str
    badges: tuple[Badge, ...]
    apply: Piece | None
    call: tuple[Fact, ...]
    purpose: Prose | None
    facts: tuple[Fact, ...]
    siblings: Piece


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one grant."""
    grant = leaf.directory.grants[key[0]]
    index = leaf.section("grants")
    name = leaf.piece(grant.name)
    giver = funder(leaf, grant)
    trail = leaf.trail(index, here=name)
    website = grant.website
    content = GrantPage(
        record=leaf.key(grant),
        badges=grant_badges(leaf, grant),
        apply=leaf.outside(website, leaf.t("services.grant.apply")) if website else None,
        call=_call(leaf, grant),
        purpose=leaf.prose(grant.purpose),
        facts=_facts(leaf, grant),
        siblings=Piece(leaf.t("services.grant.siblings"), index.href),
    )
    title = f"{name.text}, {giver.text}" if giver else name.text
    head = leaf.head(
        title,
        _summary(leaf, grant, title),
        json_ld=(grant_data(leaf, grant), breadcrumb_list(leaf, trail)),
    )
    return leaf.view(NAME, head, trail, content, provenance=leaf.provenance(grant))


def _summary(leaf: Leaf, grant: Grant, title: str) -> str:
    texts = [leaf.edition.plain(text) for text in (grant.purpose, grant.applicants) if text]
    parts = [title, call_words(leaf, grant), *texts]
    return " ".join(f"{part.rstrip('.')}." for part in parts)


def _call(leaf: Leaf, grant: Grant) -> tuple[Fact, ...]:
    return leaf.facts(
        leaf.fact("services.grant.first-day", moment_words(leaf, grant.opens) if grant.opens else None),
        leaf.fact("services.grant.last-day", moment_words(leaf, grant.closes) if grant.closes else None),
        leaf.fact("services.grant.usual", leaf.piece(grant.usual_time) if grant.usual_time else None),
        leaf.fact("services.grant.recurs", leaf.t(f"choice.GrantRecurrence.{grant.recurs}"))
        if grant.recurs
        else None,
    )


def _facts(leaf: Leaf, grant: Grant) -> tuple[Fact, ...]:
    directory = leaf.directory
    return leaf.facts(
        leaf.fact("services.grant.funder", funder(leaf, grant)),
        leaf.fact(
            "services.municipality",
            leaf.link(directory.municipalities[grant.municipality])
            if grant.municipality and grant.funder
            else None,
        ),
        leaf.fact("services.grant.applicants", leaf.piece(grant.applicants) if grant.applicants else None),
        leaf.fact("services.grant.amount", leaf.piece(grant.amount) if grant.amount else None),
        leaf.fact("services.topics", *(leaf.link(directory.categories[name]) for name in grant.categories)),
    )


KIND = PageKind(
    name=NAME, section="grants", keys=record_pages("grants"), address=record_address("grants"), view=view
)
