"""What a browser is shown while somebody edits: the last good pages, and on top of them what is wrong now."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from msgspec import Struct

from muavarten.building.telling import place_of, sentence_of
from muavarten.languages.catalogue import catalogue
from muavarten.press.templates import Labels, Templates
from muavarten.problems import Problem, Severity
from muavarten.write.whole import write_whole

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A web application as WSGI has it."""

LANGUAGE = re.compile(rb'<html[^>]*\blang="([a-z]+)')
BODY = re.compile(rb"<body[^>]*>")
STRICT, LENIENT = b"script-src 'self'", b"script-src 'self' 'unsafe-inline'"
"""Pages hold no script of their own; the one that reloads them while somebody edits is written into them."""
RELOAD = "/livereload/"
MOST = 5
"""How many problems are shown at once; the terminal has all."""


class Complaint(Struct, frozen=True):
    """A problem as it is shown: where it is, and what and why."""

    place: str
    text: str


class Preview:
    """What to show around the pages in a folder; they stay as they are.

    `overrides` is where the templates lie. `good`: whether there are pages; without any, the problems are
    the only page.
    """

    def __init__(self) -> None:
        self.good = False
        self.overrides = Path()
        self._problems: tuple[Problem, ...] = ()
        self._reason = ""

    def mended(self) -> None:
        """Show the pages as they are."""
        self.good, self._problems, self._reason = True, (), ""

    def refused(self, problems: Iterable[Problem]) -> None:
        """Show what is wrong with the data; only errors keep a site from being made."""
        self._problems = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
        self._reason = ""

    def failed(self, reason: str) -> None:
        """Show that a site could not be made for another reason."""
        self._problems, self._reason = (), reason

    def write_only_page(self, folder: Path, language: str) -> None:
        """Put the problems where the first page of the site will be."""
        write_whole(folder / "index.html", self._render("problems.html", language).encode())

    def guarded(
        self, builder: Callable[[], None], stopped: type[Exception], unforeseen: Callable[[], None]
    ) -> Callable[[], None]:
        """A builder that shows why it failed; `stopped` says so itself, of all else `unforeseen` is told."""

        def build() -> None:
            try:
                builder()
            except stopped as end:
                self.failed(str(end.__context__ or end))
            except Exception as error:
                unforeseen()
                self.failed(f"{type(error).__name__}: {error}")

        return build

    def around(self, application: Application, top: str) -> Application:
        """A web application that shows the problems on its pages; `top` is the path of its first page."""

        def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
            if not self.good and not environ["PATH_INFO"].startswith(RELOAD):
                environ["PATH_INFO"] = top
            told: list[Any] = []
            body = application(environ, lambda *given: told.append(given))
            status, headers = told[0][:2]
            if ("Content-Type", "text/html") in headers:
                body = [self.shown(b"".join(body))]
                headers = [header for header in headers if header[0] != "Content-Length"]
                headers.append(("Content-Length", str(len(body[0]))))
            start(status, headers)
            return body

        return answer

    def shown(self, page: bytes) -> bytes:
        """A page as it is shown while somebody edits."""
        page = page.replace(STRICT, LENIENT, 1)
        found = LANGUAGE.search(page)
        if not self.good or found is None or not (self._problems or self._reason):
            return page
        banner = self._render("partials/problems.html", found[1].decode()).encode()
        return BODY.sub(lambda body: body[0] + banner, page, count=1)

    def _render(self, template: str, language: str) -> str:
        words = catalogue(language)
        shown = self._problems[:MOST]
        values = {
            "complaints": [Complaint(place_of(problem), sentence_of(problem, words)) for problem in shown],
            "more": len(self._problems) - len(shown),
            "reason": self._reason,
            "good": self.good,
        }
        return (
            Templates(self.overrides)
            .get_template(template)
            .render({**values, "language": language, "t": Labels(words)})
        )
