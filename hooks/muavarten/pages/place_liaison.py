"""Whom to turn to in a municipality: its liaison for associations, or what to do where none is known."""

from msgspec import Struct

from muavarten.derive.liaisons import current_liaisons
from muavarten.pages.leaf import Leaf
from muavarten.pages.place_words import question
from muavarten.pages.service_words import term_words
from muavarten.pages.view import Fact, Piece
from muavarten.records.liaison import Liaison, LiaisonStatus
from muavarten.records.municipality import Municipality


class LiaisonPost(Struct, frozen=True, kw_only=True):
    """A post: its title, its state where nobody holds it for certain, and how to reach it."""

    record: str
    title: Piece | None
    state: str
    contacts: tuple[Fact, ...]


class LiaisonBlock(Struct, frozen=True, kw_only=True):
    """The posts, or in words that none is known; `steps` are what one can do then.

    A single post's title is the title of the whole, and its own is left out.
    """

    title: Piece
    posts: tuple[LiaisonPost, ...]
    unknown: str
    steps: tuple[Piece, ...]


def liaison_block(leaf: Leaf, municipality: Municipality) -> LiaisonBlock:
    """Who looks after relations with associations in a municipality, on the day of the site."""
    known = leaf.directory.liaisons_in.get(municipality.id, ())
    current = current_liaisons(known, leaf.edition.site.today)
    alone = len(current) == 1
    posts = tuple(_post(leaf, post, titled=not alone) for post in current)
    title = leaf.piece(current[0].title) if alone else Piece(leaf.t("places.liaison.title"))
    reachable = any(post.contacts for post in posts)
    steps: list[Piece] = []
    if not reachable:
        website = municipality.links.website
        steps += [leaf.outside(website, leaf.t("places.liaison.ask"))] if website else []
        steps.append(
            question(leaf.section("update", leaf.t("places.liaison.tell")), "kunta", municipality.id)
        )
    steps.append(leaf.section("liaisons", leaf.t("places.liaison.all")))
    unknown = "" if posts else leaf.t("places.liaison.unknown", place=leaf.edition.in_place(municipality))
    return LiaisonBlock(title=title, posts=posts, unknown=unknown, steps=tuple(steps))


def _post(leaf: Leaf, liaison: Liaison, *, titled: bool) -> LiaisonPost:
    vague = liaison.status is not LiaisonStatus.ACTIVE
    return LiaisonPost(
        record=leaf.key(liaison),
        title=leaf.piece(liaison.title) if titled else None,
        state=leaf.t(f"places.liaison.{liaison.status}") if vague else "",
        contacts=leaf.facts(
            leaf.fact("contact.email", leaf.mail(liaison.email) if liaison.email else None),
            leaf.fact("contact.phone", *(leaf.call(phone) for phone in liaison.phones)),
            leaf.fact("contact.website", leaf.outside(liaison.website) if liaison.website else None),
            leaf.fact("places.liaison.term", term_words(leaf, liaison.term) if liaison.term else None),
        ),
    )
