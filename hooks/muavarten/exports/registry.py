"""The exporters. A new one is one file and one line here."""

from collections.abc import Callable, Iterator

from muavarten.exports import (
    atom,
    calendar_data,
    ics,
    ics_deadlines,
    leaflets,
    open_data,
    redirects,
    schema,
    search_index,
    sitemap,
    update_form,
)
from muavarten.pages.edition import Site

Exporter = Callable[[Site], Iterator[tuple[str, bytes]]]

EXPORTERS: tuple[Exporter, ...] = (
    open_data.export,
    schema.export,
    sitemap.export,
    redirects.export,
    ics.export,
    ics_deadlines.export,
    atom.export,
    calendar_data.export,
    update_form.export,
    search_index.export,
    leaflets.export,
)


def exported(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every exported file: its path from the site's root, and its bytes."""
    for exporter in EXPORTERS:
        yield from exporter(site)
