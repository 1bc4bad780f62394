"""Makes pages and exported files, and tells what each of them looked at."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from muavarten.building.frames import Frames
from muavarten.exports.registry import EXPORTERS
from muavarten.link.watch import Name
from muavarten.pages.addresses import file_of
from muavarten.pages.edition import Site
from muavarten.pages.maker import Maker, PageRef
from muavarten.press.bodies import Bodies

Put = Callable[[str, bytes], None]


class Made(Struct, frozen=True):
    """What a job has made: its files, and what it looked at."""

    paths: tuple[str, ...]
    looked_at: frozenset[Name]


class Workshop:
    """Everything that it takes to make the files of one site."""

    def __init__(self, site: Site, maker: Maker, bodies: Bodies, frames: Frames) -> None:
        self.site = site
        self._maker = maker
        self._bodies = bodies
        self._frames = frames

    def page(self, ref: PageRef, put: Put) -> Made:
        """Make one page."""
        before = self.begin()
        view = self._maker.view(ref)
        if ref.kind.frame:
            text = self._frames.at(ref).page(self._bodies.slots(view))
        else:
            text = self._bodies.document(view)
        path = file_of(ref.address)
        put(path, text.encode())
        return Made((path,), self.resume(before))

    def export(self, name: str, put: Put) -> Made:
        """Make the files of one exporter."""
        before = self.begin()
        paths = []
        for path, data in EXPORTS[name](self.site):
            put(path, data)
            paths.append(path)
        return Made(tuple(paths), self.resume(before))

    def begin(self) -> set[Name]:
        """Begin to note what is looked at."""
        watch = self.site.directory.watch
        return watch.begin() if watch else set()

    def resume(self, before: set[Name]) -> frozenset[Name]:
        """What has been looked at since."""
        watch = self.site.directory.watch
        return watch.resume(before) if watch else frozenset()


EXPORTS: dict[str, Callable[[Site], Iterator[tuple[str, bytes]]]] = {
    exporter.__module__: exporter for exporter in EXPORTERS
}
"""The exporters by name."""
