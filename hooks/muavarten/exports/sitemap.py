"""The sitemap for search engines: every page that may be indexed, with its other languages."""

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from muavarten.pages import content
from muavarten.pages.edition import Site
from muavarten.pages.maker import page_refs

MOST = 40_000
"""Addresses in one file; the protocol allows 50,000."""

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """`sitemap.xml`, which lists further files where there are too many pages for one, and `robots.txt`."""
    entries = [] if site.directory.synthetic else list(_entries(site))
    parts = [entries[start : start + MOST] for start in range(0, len(entries), MOST)] or [[]]
    if len(parts) == 1:
        yield "sitemap.xml", _urls(parts[0])
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        for name, part in zip(names, parts, strict=True):
            yield name, _urls(part)
        locations = "".join(f"<sitemap><loc>{site.url}{name}</loc></sitemap>\n" for name in names)
        yield "sitemap.xml", f"{HEADER}<sitemapindex {SITEMAPS}>\n{locations}</sitemapindex>\n".encode()
    yield "robots.txt", _robots(site)


def _entries(site: Site) -> Iterator[str]:
    for ref in page_refs(site):
        if ref.kind.indexed(site, ref.key):
            yield _entry(site, ref.address, ref.addresses)
    for page in site.written:
        addresses = content.addresses(site, page)
        yield _entry(site, addresses[page.language], addresses)


def _entry(site: Site, address: str, addresses: dict[str, str]) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href={quoteattr(site.url + other)}/>'
        for language, other in addresses.items()
    )
    return f"<url><loc>{site.url}{address}</loc>{links}</url>\n"


def _urls(entries: list[str]) -> bytes:
    names = f'{SITEMAPS} xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    return f"{HEADER}<urlset {names}>\n{''.join(entries)}</urlset>\n".encode()


def _robots(site: Site) -> bytes:
    if site.directory.synthetic:
        return b"User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nAllow: /\nSitemap: {site.url}sitemap.xml\n".encode()
