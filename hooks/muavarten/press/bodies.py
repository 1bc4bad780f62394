"""Renders views with the templates in overrides/. Everything from a record is escaped."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from muavarten.languages.catalogue import catalogue
from muavarten.pages.view import View
from muavarten.press.templates import ESCAPED, Html, Labels, Templates

CUT = "<!--cut-->"
"""What partials/page.html writes between the slots; text of records is escaped and never holds it."""


AFTER_SIGN = re.compile(r"(?<=[@./_])(?=\w)")


class Slots(Struct, frozen=True):
    """The parts of a page that differ from page to page, as HTML."""

    head: str
    languages: str
    body: str


def script_json(data: Any) -> Html:
    """JSON that cannot end the script element it stands in."""
    text = msgspec.json.encode(data).decode()
    return Html(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def breaking(address: str) -> Html:
    """An address that may go on in the next line after its signs; who copies it copies it as it is."""
    return Html(AFTER_SIGN.sub("<wbr>", ESCAPED(address)))


class Bodies:
    """The templates of one overrides folder."""

    def __init__(self, overrides: Path) -> None:
        self._templates = Templates(overrides)
        self._templates.filters["script_json"] = script_json
        self._templates.filters["trusted"] = Html
        self._templates.filters["breaking"] = breaking
        self._labels = cache(lambda language: Labels(catalogue(language)))

    def slots(self, view: View) -> Slots:
        """Render the parts of one page."""
        return Slots(*self.document(view).split(CUT, 2))

    def document(self, view: View) -> str:
        """Render a page that stands without the site's frame."""
        template = self._templates.get_template(f"{view.kind}.html")
        return template.render({"view": view, "t": self._labels(view.language)})
