"""Hand-written pages: their frame; the text itself is Markdown, rendered by the site generator."""

import re
from html import escape

from msgspec import Struct

from muavarten.pages.edition import Site
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Piece, View
from muavarten.read.content import ContentPage

NAME = "content"
INTERNAL = re.compile(r'href="(section|record):([a-z-]+)(?:/([a-z0-9-]+))?"')


class UnknownTargetError(LookupError):
    """A hand-written page links to a record or section that does not exist."""


class ContentBody(Struct, frozen=True):
    """The text of the page as HTML that the site generator made of the editors' Markdown."""

    html: str


def view(leaf: Leaf, page: ContentPage, html: str) -> View:
    """Make the page around a text."""
    trail = leaf.trail(here=Piece(page.title))
    head = leaf.head(page.title, page.description, json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(NAME, head, trail, ContentBody(_with_links(leaf, page, html)))


def addresses(site: Site, page: ContentPage) -> dict[str, str]:
    """Where a hand-written page stands in each language that has it."""
    return {
        other.language: f"{site.addresses.prefix(other.language)}{other.slug}/"
        for other in site.written
        if other.name == page.name
    }


def _with_links(leaf: Leaf, page: ContentPage, html: str) -> str:
    """Turn `section:organisations` and `record:villages/kauhava-pernaa` into links from this page."""

    def target(found: re.Match[str]) -> str:
        sort, name, record = found.groups()
        if sort == "section" and f"address.{name}" in leaf.edition.words:
            return f'href="{escape(leaf.section(name).href)}"'
        records = getattr(leaf.directory, name.replace("-", "_"), {})
        if sort == "record" and record in records:
            return f'href="{escape(leaf.record_href(records[record]))}"'
        raise UnknownTargetError(f"{page.path}: {sort}:{name}/{record or ''}")

    return INTERNAL.sub(target, html)
