"""Sites built without MkDocs, in frames of one line, for tests that build many times."""

import shutil
from datetime import date
from pathlib import Path

from muavarten.building.frames import Frames
from muavarten.building.whole import Build
from muavarten.check.checker import checked, remembered
from muavarten.link.directory import linked
from muavarten.press.stamp import Stamp
from muavarten.problems import Severity
from muavarten.read.code import mark_of_files
from muavarten.read.memory import memory_key, recalled, sealed
from muavarten.write.publisher import Publisher
from muavarten.write.whole import write_whole
from sites import ROOT, TODAY

SELDOM = ("region.yml", "categories.yml", "criteria.yml", "removed.yml", "municipalities")
FRAME = Stamp('<a href="../">', "", "", "</a>\n")


def publish(data: Path, site: Path, cache: Path, today: date = TODAY) -> Publisher:
    """Build a site as the bridge does, with memory and note in `cache`."""
    key = memory_key(data)
    memory = recalled(cache / "records", key)
    records, problems = checked(data, memory)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR], problems
    write_whole(cache / "records", sealed(remembered(records, problems), key))
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
