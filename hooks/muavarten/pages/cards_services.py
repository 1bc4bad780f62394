"""Premises, grants, memos and liaisons as they stand in lists. No card names a person."""

from muavarten.derive.grants import GrantState, grant_state
from muavarten.derive.prices import free_groups, is_free
from muavarten.pages.leaf import Leaf
from muavarten.pages.service_words import call_words, funder, service_badges, term_words
from muavarten.pages.view import Badge, Card, Piece
from muavarten.records.common import Answer
from muavarten.records.grant import Grant
from muavarten.records.liaison import Liaison, LiaisonStatus
from muavarten.records.memo import Memo
from muavarten.records.premises import Premises

GRANT_TONES = {
    GrantState.OPEN: "good",
    GrantState.CONTINUOUS: "good",
    GrantState.OPENS: "plain",
    GrantState.CLOSED: "history",
    GrantState.UNKNOWN: "plain",
}


def premises_card(leaf: Leaf, premises: Premises, *, place: bool = True) -> Card:
    """Premises with where they are, for how many, whether free and accessible, and how to book."""
    directory = leaf.directory
    details = [leaf.piece(directory.municipalities[premises.municipality].name)] if place else []
    details += [leaf.piece(directory.villages[premises.village].name)] if premises.village else []
    if premises.capacity is not None:
        number = leaf.edition.number(premises.capacity)
        details.append(Piece(leaf.t("services.seats", count=premises.capacity, number=number)))
    if premises.accessibility.accessible is Answer.UNKNOWN:
        details.append(Piece(leaf.t("services.accessible.unknown")))
    contacts: list[Piece] = []
    if booking := premises.booking:
        contacts += [leaf.call(phone) for phone in booking.phones[:1]]
        contacts += [leaf.mail(booking.email)] if booking.email else []
        contacts += [leaf.outside(booking.url, leaf.t("services.book"))] if booking.url else []
    if premises.website and not contacts:
        contacts.append(leaf.outside(premises.website))
    return Card(
        record=leaf.key(premises),
        name=leaf.link(premises),
        details=tuple(details),
        badges=premises_badges(leaf, premises),
        contacts=tuple(contacts),
    )


def premises_badges(leaf: Leaf, premises: Premises) -> tuple[Badge, ...]:
    """Free or not, accessible or not; what is not known gets no badge."""
    badges = []
    if is_free(premises.price):
        badges.append(Badge(leaf.t("services.free"), "good"))
    elif groups := free_groups(premises):
        names = leaf.edition.conjunction([leaf.t(f"services.free-for.{group}") for group in groups])
        badges.append(Badge(leaf.t("services.free-for", groups=names), "good"))
    if premises.accessibility.accessible is not Answer.UNKNOWN:
        accessible = premises.accessibility.accessible is Answer.YES
        text = leaf.t(f"services.accessible.{premises.accessibility.accessible}")
        badges.append(Badge(text, "good" if accessible else "warn"))
    return (*badges, *service_badges(leaf, premises))


def grant_card(leaf: Leaf, grant: Grant, *, place: bool = True) -> Card:
    """A grant with who gives it, when it can be applied for, by whom and how much."""
    state = grant_state(grant, leaf.edition.site.today)
    giver = funder(leaf, grant)
    known = state in (GrantState.OPEN, GrantState.OPENS)
    texts = (grant.applicants, grant.amount, None if known else grant.usual_time)
    return Card(
        record=leaf.key(grant),
        name=leaf.link(grant),
        details=(
            *((Piece(giver.text, lang=giver.lang),) if place and giver else ()),
            *(leaf.piece(text) for text in texts if text),
        ),
        badges=grant_badges(leaf, grant),
        contacts=(leaf.outside(grant.website, leaf.t("services.grant.apply")),) if grant.website else (),
    )


def grant_badges(leaf: Leaf, grant: Grant) -> tuple[Badge, ...]:
    """When it can be applied for, with the date, so that it stays true when the page grows old."""
    state = grant_state(grant, leaf.edition.site.today)
    return (Badge(call_words(leaf, grant), GRANT_TONES[state]), *service_badges(leaf, grant))


def memo_card(leaf: Leaf, memo: Memo, *, place: bool = True) -> Card:
    """A partnership table: when, which municipalities, how many took part."""
    directory = leaf.directory
    names = [leaf.edition.plain(directory.municipalities[name].name) for name in memo.municipalities]
    count = leaf.edition.number(memo.participants)
    return Card(
        record=leaf.key(memo),
        name=leaf.link(memo),
        details=(
            Piece(leaf.edition.day(memo.date)),
            *((Piece(leaf.edition.conjunction(names)),) if place else ()),
            Piece(leaf.t("services.participants", count=memo.participants, number=count)),
        ),
        badges=service_badges(leaf, memo),
    )


def liaison_card(leaf: Leaf, liaison: Liaison, *, place: bool = True) -> Card:
    """A liaison's post: since when, and how to reach it. Its link leads to the municipality's row."""
    municipality = leaf.directory.municipalities[liaison.municipality]
    row = leaf.section("liaisons").href + f"#{liaison.municipality}"
    contacts = [leaf.call(phone) for phone in liaison.phones]
    contacts += [leaf.mail(liaison.email)] if liaison.email else []
    contacts += [leaf.outside(liaison.website)] if liaison.website else []
    tones = {LiaisonStatus.ACTIVE: "good", LiaisonStatus.CHANGING: "warn", LiaisonStatus.VACANT: "warn"}
    badge = Badge(leaf.t(f"choice.LiaisonStatus.{liaison.status}"), tones[liaison.status])
    return Card(
        record=leaf.key(liaison),
        name=leaf.piece(liaison.title, row),
        details=(
            *((leaf.piece(municipality.name),) if place else ()),
            *((Piece(term_words(leaf, liaison.term)),) if liaison.term else ()),
        ),
        badges=(badge, *service_badges(leaf, liaison)),
        contacts=tuple(contacts),
    )
