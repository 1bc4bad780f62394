"""What was measured, kept by size of the region, so that sizes can be measured one by one."""

from pathlib import Path

import msgspec
from benchmarks.speed.measure import Taken
from msgspec import Struct


class Result(Struct, frozen=True):
    """What a contestant took, and what it made; nothing taken where it was over the limit."""

    name: str
    taken: Taken | None
    runs: int
    pages: int
    html: int


class Race(Struct, kw_only=True):
    """All that was measured at one size, and on which machine."""

    machine: str
    languages: int
    memory: list[Result]
    disk: list[Result] = []
    identity: str = ""
    page_bytes: float = 0.0
    page_gzipped: float = 0.0
    heavy: list[str] = []
    """Heavy packages that were imported although everything was remembered."""


Races = dict[int, Race]


def kept(file: Path) -> Races:
    """What was measured before."""
    return msgspec.json.decode(file.read_bytes(), type=Races) if file.exists() else {}


def keep(file: Path, races: Races) -> None:
    """Keep what was measured."""
    ordered = dict(sorted(races.items()))
    file.write_bytes(msgspec.json.format(msgspec.json.encode(ordered), indent=1) + b"\n")
