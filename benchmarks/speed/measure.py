"""Runs a command and tells what it took: time by the clock, time of the processors, memory at its peak."""

import os
import resource
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from msgspec import Struct

PAUSE = 0.05
REST = 50
"""How many times as long as a look took to wait for the next, since looking at gigabytes is work too."""
PAGE = resource.getpagesize()


class Taken(Struct, frozen=True):
    """One run: seconds by the clock and of the processors, megabytes at the peak of all its processes."""

    wall: float
    cpu: float
    memory: float


class FailedError(RuntimeError):
    """A contestant came to grief; the text is the end of what it said."""


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str], limit: float) -> Taken | None:
    """Run a command; nothing where it takes longer than `limit` seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    process = subprocess.Popen(
        list(command),
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    peak = _Peak(process.pid)
    peak.start()
    try:
        said, _ = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.communicate()
        return None
    finally:
        peak.ended.set()
        peak.join()
    wall = time.perf_counter() - start
    if process.returncode:
        raise FailedError(said[-2000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(wall, cpu, peak.bytes / 1e6)


class _Peak(threading.Thread):
    """Looks every moment how much memory a process and its children hold, counting shared pages once."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.process = process
        self.bytes = 0
        self.ended = threading.Event()

    def run(self) -> None:
        """Look until told to stop."""
        took = 0.0
        while not self.ended.wait(max(PAUSE, REST * took)):
            begun = time.perf_counter()
            held = sum(_held(process) for process in _family(self.process))
            self.bytes = max(self.bytes, held)
            took = time.perf_counter() - begun


def _family(process: int) -> list[int]:
    found, waiting = [], [process]
    while waiting:
        here = waiting.pop()
        found.append(here)
        try:
            children = Path(f"/proc/{here}/task/{here}/children").read_text(encoding="ascii")
        except OSError:
            continue
        waiting += [int(child) for child in children.split()]
    return found


def _held(process: int) -> int:
    """The proportional size of a process."""
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("Pss:"))


def middle(runs: Sequence[Taken]) -> Taken:
    """The median of several runs, value by value."""
    return Taken(*(median(getattr(taken, name) for taken in runs) for name in Taken.__struct_fields__))
