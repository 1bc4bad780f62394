"""This quarter's leaflets of every municipality as PDF, if the site is made with them."""

from collections.abc import Iterator

from muavarten.derive.quarter import quarter_of
from muavarten.leaflet.kinds import LEAFLETS, leaflet
from muavarten.pages.edition import Edition, Site
from muavarten.pages.place_leaflets import leaflet_address


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every kind of leaflet in every language."""
    if not site.leaflets:
        return
    quarter = quarter_of(site.today)
    for language in site.addresses.languages:
        edition = Edition(site, language)
        for municipality in site.directory.municipalities.values():
            for kind in LEAFLETS:
                path = leaflet_address(site, language, municipality, kind, quarter)
                yield path, leaflet(edition, municipality, kind, quarter)
