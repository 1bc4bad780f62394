"""What a kind of page is: which pages there are, where they stand and how their views are made."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from muavarten.pages.edition import Site
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import View

Key = tuple[str, ...]
"""What tells pages of one kind apart: a record's id, a municipality's and a category's, or nothing."""


class PageKind(Struct, frozen=True, kw_only=True):
    """A kind of page; its template is `NAME.html`.

    `section` is the part of the site that the navigation shows as current. `keys` names every page of the
    kind, `address` tells where a page stands in a language, `view` makes it.
    """

    name: str
    section: str = ""
    keys: Callable[[Site], Iterable[Key]]
    address: Callable[[Site, str, Key], str]
    view: Callable[[Leaf, Key], View]
    indexed: Callable[[Site, Key], bool] = lambda _site, _key: True
    """Whether search engines should know a page."""
    frame: bool = True
    """Whether the site's frame stands around it; without it, the template is a whole document."""


def record_pages(folder: str) -> Callable[[Site], Iterable[Key]]:
    """One page for every record of a kind."""
    return lambda site: ((record,) for record in site.directory.of_kind(folder))


def record_address(folder: str) -> Callable[[Site, str, Key], str]:
    """The address of a record's page."""
    return lambda site, language, key: site.addresses.record(language, folder, key[0])


def one_page(_: Site) -> Iterable[Key]:
    """A single page."""
    return ((),)


def section_address(name: str) -> Callable[[Site, str, Key], str]:
    """The address of a section's page, and of pages below it by their key."""
    return lambda site, language, key: site.addresses.section(language, name, *key)
