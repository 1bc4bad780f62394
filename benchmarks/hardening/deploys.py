"""Pushes to an own server, one after the other, while visitors compare every byte that they get."""

import tempfile
import time
from pathlib import Path

from benchmarks.hardening.rows import Row, attempt

from killing import NEW, OLD
from own_server import OwnServer
from reading import Reader, right_bodies
from webserver import running

PART = "Own server"
VISITORS = 4
PAUSE = 0.05


def deploys(times: int) -> list[Row]:
    """Push often under load: real git, the real hook, real nginx."""

    def work() -> str:
        with tempfile.TemporaryDirectory() as top:
            server = OwnServer(Path(top) / "own")
            server.set_up()
            for name in (OLD, NEW):
                server.rename(name)
                assert "published release" in server.push(name)
            with running(server.home, Path(top) / "nginx") as web:
                server.environment["MUAVARTEN_RELOAD"] = web.reload
                readers = [Reader(web, right_bodies(server), PAUSE) for _ in range(VISITORS)]
                for reader in readers:
                    reader.start()
                for number in range(times):
                    server.rename(NEW if number % 2 else OLD)
                    said = server.push(f"deploy {number}")
                    assert "published release" in said, said
                time.sleep(0.2)
                for reader in readers:
                    reader.enough.set()
                    reader.join()
                log = web.folder / "access.log"
            wrong = [text for reader in readers for text in reader.wrong]
            assert wrong == [], wrong[:5]
            octets = sum(reader.octets for reader in readers)
            sent = sum(int(line.split()[-2]) for line in log.read_text(encoding="utf-8").splitlines())
            assert sent == octets, f"{sent} bytes were sent, {octets} came"
            assert len(server.releases) == 5, server.releases
            assert server.current.startswith(f"{times + 2:08}-"), server.current
            answers = sum(reader.answers for reader in readers)
            return f"{answers:,} answers, {octets:,} bytes, each that of a whole release."

    what = "deployments by `git push` (hook, checks, build, switch, nginx reloaded) under load"
    return [attempt(PART, what, times, work)]
