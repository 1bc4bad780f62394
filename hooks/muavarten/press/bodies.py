"""Renders views with the templates in overrides/. Everything from a record is escaped."""

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from msgspec import Struct

from muavarten.languages.catalogue import catalogue
from muavarten.pages.view import View

LESS_THAN, GREATER_THAN, AMPERSAND = "\\u003c", "\\u003e", "\\u0026"


class Slots(Struct, frozen=True):
    """The parts of a page that differ from page to page, as HTML."""

    head: str
    languages: str
    body: str


def script_json(data: Any) -> Markup:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", LESS_THAN).replace(">", GREATER_THAN).replace("&", AMPERSAND)
    return Markup(safe)  # noqa: S704 - no character of HTML is left in it


class Bodies:
    """The templates of one overrides folder."""

    def __init__(self, overrides: Path) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(overrides),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._templates.filters["script_json"] = script_json
        self._templates.filters["trusted"] = Markup

    def slots(self, view: View, **extra: Any) -> Slots:
        """Render the parts of one page; `extra` are further names for its body's template."""
        names = {"view": view, "t": catalogue(view.language).text, **extra}
        return Slots(
            head=self._render("partials/head.html", names),
            languages=self._render("partials/languages.html", names),
            body=self._render(f"{view.kind}.html", names),
        )

    def document(self, view: View) -> str:
        """Render a page that stands without the site's frame."""
        return self._render(f"{view.kind}.html", {"view": view, "t": catalogue(view.language).text})

    def _render(self, template: str, names: dict[str, Any]) -> str:
        return self._templates.get_template(template).render(names)
