"""Hand-written pages: their frame; the text itself is Markdown, rendered by the site generator."""

import re
from html import escape

from msgspec import Struct

from muavarten.derive.counts import counts
from muavarten.pages.edition import Site
from muavarten.pages.kind import PageKind
from muavarten.pages.leaf import Leaf
from muavarten.pages.maker import PageRef
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Piece, View
from muavarten.read.content import ContentPage

NAME = "content"
PLACE = re.compile(r"(?:\{|%7B)([a-z_]+)(?:\}|%7D)")
INTERNAL = re.compile(r'href="(section|record|language):([a-z-]+)(?:/([a-z0-9-]+))?"')


class UnknownTargetError(LookupError):
    """A hand-written page links to a record or section that does not exist."""


class ContentBody(Struct, frozen=True):
    """The text of the page as HTML that the site generator made of the editors' Markdown."""

    html: str
    lang: str = ""
    """Its language, where it is not the page's."""


def view(leaf: Leaf, page: ContentPage, html: str) -> View:
    """Make the page around a text."""
    trail = leaf.trail(here=Piece(page.title, lang=page.spoken))
    head = leaf.head(page.title, page.description, json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(
        NAME, head, trail, ContentBody(_with_links(leaf, page, _filled(leaf, html)), page.spoken)
    )


def ref(site: Site, page: ContentPage, html: str) -> PageRef:
    """A hand-written page as any other, once its text is HTML."""
    kind = PageKind(
        name=NAME,
        section=page.name,
        keys=lambda _site: (),
        address=lambda site, language, _key: addresses(site, page)[language],
        view=lambda leaf, _key: view(leaf, page, html),
    )
    return PageRef(kind, (page.path,), page.language, addresses(site, page))


def addresses(site: Site, page: ContentPage) -> dict[str, str]:
    """Where a hand-written page stands in each language that has it."""
    return {
        other.language: f"{site.addresses.prefix(other.language)}{other.slug}/"
        for other in site.written
        if other.name == page.name
    }


def _filled(leaf: Leaf, html: str) -> str:
    """Fill in what region.yml knows, where the text says `{controller}` and the like."""
    edition, region = leaf.edition, leaf.directory.region
    authority = region.supervisory_authority
    known = {
        "region": edition.plain(region.name),
        "in_region": edition.in_region,
        "site": edition.plain(region.site_name),
        "controller": edition.plain(region.controller.name),
        "controller_email": region.controller.email,
        "maintainers_email": region.maintainers.email or region.controller.email,
        "authority": edition.plain(authority) if authority else "",
        "authority_url": region.supervisory_url or "",
        "total": edition.number(region.organisations_total or len(leaf.directory.organisations)),
        "known": edition.number(len(counts(leaf.directory).all)),
        "today": edition.day(edition.site.today),
    }
    return PLACE.sub(lambda found: escape(known.get(found[1], found[0])), html)


def _with_links(leaf: Leaf, page: ContentPage, html: str) -> str:
    """Turn `section:organisations` and `record:villages/kauhava-pernaa` into links from this page.

    `language:en/guide` is a section in another language.
    """

    def target(found: re.Match[str]) -> str:
        sort, name, record = found.groups()
        if sort == "section" and leaf.edition.site.addresses.has(leaf.language, name):
            return f'href="{escape(leaf.section(name).href)}"'
        addresses = leaf.edition.site.addresses
        if sort == "language" and name in addresses.languages and addresses.has(name, record):
            return f'href="{escape(leaf.href(addresses.section(name, record)))}" hreflang="{name}"'
        records = getattr(leaf.directory, name.replace("-", "_"), {})
        if sort == "record" and record in records:
            return f'href="{escape(leaf.record_href(records[record]))}"'
        raise UnknownTargetError(f"{page.path}: {sort}:{name}/{record or ''}")

    return INTERNAL.sub(target, html)
