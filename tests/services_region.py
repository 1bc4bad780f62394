"""A small invented region with everything that the pages of services show, and one with nothing of it."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from muavarten.check.checker import checked
from muavarten.link.directory import Directory, linked
from muavarten.pages.edition import Site, site_of
from muavarten.pages.maker import Maker, page_refs
from muavarten.pages.view import View
from muavarten.press.bodies import Bodies, Slots
from muavarten.read.content import content_pages
from records_corpus import BASE, shown
from sites import ROOT, TODAY

SERVICES = ROOT / "tests" / "services"
OPTIONAL = ("memos", "liaisons", "premises", "grants", "events", "villages")


def full_data(folder: Path) -> Path:
    """The base region with the records of services laid over it."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    shutil.copytree(SERVICES, folder, dirs_exist_ok=True)
    return folder


def empty_data(folder: Path) -> Path:
    """The base region without rounds, memos, liaisons, premises and grants."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for kind in (*OPTIONAL, "organisations"):
        shutil.rmtree(folder / kind)
    region = folder / "region.yml"
    region.write_text(region.read_text(encoding="utf-8").partition("rounds:")[0], encoding="utf-8")
    (folder / "removed.yml").unlink()
    return folder


def site_at(data: Path, today: date = TODAY) -> Site:
    """The site of a data folder that has no errors."""
    records, problems = checked(data)
    assert [shown(problem) for problem in problems if problem.severity == "error"] == []
    return site_on(linked(records), today)


def site_on(directory: Directory, today: date) -> Site:
    """The site of a directory on a day, with the project's hand-written pages beside it."""
    return site_of(directory, today, None, content_pages(ROOT / "content", directory.region.languages))


class Pages:
    """Pages of a site by kind, as views and as HTML."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._maker = Maker(site)
        self._bodies = Bodies(ROOT / "overrides")

    def views(self, *kinds: str, language: str = "") -> Iterator[View]:
        """The views of some kinds, or of all."""
        for ref in page_refs(self.site):
            if (not kinds or ref.kind.name in kinds) and language in ("", ref.language):
                yield self._maker.view(ref)

    def view(self, address: str) -> View:
        """The view at an address."""
        return next(self._maker.view(ref) for ref in page_refs(self.site) if ref.address == address)

    def slots(self, view: View) -> Slots:
        """The HTML of a view; one without the site's frame is all body."""
        if view.kind.startswith("embed_"):
            return Slots("", "", self._bodies.document(view))
        return self._bodies.slots(view)

    def body(self, address: str) -> str:
        """The HTML of a page's body."""
        return self.slots(self.view(address)).body
