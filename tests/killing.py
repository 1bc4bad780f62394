"""Builds that are killed at random moments: whatever is left is whole, and the next build mends it."""

import random
import tempfile
import time
from pathlib import Path

from elsewhere import Marks, build, marks, project, rename, start

OLD, NEW = "Vanhan nimen martat ry", "Uuden nimen martat ry"
CHANCE = random.Random(483)  # noqa: S311 - the same chances each time


class Changing:
    """A project and its site. A turn gives an association the other of two names: only the bytes of the
    site with the one and with the other are right.
    """

    def __init__(self, folder: Path) -> None:
        self.project = project(folder / "project")
        self.site = folder / "site"
        self.cache = self.project / ".cache" / "muavarten"
        self.right: dict[str, Marks] = {}
        for self.name in (OLD, NEW):
            rename(self.project, self.name)
            status, said = build(self.project, self.site)
            assert status == 0, said
            self.right[self.name] = marks(self.site)

    def turn(self) -> None:
        """Change the records, unless a build has failed before, so that the site is not right anyhow."""
        if marks(self.site) == self.right[self.name]:
            self.name = NEW if self.name == OLD else OLD
            rename(self.project, self.name)

    def half(self) -> list[str]:
        """Files that are neither of the one site nor of the other."""
        either = self.right.values()
        return [
            path for path, mark in marks(self.site).items() if mark not in {one.get(path) for one in either}
        ]

    def missing(self) -> list[str]:
        """Published paths of both sites that are not there."""
        old, new = self.right.values()
        return sorted((old.keys() & new.keys()) - marks(self.site).keys())

    def survives(self, fault: str) -> bool:
        """Build while a fault of tests/faults happens; whether it really came to it.

        Raises AssertionError where that leaves anything but whole files, or ends in a traceback.
        """
        self.turn()
        came = self.site.with_name("faulted")
        came.unlink(missing_ok=True)
        status, said = build(self.project, self.site, MUAVARTEN_FAULT=fault, MUAVARTEN_FAULTED=str(came))
        assert self.half() == [], fault
        assert self.missing() == [], fault
        if status == 0:
            assert marks(self.site) == self.right[self.name], f"{fault}: done without it"
        elif not fault.startswith("full:"):  # MkDocs itself tells of a full temporary folder with a traceback
            assert "Traceback" not in said, said[-600:]
        return came.exists() or status != 0

    def mended(self) -> None:
        """The next build makes everything right, and nothing lies about."""
        status, said = build(self.project, self.site)
        assert status == 0, said
        assert marks(self.site) == self.right[self.name]
        assert list(self.site.glob(".muavarten/*")) == []


def kills(times: int) -> list[float]:
    """Kill builds of a project of its own; returns after how many seconds each.

    Raises AssertionError where one leaves anything but a whole site, or the next does not mend it.
    """
    with tempfile.TemporaryDirectory() as folder:
        return kill_builds(Changing(Path(folder)), times)


def kill_builds(changing: Changing, times: int) -> list[float]:
    """Kill builds at all sorts of moments; returns after how many seconds."""
    changing.turn()
    begin = time.monotonic()
    changing.mended()
    lasts = time.monotonic() - begin
    after = []
    for _ in range(times):
        changing.turn()
        wait = lasts * CHANCE.uniform(0.3, 1.0)
        running = start(changing.project, changing.site)
        time.sleep(wait)
        running.kill()
        running.communicate()
        after.append(wait)
        assert changing.half() == [], f"killed after {wait:.2f} s"
        assert changing.missing() == [], f"killed after {wait:.2f} s"
    changing.mended()
    return after
