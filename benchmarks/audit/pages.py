"""The pages that are looked at: the fullest and the barest of every kind, found through the registry."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
sys.path.insert(0, str(ROOT / "tests"))

from muavarten.pages.addresses import UPDATE_PARAMETERS, file_of  # noqa: E402
from sites import BuiltSite, build_site  # noqa: E402

WIDTHS = {390: 844, 1280: 900}
SCHEMES = ("light", "dark")


class Subject(Struct, frozen=True):
    """A page to look at: its kind, its language and the path of its address from the site's root."""

    kind: str
    language: str
    path: str
    fullest: bool = True

    @property
    def name(self) -> str:
        """A name for files."""
        return f"{self.kind.replace(':', '-')}{'' if self.fullest else '-least'}"


def say(text: str) -> None:
    """Progress, for whoever waits."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def site_of(data: str, folder: Path) -> BuiltSite:
    """Build the site of a data folder, without the name of this machine in it."""
    say(f"Building the site of {data} …")
    return build_site(folder, data=data, strict=False)


def subjects(site: BuiltSite, *, least: bool = False) -> list[Subject]:
    """The largest page of each kind and language; with `least` also the smallest, where it is another."""
    sizes: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for ref in site.refs():
        path = file_of(ref.address)
        sizes.setdefault((ref.kind.name, ref.language), []).append(
            ((site.folder / path).stat().st_size, path)
        )
    found = []
    for (kind, language), pages in sizes.items():
        found.append(Subject(kind, language, max(pages)[1].removesuffix("index.html")))
        if least and len(pages) > 1:
            found.append(Subject(kind, language, min(pages)[1].removesuffix("index.html"), fullest=False))
    for language, name, file in site.written():
        found.append(Subject(f"content:{name}", language, file.as_posix().removesuffix("index.html")))
    return [*found, *_in_use(site, found)]


def _in_use(site: BuiltSite, pages: list[Subject]) -> Iterator[Subject]:
    """What scripts make of a page: the form of an association, results of a search, and none."""
    addresses = {(page.kind, page.language): page.path for page in pages if page.fullest}
    for language in site.site.addresses.languages:
        organisation = addresses["organisation", language].rstrip("/").rpartition("/")[2]
        search = addresses["search", language]
        form = f"{addresses['update', language]}?{UPDATE_PARAMETERS['organisations']}={organisation}"
        yield Subject("update:form", language, form)
        yield Subject("search:results", language, f"{search}?q={organisation[:4]}")
        yield Subject("search:nothing", language, f"{search}?q=qwxzqw")


@contextmanager
def window(browser: Browser, width: int, scheme: str) -> Iterator[Page]:
    """A page of a width in light or dark."""
    size = {"width": width, "height": WIDTHS.get(width, 900)}
    context = browser.new_context(viewport=size, color_scheme="dark" if scheme == "dark" else "light")
    try:
        yield context.new_page()
    finally:
        context.close()
