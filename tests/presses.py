"""Sites built without MkDocs, in frames of one line, for tests that build many times."""

import shutil
from datetime import date
from pathlib import Path

from muavarten.building.frames import Frames
from muavarten.building.key import SELDOM
from muavarten.building.reading import records_in
from muavarten.building.whole import Build
from muavarten.link.directory import linked
from muavarten.press.stamp import Stamp
from muavarten.problems import Severity
from muavarten.read.code import mark_of_files
from muavarten.write.publisher import Publisher
from sites import ROOT, TODAY

FRAME = Stamp('<a href="../">', "", "", "</a>\n")


def publish(data: Path, site: Path, cache: Path, today: date = TODAY) -> Publisher:
    """Build a site as the bridge does, with memory and note in `cache`."""
    records, problems = records_in(data, cache)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR], problems
    build = Build(
        linked(records),
        records,
        today=today,
        url=None,
        written=ROOT / "content",
        overrides=ROOT / "overrides",
        cache=cache,
        key=mark_of_files(data, SELDOM),
        press=True,
    )
    if not build.framed:
        build.frames = Frames(
            {frame.name: FRAME for frame in build.wanted()}, dict.fromkeys(build.pages, "<p>x</p>")
        )
        for page in build.pages.values():
            build.keep_content_frame(page, "<!--slot:head--><!--slot:languages--><!--slot:body-->")
    staging = cache / "staging"
    staging.mkdir(parents=True, exist_ok=True)
    return build.publish(site, staging, lambda done, of: None)


def contents(site: Path) -> dict[str, bytes]:
    """Every visible file of a site by its path."""
    files = (file for file in site.rglob("*") if file.is_file() and not file.name.startswith("."))
    return {str(file.relative_to(site)): file.read_bytes() for file in files}


def times(site: Path) -> dict[str, int]:
    """When every file of a site was last written."""
    return {path: (site / path).stat().st_mtime_ns for path in contents(site)}


def copied(data: Path, folder: Path) -> Path:
    """A data folder that may be changed."""
    return Path(shutil.copytree(data, folder, symlinks=True))
