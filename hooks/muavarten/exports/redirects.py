"""Earlier ids and short addresses of records: a small page at each that leads to the record's own."""

from collections.abc import Iterator
from html import escape

from muavarten.languages.catalogue import catalogue
from muavarten.pages.addresses import ON_ONE_PAGE, RECORD_FOLDERS, WITH_SHORT_ADDRESS, file_of, root_of
from muavarten.pages.edition import Site

PAGE = """<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>{title}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="{canonical}">
<meta http-equiv="refresh" content="0; url={href}">
<p><a href="{href}">{title}</a></p>
</html>
"""


def moved(site: Site) -> Iterator[tuple[str, str, str]]:
    """Every retired address as (folder, old id, id that it leads to)."""
    for folder in (folder for folder in RECORD_FOLDERS if folder not in ON_ONE_PAGE):
        for record in site.directory.of_kind(folder).values():
            for alias in getattr(record, "aliases", ()):
                yield folder, alias, record.id
    for entry in site.directory.removed:
        if entry.to and entry.kind not in ON_ONE_PAGE:
            yield entry.kind, entry.id, entry.to


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """A page at each old and each short address, in every language."""
    for folder, old, new in moved(site):
        for language in site.addresses.languages:
            target = site.addresses.record(language, folder, new)
            yield _leading(site, language, site.addresses.record(language, folder, old), target)
    for folder in sorted(WITH_SHORT_ADDRESS):
        for record in site.directory.of_kind(folder):
            for language in site.addresses.languages:
                short = site.addresses.short(language, folder, record)
                yield _leading(site, language, short, site.addresses.record(language, folder, record))


def _leading(site: Site, language: str, address: str, target: str) -> tuple[str, bytes]:
    page = PAGE.format(
        language=language,
        title=escape(catalogue(language).text("redirect.title")),
        canonical=escape(site.url + target),
        href=escape(root_of(address, site.url) + target),
    )
    return file_of(address), page.encode()
