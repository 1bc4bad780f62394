"""Whatever happens to a build, every served page is whole and the next build puts everything right."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from killing import CHANCE, NEW, OLD, Changing, kill_builds
from own_server import OwnServer
from reading import Reader, right_bodies
from webserver import WebServer, running

KILLS = 5


@pytest.fixture(scope="module")
def changing(tmp_path_factory: pytest.TempPathFactory) -> Changing:
    """One project for all tests of this file."""
    return Changing(tmp_path_factory.mktemp("faults"))


def test_a_build_that_is_killed(changing: Changing) -> None:
    kill_builds(changing, KILLS)


FAULTS = ("write:ENOSPC:3", "replace:ENOSPC:9", "open:EROFS:4", "mkdir:EACCES:0", "full::9000")


def test_a_disk_that_is_full_or_cannot_be_written(changing: Changing) -> None:
    """Each comes upon what the one before has left."""
    for fault in FAULTS:
        assert changing.survives(fault), f"{fault}: nothing failed"
    changing.mended()


def test_a_cache_that_is_broken(changing: Changing) -> None:
    changing.turn()
    for file in changing.cache.iterdir():
        content = bytearray(file.read_bytes())
        for _ in range(3):
            content[CHANCE.randrange(len(content))] ^= 1 << CHANCE.randrange(8)
        file.write_bytes(content[: CHANCE.choice((len(content), len(content) // 2))])
    changing.mended()
    for file in changing.cache.iterdir():
        file.write_bytes(b"")
    changing.mended()


def test_a_clock_that_jumps_and_links_that_lead_out(changing: Changing, tmp_path: Path) -> None:
    """Files of the future and of long ago are judged by what they hold; links are not written through."""
    changing.turn()
    for number, file in enumerate(file for file in changing.site.rglob("*") if file.is_file()):
        os_time(file, 4_000_000_000 if number % 2 else 1)
    for file in (changing.project / "data").rglob("*.yml"):
        os_time(file, 1)
    precious = tmp_path / "precious"
    precious.write_text("precious", encoding="utf-8")
    page = changing.site / "yhdistykset" / "kivikosken-esimerkkimartat" / "index.html"
    page.unlink()
    page.hardlink_to(precious)
    other = changing.site / "sv" / "index.html"
    other.unlink()
    other.symlink_to(precious)
    changing.mended()
    assert precious.read_text(encoding="utf-8") == "precious"


def os_time(file: Path, moment: int) -> None:
    """Set the modification time of a file."""
    os.utime(file, (moment, moment))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> OwnServer:
    """An own server with two releases."""
    made = OwnServer(tmp_path_factory.mktemp("own"))
    made.set_up()
    made.rename(OLD)
    assert "published release" in made.push("old")
    made.rename(NEW)
    assert "published release" in made.push("new")
    return made


@pytest.fixture(scope="module")
def web(server: OwnServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebServer]:
    """Its nginx."""
    with running(server.home, tmp_path_factory.mktemp("nginx")) as started:
        server.environment["MUAVARTEN_RELOAD"] = started.reload
        yield started


PAGE = "yhdistykset/kivikosken-esimerkkimartat/"


def test_no_half_page_is_ever_served(server: OwnServer, web: WebServer) -> None:
    """Under load, with switches all the time, and nginx reloaded at each."""
    reader = Reader(web, right_bodies(server))
    reader.start()
    first, second = server.releases
    for number in range(20):
        assert server.run("switch", first if number % 2 else second).returncode == 0
    reader.enough.set()
    reader.join()
    assert reader.wrong == []
    assert reader.answers > 20


def test_nginx_that_stops_during_a_switch(server: OwnServer, web: WebServer) -> None:
    first, second = server.releases
    assert server.run("switch", first).returncode == 0
    web.stop()
    assert server.run("switch", second).returncode == 0
    web.start()
    status, _, body = web.get(f"/{PAGE}")
    assert status == 200
    assert NEW.encode() in body
