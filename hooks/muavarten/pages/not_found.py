"""The page for addresses that lead nowhere; the first language's speaks all languages of the region."""

from msgspec import Struct

from muavarten.pages.edition import Edition, Site
from muavarten.pages.kind import Key, PageKind, one_page
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Piece, View

NAME = "not_found"


class Apology(Struct, frozen=True, kw_only=True):
    """What is said in one language, and where to go instead."""

    lang: str
    title: str
    text: str
    links: tuple[Piece, ...]


class NotFoundPage(Struct, frozen=True):
    """The same in each language."""

    apologies: tuple[Apology, ...]


def view(leaf: Leaf, key: Key) -> View:
    """Make the page of one language."""
    site = leaf.edition.site
    others = site.addresses.languages if leaf.language == site.addresses.languages[0] else (leaf.language,)
    title = Piece(leaf.t("not-found.title"))
    head = leaf.head(title.text, "", index=False)
    return leaf.view(NAME, head, (title,), NotFoundPage(tuple(_apology(leaf, other) for other in others)))


def _apology(leaf: Leaf, language: str) -> Apology:
    there = Leaf(Edition(leaf.edition.site, language), leaf.addresses | {language: leaf.address})
    return Apology(
        lang="" if language == leaf.language else language,
        title=there.t("not-found.title"),
        text=there.t("not-found.text"),
        links=(
            there.home(),
            there.section("search"),
            there.section("organisations"),
            there.section("municipalities"),
        ),
    )


def _address(site: Site, language: str, key: Key) -> str:
    return f"{site.addresses.prefix(language)}404.html"


KIND = PageKind(name=NAME, keys=one_page, address=_address, view=view, indexed=lambda _site, _key: False)
