"""Leaflets as accessible PDF (PDF/UA-1): typst sets what a Sheet says."""

from datetime import UTC, datetime, time
from importlib.resources import files
from pathlib import Path

import msgspec

from muavarten import lazy
from muavarten.leaflet.sheet import Sheet

TEMPLATE = Path(str(files("muavarten") / "leaflet" / "leaflet.typ"))
STANDARD = "ua-1"


def pdf(sheet: Sheet) -> bytes:
    """The leaflet as a PDF; the same sheet gives the same bytes.

    Its texts go in as data, so that nothing a record says is read as markup. Only typst's own fonts are used.
    """
    compiler = lazy.typst().Compiler(
        TEMPLATE, ignore_system_fonts=True, sys_inputs={"sheet": msgspec.json.encode(sheet).decode()}
    )
    made: bytes = compiler.compile(
        format="pdf",
        pdf_standards=STANDARD,
        timestamp=datetime.combine(sheet.day, time(), UTC),
    )
    return made
