"""After any series of edits the site is byte for byte what a full build makes of the same records."""

import random
import re
from datetime import date
from pathlib import Path

import pytest

from presses import contents, copied, publish, times
from sites import ROOT

BASE = ROOT / "tests" / "records" / "base"
REGION = ROOT / "data"
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


@pytest.mark.parametrize(("data", "seed", "steps"), [(BASE, 1, 14), (REGION, 3, 6)], ids=["base", "region"])
def test_a_series_of_edits_leads_where_a_full_build_does(
    data: Path, seed: int, steps: int, tmp_path: Path
) -> None:
    here = copied(data, tmp_path / "data")
    editor = Editor(here, seed)
    publish(here, tmp_path / "site", tmp_path / "cache")
    for step in range(steps):
        done = editor.edit()
        publish(here, tmp_path / "site", tmp_path / "cache")
        full = tmp_path / f"full-{step}"
        publish(here, full, tmp_path / f"cache-{step}")
        left, right = contents(tmp_path / "site"), contents(full)
        assert left.keys() == right.keys(), done
        assert [path for path in left if left[path] != right[path]] == [], done


def test_one_edit_leaves_nearly_everything_untouched(tmp_path: Path) -> None:
    here = copied(REGION, tmp_path / "data")
    publish(here, tmp_path / "site", tmp_path / "cache")
    before = times(tmp_path / "site")
    files = sorted((here / "organisations").rglob("*.yml"))
    file = next(file for file in files if "\nfounded:" not in file.read_text(encoding="utf-8"))
    file.write_text(file.read_text(encoding="utf-8").rstrip("\n") + "\nfounded: 1901\n", encoding="utf-8")
    publisher = publish(here, tmp_path / "site", tmp_path / "cache")
    after = times(tmp_path / "site")
    changed = [path for path in after if after[path] != before.get(path)]
    assert len(changed) == publisher.written
    assert f"yhdistykset/{file.stem}/index.html" in changed
    assert len(changed) < len(after) / 20


def test_another_day_makes_everything_anew(tmp_path: Path) -> None:
    here = copied(BASE, tmp_path / "data")
    publish(here, tmp_path / "site", tmp_path / "cache")
    later = publish(here, tmp_path / "site", tmp_path / "cache", today=date(2027, 11, 24))
    assert later.written > 0
    publish(here, tmp_path / "full", tmp_path / "other", today=date(2027, 11, 24))
    assert contents(tmp_path / "site") == contents(tmp_path / "full")
