"""Makes pages: one after the other, each in all languages of the region."""

from collections.abc import Iterator

from msgspec import Struct

from muavarten.pages.edition import Edition, Site
from muavarten.pages.kind import Key, PageKind
from muavarten.pages.leaf import Leaf
from muavarten.pages.registry import PAGE_KINDS
from muavarten.pages.view import View


class PageRef(Struct, frozen=True):
    """A page that is to be made, in one language. `addresses` are those of all its languages."""

    kind: PageKind
    key: Key
    language: str
    addresses: dict[str, str]

    @property
    def address(self) -> str:
        """Where the page stands."""
        return self.addresses[self.language]


def page_refs(site: Site) -> Iterator[PageRef]:
    """Every page of the site, by kind, key and language."""
    for kind in PAGE_KINDS:
        for key in kind.keys(site):
            yield from refs_of(site, kind, key)


def refs_of(site: Site, kind: PageKind, key: Key) -> list[PageRef]:
    """A page in all languages."""
    languages = site.addresses.languages
    addresses = {language: kind.address(site, language, key) for language in languages}
    return [PageRef(kind, key, language, addresses) for language in languages]


class Maker:
    """Makes views of one site, with one edition a language."""

    def __init__(self, site: Site) -> None:
        self.editions = {language: Edition(site, language) for language in site.addresses.languages}

    def view(self, ref: PageRef) -> View:
        """The finished view of a page."""
        return ref.kind.view(Leaf(self.editions[ref.language], ref.addresses), ref.key)
