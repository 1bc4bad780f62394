"""Where the leaflets of a municipality can be downloaded."""

from muavarten.derive.quarter import Quarter, quarter_of
from muavarten.pages.addresses import segment
from muavarten.pages.edition import Site
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Piece
from muavarten.records.municipality import Municipality

KINDS = ("household", "booklet")


def leaflet_address(
    site: Site, language: str, municipality: Municipality, kind: str, quarter: Quarter
) -> str:
    """`tulosteet/kauhava-esite-2026Q4.pdf`."""
    word = segment(language, f"leaflet-{kind}")
    folder = f"{site.addresses.prefix(language)}{segment(language, 'leaflets')}"
    return f"{folder}/{municipality.id}-{word}-{quarter}.pdf"


def leaflet_links(leaf: Leaf, municipality: Municipality) -> tuple[Piece, ...]:
    """Links to this quarter's leaflets, if the site is made with them."""
    site = leaf.edition.site
    if not site.leaflets:
        return ()
    quarter = quarter_of(site.today)
    return tuple(
        Piece(
            leaf.t(f"leaflet.download.{kind}", quarter=f"{quarter.number}/{quarter.year}"),
            leaf.href(leaflet_address(site, leaf.language, municipality, kind, quarter)),
        )
        for kind in KINDS
    )
