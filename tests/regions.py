"""Small regions for tests of views: the invented region of the record tests, with files added or left out."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from muavarten.check.checker import checked
from muavarten.languages.catalogue import catalogue
from muavarten.link.directory import linked
from muavarten.pages.edition import Site, site_of
from muavarten.pages.kind import Key, PageKind
from muavarten.pages.maker import Maker, PageRef
from muavarten.pages.view import View
from muavarten.press.bodies import Bodies
from muavarten.problems import Severity

ROOT = Path(__file__).resolve().parent.parent
BASE = ROOT / "tests" / "records" / "base"
TODAY = date(2026, 11, 24)


def region(folder: Path, add: Mapping[str, str] | None = None, drop: tuple[str, ...] = ()) -> Site:
    """The site of the base region; `add` are texts by path, `drop` are files or folders left out."""
    data = folder / "data"
    shutil.copytree(BASE, data)
    for name in drop:
        gone = data / name
        shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
    for name, text in (add or {}).items():
        file = data / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    records, problems = checked(data)
    words = catalogue("en")
    errors = [f"{p.path}: {words.say(p.message)}" for p in problems if p.severity is Severity.ERROR]
    assert not errors, errors
    return site_of(linked(records), TODAY)


def view(site: Site, kind: PageKind, *key: str, language: str = "fi") -> View:
    """One page of a site."""
    addresses = {code: kind.address(site, code, key) for code in site.addresses.languages}
    return Maker(site).view(PageRef(kind, key, language, addresses))


def content(site: Site, kind: PageKind, *key: str, language: str = "fi") -> Any:
    """What the template of a page lays out."""
    return view(site, kind, *key, language=language).content


def html(site: Site, kind: PageKind, *key: str, language: str = "fi") -> str:
    """The body of a page."""
    return Bodies(ROOT / "overrides").slots(view(site, kind, *key, language=language)).body


def keys(site: Site, kind: PageKind) -> list[Key]:
    """Every page of a kind."""
    return list(kind.keys(site))


def organisation(name: str, municipality: str, *topics: str, **more: str) -> tuple[str, str]:
    """The path and the text of an organisation's record; `id` gives it another id than its name does."""
    stem = more.pop("id", name.lower().replace(" ", "-").translate(str.maketrans("åäö", "aao")))
    lines = [f"name: {name}", f"municipality: {municipality}", f"categories: [{', '.join(topics)}]"]
    lines += [f"{field}: {value}" for field, value in more.items()]
    return f"organisations/{municipality}/{stem}.yml", "\n".join(lines) + "\n"
