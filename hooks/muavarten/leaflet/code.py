"""An address as a square that telephones read (QR code, ISO/IEC 18004), as SVG."""

from io import BytesIO

from muavarten import lazy


def picture_of(url: str) -> str:
    """The square as an SVG picture."""
    stream = BytesIO()
    lazy.segno().make(url, error="m", micro=False).save(
        stream, kind="svg", border=4, scale=1, svgclass=None, lineclass=None
    )
    return stream.getvalue().decode()
