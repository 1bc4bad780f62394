"""A cache is only a help: whatever lies in its place, the site is the same, and the next cache is sound."""

import random
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace

import presses
from muavarten.press.stamp import Stamp
from muavarten.read.code import code_mark
from muavarten.read.memory import memory_key, recalled, sealed
from presses import Ground, contents, publish
from sites import ROOT

BASE = Ground(ROOT / "tests" / "records" / "base")
OTHER = Ground(ROOT / "tests" / "second_region" / "data", ROOT / "tests" / "second_region" / "content")
PLACE = "organisations/kivikoski/kivikosken-esimerkkimartat.yml"
NAMES = ("Vanhan nimen martat ry", "Uuden nimen martat ry")
KINDS = ("records-", "frames", "published-")
"""How the files of a cache are called."""


class Site(Struct):
    """A site with its cache; its records are in one of two states, of which both are known."""

    ground: Ground
    folder: Path
    cache: Path
    right: list[dict[str, bytes]] = []
    state: int = 0

    def turn(self) -> None:
        """Edit a record, so that the next build has something to do."""
        self.state = 1 - self.state
        file = self.ground.data / PLACE
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        file.write_text(f"name: {NAMES[self.state]}\n" + "".join(lines[1:]), encoding="utf-8")

    def file(self, kind: str) -> Path:
        """The file of a kind in the cache."""
        return next(file for file in self.cache.iterdir() if file.name.startswith(kind))

    def holds(self) -> None:
        """The next build makes the right bytes, and leaves a cache with which another one need do nothing."""
        publish(self.ground, self.folder, self.cache)
        assert contents(self.folder) == self.right[self.state]
        assert publish(self.ground, self.folder, self.cache).written == 0
        files = list(self.cache.iterdir())
        assert sorted(kind for kind in KINDS for file in files if file.name.startswith(kind)) == sorted(KINDS)
        assert all(file.is_file() and not file.is_symlink() for file in files)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A built site."""
    here = tmp_path_factory.mktemp("caches")
    made = Site(BASE.copied(here / "ground"), here / "site", here / "cache", [{}, {}])
    for _ in NAMES:
        made.turn()
        publish(made.ground, here / f"right-{made.state}", here / f"cache-{made.state}")
        made.right[made.state] = contents(here / f"right-{made.state}")
    made.holds()
    return made


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def flip(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) * 2 // 3] ^= 4
    file.write_bytes(content)


def garble(file: Path) -> None:
    file.write_bytes(random.Random(5).randbytes(3000))  # noqa: S311 - it need not be secret


def make_folder(file: Path) -> None:
    file.unlink()
    (file / "inside").mkdir(parents=True)


def lead_nowhere(file: Path) -> None:
    file.unlink()
    file.symlink_to("nowhere")


def lock_up(file: Path) -> None:
    file.chmod(0)


def empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("spoil", [cut, flip, garble, empty, make_folder, lead_nowhere, lock_up, Path.unlink])
def test_whatever_lies_in_the_place_of_a_cache(spoil: Callable[[Path], None], site: Site) -> None:
    for kind in KINDS:
        site.turn()
        spoil(site.file(kind))
        site.holds()


def test_no_cache_can_be_kept(site: Site, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.write_text("a file where the folder should be", encoding="utf-8")
    publish(site.ground, tmp_path / "site", cache)
    assert contents(tmp_path / "site") == site.right[site.state]


def test_a_cache_of_another_site(site: Site, tmp_path: Path) -> None:
    publish(OTHER, tmp_path / "site", tmp_path / "cache")
    for kind in KINDS:
        site.turn()
        theirs = next(file for file in (tmp_path / "cache").iterdir() if file.name.startswith(kind))
        shutil.copy(theirs, site.file(kind))
        site.holds()


@pytest.fixture
def another_version(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A Python of another version, until it is undone."""
    monkeypatch.setattr(sys, "version", "3.99 of another day")
    code_mark.cache_clear()
    yield monkeypatch
    code_mark.cache_clear()


def test_a_cache_of_another_version(site: Site, another_version: pytest.MonkeyPatch) -> None:
    """That version makes other frames; the one that finds its cache does not take them over."""
    another_version.setattr(presses, "FRAME", Stamp('<b>odd</b><a href="../">', "", "", "</a>\n"))
    publish(site.ground, site.folder, site.cache)
    assert b"<b>odd</b>" in contents(site.folder)["index.html"]
    another_version.undo()
    code_mark.cache_clear()
    site.holds()


@pytest.mark.parametrize("believed", [True, False])
def test_records_are_believed_only_under_their_own_key(believed: bool, site: Site, tmp_path: Path) -> None:
    key = memory_key(site.ground.data)
    memory = recalled(site.file("records-"), key)
    kept = memory["organisations"][PLACE]
    memory["organisations"][PLACE] = replace(kept, record=replace(kept.record, founded=1850))
    cache = tmp_path / "cache"
    cache.mkdir()
    right = sealed(memory, key if believed else b"of another version")
    (cache / site.file("records-").name).write_bytes(right)
    publish(site.ground, tmp_path / "site", cache)
    made = contents(tmp_path / "site")
    assert (made == site.right[site.state]) is not believed
    assert (b"1850" in made[f"yhdistykset/{Path(PLACE).stem}/index.html"]) is believed
