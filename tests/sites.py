"""Builds sites for tests and serves them on loopback."""

import functools
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

from muavarten.check.checker import checked
from muavarten.link.directory import linked
from muavarten.pages.addresses import file_of
from muavarten.pages.content import addresses
from muavarten.pages.edition import Site, site_of
from muavarten.pages.maker import PageRef, page_refs
from muavarten.problems import Severity
from muavarten.read.content import content_pages

TODAY = date(2026, 11, 24)
ROOT = Path(__file__).resolve().parent.parent
MKDOCS = Path(sys.executable).with_name("mkdocs")


class BuiltSite:
    """A built site: its folder, and what MkDocs said while building it."""

    def __init__(self, folder: Path, log: str, data: Path, content: Path) -> None:
        self.folder = folder
        self.log = log
        self._data = data
        self._content = content

    @cached_property
    def site(self) -> Site:
        """The site as the program sees it."""
        records, problems = checked(self._data)
        assert not [p for p in problems if p.severity is Severity.ERROR]
        directory = linked(records)
        return site_of(directory, TODAY, None, content_pages(self._content, directory.region.languages))

    def refs(self) -> list[PageRef]:
        """Every generated page of the site."""
        return list(page_refs(self.site))

    def written(self) -> list[tuple[str, str, Path]]:
        """Every hand-written page as (language, name, file)."""
        return [
            (page.language, page.name, Path(file_of(addresses(self.site, page)[page.language])))
            for page in self.site.written
        ]

    def pages(self) -> list[Path]:
        """Every HTML file, by path from the site's root."""
        return sorted(file.relative_to(self.folder) for file in self.folder.rglob("*.html"))

    def text(self, path: str | Path) -> str:
        """The text of a file; a folder's is its index page."""
        file = self.folder / path
        return (file / "index.html" if file.is_dir() else file).read_text(encoding="utf-8")


def mkdocs(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs and wait for it."""
    return subprocess.run(
        [str(MKDOCS), *arguments],
        cwd=cwd,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def build_site(folder: Path, *, data: str | Path, press: str = "on", strict: bool = True) -> BuiltSite:
    """Build a data folder with the project's own pages and look."""
    options = ["build", "--site-dir", str(folder / "site")] + (["--strict"] if strict else [])
    done = mkdocs(
        *options,
        MUAVARTEN_DATA=str((ROOT / data).resolve()),
        MUAVARTEN_TODAY=str(TODAY),
        MUAVARTEN_PRESS=press,
    )
    assert done.returncode == 0, done.stderr
    return BuiltSite(folder / "site", done.stderr, (ROOT / data).resolve(), ROOT / "content")


def build_region(folder: Path, region: Path, press: str = "on") -> BuiltSite:
    """Build another region: its `data/` and `content/` with everything else as it is here."""
    (folder / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\n"
        f"docs_dir: {ROOT / region / 'content'}\n"
        f"theme:\n  custom_dir: {ROOT / 'overrides'}\n"
        f"hooks: [{ROOT / 'hooks' / 'mkdocs_hooks.py'}]\n"
        f"watch: []\n",
        encoding="utf-8",
    )
    done = mkdocs(
        "build",
        "--strict",
        "--site-dir",
        str(folder / "site"),
        cwd=folder,
        MUAVARTEN_DATA=str(ROOT / region / "data"),
        MUAVARTEN_TODAY=str(TODAY),
        MUAVARTEN_PRESS=press,
    )
    assert done.returncode == 0, done.stderr
    return BuiltSite(folder / "site", done.stderr, ROOT / region / "data", ROOT / region / "content")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes on to the next page hangs up on what is still on its way: that is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback; yields its address without a slash at the end."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class Anatomy(HTMLParser):
    """What a page links to, which ids it has, and what it says."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect ids, links and headings."""
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))
        for name in ("href", "src", "action"):
            value = found.get(name)
            if value and found.get("rel") not in ("canonical", "alternate"):
                self.links.append(value)
