"""The open data: which files there are, how they may be used, what stays as it is."""

from msgspec import Struct

from muavarten.pages.addresses import RECORD_FOLDERS
from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import CONTEXT, breadcrumb_list
from muavarten.pages.view import Piece, View

NAME = "open-data"
BASE = "api/v1"
TABLES = ("json", "csv", "geojson")


class DataRow(Struct, frozen=True):
    """One kind of record: what it is, how many there are, its files and its schema."""

    label: str
    count: str
    files: tuple[Piece, ...]
    schema: Piece


class OpenDataPage(Struct, frozen=True, kw_only=True):
    """The table of files and examples of how to take them."""

    rows: tuple[DataRow, ...]
    index: Piece
    citation: str
    example: str
    """The full address of a file, for the examples."""
    table: str
    """The full address of a table, for spreadsheets."""


def view(leaf: Leaf, _: Key) -> View:
    """Make the page."""
    trail = leaf.trail(here=Piece(leaf.t(f"section.{NAME}")))
    site = leaf.edition.site
    content = OpenDataPage(
        rows=tuple(_row(leaf, folder) for folder in RECORD_FOLDERS),
        index=Piece("index.json", leaf.href(f"{BASE}/index.json")),
        citation=leaf.t(
            "open-data.citation",
            site=leaf.edition.plain(leaf.directory.region.site_name),
            url=site.url,
            day=leaf.edition.day(site.today),
        ),
        example=f"{site.url}{BASE}/organisations.json",
        table=f"{site.url}{BASE}/organisations.csv",
    )
    head = leaf.head(
        trail[-1].text, leaf.t("open-data.lead"), json_ld=(_dataset(leaf), breadcrumb_list(leaf, trail))
    )
    return leaf.view("open_data", head, trail, content)


def _row(leaf: Leaf, folder: str) -> DataRow:
    return DataRow(
        label=leaf.t(f"section.{folder}"),
        count=leaf.edition.number(len(leaf.directory.of_kind(folder))),
        files=tuple(Piece(form.upper(), leaf.href(f"{BASE}/{folder}.{form}")) for form in TABLES),
        schema=Piece(leaf.t("open-data.schema"), leaf.href(f"{BASE}/schema/{folder}.json")),
    )


def _dataset(leaf: Leaf) -> dict[str, object]:
    region, site = leaf.directory.region, leaf.edition.site
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": leaf.edition.plain(region.site_name),
        "description": leaf.edition.plain(region.description),
        "url": site.url + leaf.address,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "spatialCoverage": leaf.edition.plain(region.name),
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": form,
                "contentUrl": f"{site.url}{BASE}/organisations.{suffix}",
            }
            for suffix, form in (("json", "application/json"), ("csv", "text/csv"))
        ],
    }


KIND = PageKind(name="open_data", section=NAME, keys=one_page, address=section_address(NAME), view=view)
