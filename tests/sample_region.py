"""A small made-up region as a site, without the detour over MkDocs."""

from datetime import date
from pathlib import Path

from muavarten.link.directory import linked
from muavarten.pages.edition import Site, site_of
from muavarten.parse.parser import parsed
from muavarten.sample.make import is_carried, make_sample
from sites import ROOT

TODAY = date(2026, 11, 24)
ORGANISATIONS = 300


def sample_site(folder: Path, organisations: int = ORGANISATIONS) -> Site:
    """The site of a sample of some organisations and their events."""
    paths = sorted(path for path in (ROOT / "data").rglob("*") if path.is_file())
    base = {path.relative_to(ROOT / "data").as_posix(): path for path in paths}
    carried = {name: path.read_text(encoding="utf-8") for name, path in base.items() if is_carried(name)}
    for name, text in make_sample(TODAY, organisations, 1, carried):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    records, problems = parsed(folder)
    assert problems == []
    return site_of(linked(records), TODAY)
