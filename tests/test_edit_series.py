"""After any series of edits the site is byte for byte what a full build makes of the same records."""

import random
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle
from pathlib import Path

import pytest

from muavarten.languages import catalogue
from muavarten.link.details import DETAILS
from muavarten.read import code
from muavarten.records.common import Record
from muavarten.records.event import Event
from muavarten.records.grant import Grant
from muavarten.records.kinds import KINDS
from muavarten.records.organisation import Organisation
from muavarten.records.premises import Premises
from muavarten.records.village import Village
from presses import Ground, contents, publish, times
from sites import ROOT

BASE = Ground(ROOT / "tests" / "records" / "base")
REGION = Ground(ROOT / "data")
NAME = re.compile(r"^(name|title): ([^{\n]+)$", re.MULTILINE)


class Editor:
    """Edits a data folder at random, but never so that a reference leads nowhere."""

    def __init__(self, data: Path, seed: int) -> None:
        self.data = data
        self.dice = random.Random(seed)  # noqa: S311 - it picks test cases
        self.made = 0

    def edit(self) -> str:
        """Do one thing; returns what it was."""
        doings = (self.rename, self.describe, self.add, self.drop, self.restatus, self.touch, self.move)
        doing = self.dice.choice(doings)
        return f"{doing.__name__} {doing()}"

    def _any(self, *folders: str) -> Path:
        files = [file for folder in folders for file in sorted((self.data / folder).rglob("*.yml"))]
        return self.dice.choice(files)

    def _change(self, file: Path, text: str) -> str:
        file.write_text(text, encoding="utf-8")
        return file.relative_to(self.data).as_posix()

    def rename(self) -> str:
        """Give a record another name."""
        file = self._any("organisations", "events", "villages", "premises", "grants")
        text = file.read_text(encoding="utf-8")
        word = self.dice.choice(("Aapinen", "Öljymäki", "Keskusta & <b>"))
        return self._change(file, NAME.sub(lambda found: f"{found[1]}: {word} {found[2]}", text, count=1))

    def describe(self) -> str:
        """Say something else of a record."""
        file = self._any("organisations", "events", "villages")
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        if any(line.startswith("description:") for line in lines):
            return self.touch()
        return self._change(file, "\n".join([*lines, f"description: Uutta asiaa {self.dice.random()}", ""]))

    def add(self) -> str:
        """Make a record like another one."""
        folder = self.dice.choice(("organisations", "events", "premises", "grants", "villages"))
        like = self._any(folder)
        self.made += 1
        lines = like.read_text(encoding="utf-8").splitlines()
        own = ("register_number:", "business_id:", "parent:", "successor:", "aliases:", "series:")
        text = "\n".join(line for line in lines if not line.startswith(own)) + "\n"
        text = NAME.sub(lambda found: f"{found[1]}: Vastaperustettu {self.made} {found[2]}", text, count=1)
        return self._change(like.with_name(f"uusi-{self.made}.yml"), text)

    def drop(self) -> str:
        """Remove a record that was added; nobody refers to those."""
        added = sorted(self.data.rglob("uusi-*.yml"))
        if not added:
            return self.add()
        victim = self.dice.choice(added)
        victim.unlink()
        return victim.name

    def restatus(self) -> str:
        """End an organisation or bring it back to life."""
        file = self._any("organisations")
        text = file.read_text(encoding="utf-8")
        without = re.sub(r"^status: .*\n", "", text, flags=re.MULTILINE)
        status = self.dice.choice(("active", "inactive", "defunct"))
        return self._change(file, without.rstrip("\n") + f"\nstatus: {status}\n")

    def touch(self) -> str:
        """Change nothing that anybody sees."""
        file = self._any("organisations", "events", "liaisons", "leaders")
        return self._change(file, file.read_text(encoding="utf-8").rstrip("\n") + "\n# seen\n")

    def move(self) -> str:
        """Give an added record another id."""
        added = sorted(self.data.rglob("uusi-*.yml"))
        if not added:
            return self.add()
        self.made += 1
        file = self.dice.choice(added)
        return file.rename(file.with_name(f"uusi-{self.made}.yml")).name


