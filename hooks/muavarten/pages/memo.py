"""The memo of one partnership table. Persons who spoke there are named on this page and nowhere else."""

from msgspec import Struct

from muavarten.derive.rounds import round_of
from muavarten.pages.charts import Chart
from muavarten.pages.edition import Site
from muavarten.pages.kind import Key, PageKind, record_address, record_pages
from muavarten.pages.leaf import Leaf
from muavarten.pages.markdown_text import html_of
from muavarten.pages.memo_charts import feedback_chart, ratings_chart
from muavarten.pages.service_words import archived_words
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Contents, Fact, Piece, Prose, View
from muavarten.records.memo import ItemState, Memo, MemoItem

NAME = "memo"


class PersonThen(Struct, frozen=True):
    """Somebody at the table, with the office held then."""

    name: str
    details: tuple[Piece, ...]


class ItemPart(Struct, frozen=True, kw_only=True):
    """Something said, and what should follow from it."""

    text: Prose | None
    action: Prose | None
    owner: Piece | None
    state: str


class CriterionPart(Struct, frozen=True, kw_only=True):
    """What was said under one criterion; its title leads to the criterion."""

    anchor: str
    title: Piece
    items: tuple[ItemPart, ...]


class MemoPage(Struct, frozen=True, kw_only=True):
    """What the page says. `body` is safe HTML."""

    record: str
    facts: tuple[Fact, ...]
    presenters: tuple[PersonThen, ...]
    liaisons: tuple[PersonThen, ...]
    body: str
    body_lang: str
    criteria: tuple[CriterionPart, ...]
    charts: tuple[Chart, ...]
    reach: tuple[Fact, ...]
    """How people heard of it, with counts; where nobody counted, only `channels` are known."""
    channels: tuple[Piece, ...]
    back: Piece


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one table."""
    memo = leaf.directory.memos[key[0]]
    edition, t = leaf.edition, leaf.t
    of = round_of(leaf.directory, memo)
    index = leaf.section("memos")
    counted = any(channel.count is not None for channel in memo.reach)
    trail = leaf.trail(index, here=leaf.piece(memo.name))
    content = MemoPage(
        record=leaf.key(memo),
        facts=_facts(leaf, memo),
        presenters=_presenters(leaf, memo),
        liaisons=_liaisons(leaf, memo),
        body=html_of(memo.body),
        body_lang=_body_language(leaf),
        criteria=_criteria(leaf, memo),
        charts=tuple(chart for chart in (ratings_chart(leaf, memo), feedback_chart(leaf, memo)) if chart),
        reach=_reach(leaf, memo) if counted else (),
        channels=() if counted else tuple(leaf.piece(channel.channel) for channel in memo.reach),
        back=Piece(t("services.memo.back"), index.href + (f"#round-{of.id}" if of else "")),
    )
    head = leaf.head(
        t("services.memo.title", name=edition.plain(memo.name), day=edition.day(memo.date)),
        _summary(leaf, memo),
        json_ld=(breadcrumb_list(leaf, trail),),
        index=not (of and of.archived),
    )
    return leaf.view(
        NAME,
        head,
        trail,
        content,
        contents=_contents(leaf, content),
        provenance=leaf.provenance(memo),
        archived=archived_words(leaf, of) if of and of.archived else "",
    )


def _summary(leaf: Leaf, memo: Memo) -> str:
    names = [leaf.edition.plain(leaf.directory.municipalities[name].name) for name in memo.municipalities]
    return leaf.t(
        "services.memo.summary",
        day=leaf.edition.day(memo.date),
        places=leaf.edition.conjunction(names),
        number=leaf.edition.number(memo.participants),
        count=memo.participants,
    )


def _facts(leaf: Leaf, memo: Memo) -> tuple[Fact, ...]:
    of = round_of(leaf.directory, memo)
    return leaf.facts(
        leaf.fact("services.column.date", leaf.edition.day(memo.date)),
        leaf.fact(
            "services.column.municipalities",
            *(leaf.link(leaf.directory.municipalities[name]) for name in memo.municipalities),
        ),
        leaf.fact("services.column.participants", leaf.edition.number(memo.participants)),
        leaf.fact("services.memo.format", leaf.t(f"choice.TableFormat.{memo.format}")),
        leaf.fact("services.memo.conveners", *(leaf.piece(name) for name in memo.conveners)),
        leaf.fact("services.memo.round", leaf.piece(of.name) if of else None),
        leaf.fact("services.column.number", leaf.edition.number(memo.number)),
    )


def _presenters(leaf: Leaf, memo: Memo) -> tuple[PersonThen, ...]:
    return tuple(
        PersonThen(
            person.name,
            tuple(leaf.piece(text) for text in (person.title, person.organisation, person.note) if text),
        )
        for person in memo.presenters
    )


def _liaisons(leaf: Leaf, memo: Memo) -> tuple[PersonThen, ...]:
    return tuple(
        PersonThen(
            person.name,
            (
                leaf.piece(leaf.directory.municipalities[person.municipality].name),
                *((leaf.piece(person.note),) if person.note else ()),
            ),
        )
        for person in memo.liaisons
    )


def _criteria(leaf: Leaf, memo: Memo) -> tuple[CriterionPart, ...]:
    titles = {criterion.number: criterion.title for criterion in leaf.directory.criteria.criteria}
    page = leaf.section("criteria").href
    parts = []
    for number in sorted({item.criterion for item in memo.items}):
        title, lang = leaf.edition.best(titles[number]) if number in titles else ("", "")
        parts.append(
            CriterionPart(
                anchor=f"criterion-{number}",
                title=Piece(f"{number}. {title}", f"{page}#criterion-{number}", lang)
                if number in titles
                else Piece(str(number)),
                items=tuple(_item(leaf, item) for item in memo.items if item.criterion == number),
            )
        )
    return tuple(parts)


def _item(leaf: Leaf, item: MemoItem) -> ItemPart:
    return ItemPart(
        text=leaf.prose(item.text),
        action=leaf.prose(item.action),
        owner=leaf.piece(item.owner) if item.owner else None,
        state="" if item.state is ItemState.RAISED else leaf.t(f"choice.ItemState.{item.state}"),
    )


def _reach(leaf: Leaf, memo: Memo) -> tuple[Fact, ...]:
    return tuple(
        Fact(leaf.edition.plain(channel.channel), (Piece(_count(leaf, channel.count)),))
        for channel in memo.reach
    )


def _count(leaf: Leaf, count: int | None) -> str:
    return leaf.t("services.unknown.count") if count is None else leaf.edition.number(count)


def _body_language(leaf: Leaf) -> str:
    first = leaf.directory.region.languages[0]
    return "" if first == leaf.language else first


def _contents(leaf: Leaf, content: MemoPage) -> tuple[Contents, ...]:
    parts = (
        ("body", content.body),
        ("items", content.criteria),
        ("presenters", content.presenters),
        ("liaisons", content.liaisons),
        ("reach", content.reach or content.channels),
    )
    found = [Contents(leaf.t(f"services.memo.{name}"), name) for name, what in parts if what]
    return (*found, *(Contents(chart.title, chart.anchor) for chart in content.charts))


def _indexed(site: Site, key: Key) -> bool:
    """Search engines need not know the tables of a round that is history."""
    of = round_of(site.directory, site.directory.memos[key[0]])
    return of is None or not of.archived


KIND = PageKind(
    name=NAME,
    section="memos",
    keys=record_pages("memos"),
    address=record_address("memos"),
    view=view,
    indexed=_indexed,
)
