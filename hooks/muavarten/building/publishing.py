"""Makes what may have changed since the last build, and leaves the rest as it was published."""

from collections.abc import Callable, Iterable, Sequence

import msgspec
from msgspec import Struct

from muavarten.building.crew import shared
from muavarten.building.making import Made, Workshop
from muavarten.building.note import ExportNote, KindNote, Ledger, PageNote, Places
from muavarten.building.progress import Told
from muavarten.pages.addresses import file_of
from muavarten.pages.kind import Key
from muavarten.pages.maker import PageRef
from muavarten.write.manifest import Entries
from muavarten.write.publisher import Publisher


class Family(Struct, frozen=True):
    """Pages of one kind: which there are, and how to come by a page in all its languages."""

    name: str
    keys: Callable[[], Iterable[Key]]
    refs: Callable[[Key], Sequence[PageRef]]


class Job(Struct):
    """A page or an exporter to be worked off, the how manieth of all, and what came of it."""

    number: int
    page: PageRef | None
    export: str
    paths: tuple[str, ...] = ()
    looked_at: Places = ()


class Report(Struct, array_like=True):
    """What a second process has done: its files, and of each job the paths and what it looked at."""

    made: Entries
    written: int
    names: list[str]
    jobs: list[tuple[tuple[str, ...], Places]]


class Publishing:
    """One build on its way into the site's folder."""

    def __init__(self, workshop: Workshop, publisher: Publisher, ledger: Ledger, told: Told) -> None:
        self._workshop = workshop
        self._publisher = publisher
        self._ledger = ledger
        self._told = told
        self._jobs: list[Job] = []
        self._written = 0

    def publish(self, families: Iterable[Family], exporters: Iterable[str]) -> None:
        """Make what must be made, and write the note."""
        pages = {family.name: self._pages(family) for family in families}
        exports = {name: self._export(name) for name in exporters}
        self._written = self._publisher.written
        shared(self._jobs, self._work, self._report, self._adopt)
        if self._jobs:
            self._told(len(self._jobs), len(self._jobs))
        after = self._ledger.after
        for name, (looked_at, listed) in pages.items():
            noted = [(key, tuple(_page_note(page) for page in each)) for key, each in listed]
            after.kinds[name] = KindNote(looked_at, noted)
        for name, export in exports.items():
            after.exports[name] = export if isinstance(export, ExportNote) else _export_note(export)

    def _pages(self, family: Family) -> tuple[Places, list[tuple[Key, list[Job | PageNote]]]]:
        """What was looked at to know the pages of a family; and the pages, each as it was or as a job."""
        before = self._ledger.before.kinds.get(family.name)
        known = dict(before.pages) if before else {}
        if before is not None and self._ledger.holds(before.looked_at):
            looked_at, keys = before.looked_at, list(known)
        else:
            resumed = self._workshop.begin()
            keys = list(family.keys())
            looked_at = self._ledger.places(self._workshop.resume(resumed))
        return looked_at, [(key, self._page(family, key, known.get(key, ()))) for key in keys]

    def _page(self, family: Family, key: Key, known: tuple[PageNote, ...]) -> list[Job | PageNote]:
        if known and all(self._holds(note) for note in known):
            return list(known)
        kept = {note.path: note for note in known if self._holds(note)}
        found: list[Job | PageNote] = []
        for ref in family.refs(key):
            found.append(kept.get(file_of(ref.address)) or self._job(ref, ""))
        return found

    def _holds(self, note: PageNote) -> bool:
        return self._ledger.holds(note.looked_at) and self._publisher.keep(note.path)

    def _export(self, name: str) -> ExportNote | Job:
        known = self._ledger.before.exports.get(name)
        if known is not None and self._ledger.holds(known.looked_at):
            kept = [self._publisher.keep(path) for path in known.paths]
            if all(kept):
                return known
        return self._job(None, name)

    def _job(self, page: PageRef | None, export: str) -> Job:
        self._jobs.append(Job(len(self._jobs), page, export))
        return self._jobs[-1]

    def _work(self, jobs: Sequence[Job]) -> None:
        """Work some jobs off. Parts are taken in order: the first job says which part it is."""
        put = self._publisher.put
        before = jobs[0].number * len(jobs) if jobs else 0
        for done, job in enumerate(jobs, before + 1):
            made = self._workshop.page(job.page, put) if job.page else self._workshop.export(job.export, put)
            self._note(job, made)
            self._told(min(done, len(self._jobs)), len(self._jobs))

    def _note(self, job: Job, made: Made) -> None:
        job.paths, job.looked_at = made.paths, self._ledger.places(made.looked_at)

    def _report(self, done: Sequence[Job]) -> bytes:
        jobs = [(job.paths, job.looked_at) for job in done]
        made = {path: self._publisher.made[path] for paths, _ in jobs for path in paths}
        report = Report(made, self._publisher.written - self._written, self._ledger.after.names, jobs)
        return msgspec.msgpack.encode(report)

    def _adopt(self, jobs: Sequence[Job], content: bytes) -> None:
        report = msgspec.msgpack.decode(content, type=Report)
        self._publisher.adopt(report.made, report.written)
        places = [self._ledger.place(name) for name in report.names]
        for job, (paths, looked_at) in zip(jobs, report.jobs, strict=True):
            job.paths, job.looked_at = paths, tuple(places[place] for place in looked_at)


def _page_note(page: Job | PageNote) -> PageNote:
    return page if isinstance(page, PageNote) else PageNote(page.paths[0], page.looked_at)


def _export_note(job: Job) -> ExportNote:
    return ExportNote(job.looked_at, job.paths)