def replaced(file: Path, old: str, new: str) -> None:
    """Edit a text that is surely there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, file
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the program whose catalogues are used and whose mark is taken."""
    copy = tmp_path / "program"
    shutil.copytree(code.PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(code, "PACKAGE", copy)
    monkeypatch.setattr(catalogue, "LOCALE", copy / "locale")
    yield copy
    monkeypatch.undo()
    forgotten()


def forgotten() -> None:
    """Read catalogues and program anew, as the next build would."""
    catalogue.catalogue.cache_clear()
    code.code_mark.cache_clear()


RARE: dict[str, Callable[[Ground, Path], None]] = {
    "categories": lambda ground, _: replaced(ground.data / "categories.yml", "fi: Kuorot", "fi: Laulukunnat"),
    "region": lambda ground, _: replaced(ground.data / "region.yml", "fi: Koskimaan j", "fi: Koskilandian j"),
    "municipality": lambda ground, _: replaced(
        ground.data / "municipalities" / "kivikoski.yml", "fi: Kivikoskella", "fi: Kivikosken perukoilla"
    ),
    "memo": lambda ground, _: replaced(
        ground.data / "memos" / "kivikosken-poyta.md", "puhuttiin tiloista", "istuttiin hiljaa"
    ),
    "page": lambda ground, _: replaced(ground.written / "fi" / "about.md", "title: Tietoa", "title: Asiaa"),
    "template": lambda ground, _: replaced(
        ground.overrides / "organisation.html", '<p class="mv-what">', '<p class="mv-what mv-new">'
    ),
    "catalogue": lambda _, program: replaced(
        program / "locale" / "fi" / "pages.po",
        'msgid "section.events"\nmsgstr "',
        'msgid "section.events"\nmsgstr "Kaikki ',
    ),
}
"""Edits of what the whole site depends on; each can be seen somewhere."""


ANY = {
    "sources": "[{name: Uusi lähde, date: '2020'}]",
    "assured": "{date: 2026-11-20, by: puheenjohtaja, method: phone}",
    "updated": "2026-11-19",
    "notes": "[Outo merkintä]",
}
DETAILED: dict[type[Record], dict[str, str]] = {
    Organisation: {
        **ANY,
        "alternate_names": "[Toinen nimi ry]",
        "register_number": "'201456'",
        "business_id": "2331972-7",
        "description": "Aivan uusi kuvaus.",
        "social": "[{network: facebook, url: 'https://facebook.com/uusi.example'}]",
        "address": "{street: Uusikatu 1, locality: Lapua}",
        "contacts": "[{role: sihteeri, email: sihteeri@uusi.example}]",
        "audience": "{age_groups: [adult]}",
        "accessibility": "[wheelchair]",
        "welcomes_members": "true",
        "welcomes_volunteers": "true",
        "meeting": "{schedule: joka maanantai}",
        "umbrella": "Uusi keskusliitto",
        "founded": "1907",
    },
    Event: {
        **ANY,
        "description": "Aivan uusi kuvaus.",
        "audience": "{age_groups: [adult]}",
        "accessibility": "[wheelchair]",
        "registration": "{email: ilmo@uusi.example}",
        "website": "https://uusi.example/",
    },
    Village: {**ANY, "description": "Aivan uusi kuvaus.", "website": "https://uusi.example/"},
    Premises: {
        **ANY,
        "description": "Aivan uusi kuvaus.",
        "booking": "{email: varaus@uusi.example}",
        "website": "https://uusi.example/",
    },
    Grant: {**ANY, "purpose": "Uuteen tarkoitukseen.", "website": "https://uusi.example/"},
}
"""What each field that no list shows may be changed to."""


def same(ground: Ground, site: Path, folder: Path, done: str) -> None:
    """Hold a site against a full build of the same."""
    publish(ground, folder / "site", folder / "cache")
    left, right = contents(site), contents(folder / "site")
    assert left.keys() == right.keys(), done
    assert [path for path in left if left[path] != right[path]] == [], done
    shutil.rmtree(folder)


def test_a_series_of_edits_leads_where_a_full_build_does(program: Path, tmp_path: Path) -> None:
    here = BASE.copied(tmp_path / "ground")
    editor = Editor(here.data, 1)
    site, cache = tmp_path / "site", tmp_path / "cache"
    publish(here, site, cache)
    steps = [*RARE, *([""] * 9)]
    editor.dice.shuffle(steps)
    for step in steps:
        if step:
            RARE[step](here, program)
            forgotten()
        done = step or editor.edit()
        written = publish(here, site, cache).written
        assert written or not step, f"{step}: nobody sees it"
        same(here, site, tmp_path / "full", done)


def test_a_series_of_edits_of_the_real_region(tmp_path: Path) -> None:
    here = REGION.copied(tmp_path / "ground")
    editor = Editor(here.data, 3)
    site, cache = tmp_path / "site", tmp_path / "cache"
    publish(here, site, cache)
    done = []
    for _ in range(4):
        done.append(editor.edit())
        publish(here, site, cache)
    same(here, site, tmp_path / "full", ", ".join(done))
    before = times(site)
    files = sorted((here.data / "organisations").rglob("*.yml"))
    file = next(file for file in files if "\nfounded:" not in file.read_text(encoding="utf-8"))
    file.write_text(file.read_text(encoding="utf-8").rstrip("\n") + "\nfounded: 1901\n", encoding="utf-8")
    publisher = publish(here, site, cache)
    after = times(site)
    changed = [path for path in after if after[path] != before.get(path)]
    assert len(changed) == publisher.written
    assert f"yhdistykset/{file.stem}/index.html" in changed
    pages = {path.rpartition("/")[0] for path in changed if path.endswith(".html")}
    assert {page.rpartition("/")[2] for page in pages} == {file.stem}, "no list shows when it was founded"


def test_what_no_list_shows_is_seen_wherever_it_is_shown(tmp_path: Path) -> None:
    here = REGION.copied(tmp_path / "ground")
    site, cache = tmp_path / "site", tmp_path / "cache"
    publish(here, site, cache)
    for model, lines in DETAILED.items():
        assert set(lines) == {*DETAILS[model], *DETAILS[Record]}
        kind = next(kind for kind in KINDS if kind.model is model)
        files = cycle(sorted((here.data / kind.folder).rglob("*.yml")))
        for (name, line), file in zip(lines.items(), files, strict=False):
            text = re.sub(
                rf"^{name}:.*\n(?:[ -].*\n)*", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE
            )
            file.write_text(f"{text.rstrip()}\n{name}: {line}\n", encoding="utf-8")
    publish(here, site, cache)
    same(here, site, tmp_path / "full", "details")


def test_another_day_makes_everything_anew(tmp_path: Path) -> None:
    publish(BASE, tmp_path / "site", tmp_path / "cache")
    later = publish(BASE, tmp_path / "site", tmp_path / "cache", today=date(2027, 11, 24))
    assert later.written > 0
    publish(BASE, tmp_path / "full", tmp_path / "other", today=date(2027, 11, 24))
    assert contents(tmp_path / "site") == contents(tmp_path / "full")
