"""Sites built without MkDocs, in frames of one line, for tests that build many times."""

import shutil
from datetime import date
from functools import cache
from pathlib import Path

from msgspec import Struct

from muavarten.building.frames import Frames
from muavarten.building.key import site_key
from muavarten.building.reading import records_in
from muavarten.building.whole import Build
from muavarten.link.directory import linked
from muavarten.press.bodies import Bodies
from muavarten.press.stamp import Stamp
from muavarten.problems import Severity
from muavarten.read.code import code_mark, mark_of_files
from muavarten.write.publisher import Publisher
from sites import ROOT, TODAY

FRAME = Stamp('<a href="../">', "", "", "</a>\n")


class Ground(Struct, frozen=True):
    """What a site is made of: its records, its hand-written pages and its templates."""

    data: Path
    written: Path = ROOT / "content"
    overrides: Path = ROOT / "overrides"

    def copied(self, folder: Path) -> "Ground":
        """The same in another folder, where it may be changed."""
        return Ground(
            *(
                Path(shutil.copytree(part, folder / name, symlinks=True))
                for name, part in (("data", self.data), ("content", self.written), ("look", self.overrides))
            )
        )


@cache
def _bodies(overrides: Path, state: bytes, program: bytes) -> Bodies:
    """Templates compiled once for all builds that find them in the same state."""
    return Bodies(overrides)


def publish(ground: Ground, site: Path, cache: Path, today: date = TODAY) -> Publisher:
    """Build a site as the bridge does, with memory and note in `cache`."""
    records, problems = records_in(ground.data, cache)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR], problems
    build = Build(
        linked(records),
        records,
        today=today,
        url=None,
        written=ground.written,
        overrides=ground.overrides,
        cache=cache,
        key=site_key([], ground.written, ground.overrides, ground.data, ""),
        press=True,
    )
    build.bodies = _bodies(ground.overrides, mark_of_files(ground.overrides), code_mark())
    if not build.framed:
        frames = {frame.name: FRAME for frame in build.wanted()}
        build.frames = Frames(frames, {page.path: f"<p>{page.text}</p>" for page in build.pages.values()})
        for page in build.pages.values():
            build.keep_content_frame(page, "<!--slot:head--><!--slot:languages--><!--slot:body-->")
    staging = site.with_name(f"{site.name}-staging")
    staging.mkdir(parents=True, exist_ok=True)
    return build.publish(site, staging, lambda done, of: None)


def contents(site: Path) -> dict[str, bytes]:
    """Every visible file of a site by its path."""
    files = (file for file in site.rglob("*") if file.is_file() and not file.name.startswith("."))
    return {str(file.relative_to(site)): file.read_bytes() for file in files}


def times(site: Path) -> dict[str, int]:
    """When every file of a site was last written."""
    return {path: (site / path).stat().st_mtime_ns for path in contents(site)}
