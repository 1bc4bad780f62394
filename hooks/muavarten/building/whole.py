"""Everything that one build knows; each has its own, since MkDocs keeps hooks between builds."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from muavarten.building.frames import (
    ONE_STEP,
    FrameRef,
    Frames,
    frame_name,
    recalled_frames,
    sealed_frames,
    wanted,
)
from muavarten.building.making import EXPORTS, Workshop
from muavarten.building.note import Ledger
from muavarten.building.progress import Told
from muavarten.building.publishing import Family, Publishing
from muavarten.derive.stamps import stamps
from muavarten.link.directory import Directory
from muavarten.link.watched import watched
from muavarten.pages import content
from muavarten.pages.edition import site_of
from muavarten.pages.leaf import Leaf
from muavarten.pages.maker import Maker, PageRef, page_refs, refs_of
from muavarten.pages.registry import PAGE_KINDS
from muavarten.parse.parser import Records
from muavarten.press.bodies import Bodies
from muavarten.press.stamp import stamp_of
from muavarten.read.code import mark
from muavarten.read.content import ContentPage, content_pages
from muavarten.write.manifest import digest
from muavarten.write.publisher import Publisher, publication
from muavarten.write.whole import forget, remember


class Build:
    """One build of a site from its records.

    `key` stands for everything that is not a record: program, templates, settings, hand-written pages. With
    `press` off the site generator renders every page with a frame; without `exports` there are only pages.
    """

    def __init__(
        self,
        directory: Directory,
        records: Records,
        *,
        today: date,
        url: str | None,
        written: Path,
        overrides: Path,
        cache: Path,
        key: bytes,
        press: bool,
        exports: bool = True,
    ) -> None:
        self.press = press
        self.exports = tuple(EXPORTS) if exports else ()
        self._cache = cache
        self._plain = directory
        self._marks = records.marks
        pages = content_pages(written, directory.region.languages)
        self.site = site_of(watched(directory), today, url, pages)
        self.maker = Maker(self.site)
        self.bodies = Bodies(overrides)
        self.pages: dict[str, ContentPage] = {page.path: page for page in pages}
        self._key = mark(key, today.isoformat().encode(), self.site.url.encode(), repr(exports).encode())
        remembered = recalled_frames(self._frames_file, self._key) if press else None
        self.framed = remembered is not None
        self.frames = remembered or Frames()

    @property
    def _frames_file(self) -> Path:
        return self._cache / "frames"

    def stock(self) -> Iterator[PageRef]:
        """The pages that the site generator renders itself."""
        return (ref for ref in page_refs(self.site) if ref.kind.frame)

    def wanted(self) -> Iterator[FrameRef]:
        """The frames that the site generator must render; hand-written pages bring their own."""
        return wanted(self.site, PAGE_KINDS)

    def leaf(self, frame: FrameRef) -> Leaf:
        """Where a frame stands."""
        addresses = dict.fromkeys(self.site.addresses.languages, frame.address)
        return Leaf(self.maker.editions[frame.language], addresses)

    def content_leaf(self, page: ContentPage) -> Leaf:
        """Where a hand-written page stands, with the same page in the other languages."""
        return Leaf(self.maker.editions[page.language], content.addresses(self.site, page))

    def keep_content_frame(self, page: ContentPage, output: str) -> None:
        """Keep the frame around a hand-written page as if it stood one step below the root."""
        leaf = self.content_leaf(page)
        name = frame_name(page.language, page.name, leaf.address)
        self.frames.stamps[name] = stamp_of(output).with_links(f'="{leaf.root}', ONE_STEP)

    def publish(self, target: Path, staging: Path, told: Told) -> Publisher:
        """Bring everything into its place; what the site generator has made lies in `staging`."""
        if self.press and not self.framed:
            remember(self._frames_file, sealed_frames(self.frames, self._key))
        with publication(target, self._manifest(target)) as publisher:
            publisher.put_folder(staging)
            ledger = Ledger(publisher.note, self._key, stamps(self._plain, self._marks))
            workshop = Workshop(self.site, self.maker, self.bodies, self.frames)
            Publishing(workshop, publisher, ledger, told).publish(self._families(), self.exports)
            publisher.finish(ledger.sealed() if self.press else b"")
        return publisher

    def _manifest(self, target: Path) -> Path:
        return self._cache / f"published-{digest(str(target.resolve()).encode()).hex()}"

    def forget(self, target: Path) -> None:
        """Forget what was published into a folder that goes."""
        forget(self._manifest(target))

    def _families(self) -> Iterator[Family]:
        for kind in PAGE_KINDS:
            if self.press or not kind.frame:
                yield Family(
                    kind.name,
                    lambda kind=kind: kind.keys(self.site),  # type: ignore[misc]
                    lambda key, kind=kind: refs_of(self.site, kind, key),  # type: ignore[misc]
                )
        if self.press:
            yield Family(content.NAME, lambda: ((path,) for path in self.pages), self._written)

    def _written(self, key: tuple[str, ...]) -> list[PageRef]:
        path = key[0]
        return [content.ref(self.site, self.pages[path], self.frames.texts[path])]
