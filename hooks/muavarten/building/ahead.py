"""Reads and judges the files that nobody remembers in two processes, before everything is read as a whole.

Only files in which all is well come into the memory. The others are read again by the one process that tells
what is wrong, so that problems are the same, and in the same order, however many have read.
"""

from collections.abc import Sequence
from pathlib import Path

from muavarten.building.crew import shareable, shared
from muavarten.building.progress import Told
from muavarten.check.checker import calm
from muavarten.parse.parser import region_of, sound
from muavarten.problems import Problem
from muavarten.read.folder import RecordFile, listed
from muavarten.read.memory import Memory, packed, unpacked
from muavarten.records.kinds import KINDS


def read_ahead(data: Path, memory: Memory, told: Told) -> Memory:
    """What to remember of a data folder of which nothing is; the same memory where there is something."""
    if any(memory.values()):
        return memory
    files = listed(data).files
    problems: list[Problem] = []
    region = region_of(data, problems) if shareable(len(files)) else None
    if region is None or problems:
        return memory
    found: Memory = {kind.folder: {} for kind in KINDS}

    done = 0

    def read(batch: Sequence[RecordFile]) -> None:
        nonlocal done
        for path, kept in calm(sound(data, batch, region), region):
            found[path.partition("/")[0]][path] = kept
        done += 2 * len(batch)  # the other process is as far
        told(min(done, len(files)), len(files))

    def report(batch: Sequence[RecordFile]) -> bytes:
        own: Memory = {kind.folder: {} for kind in KINDS}
        for file in batch:
            if (kept := found[file.kind.folder].get(file.path)) is not None:
                own[file.kind.folder][file.path] = kept
        return packed(own)

    def adopt(_: Sequence[RecordFile], content: bytes) -> None:
        for folder, kept in unpacked(content).items():
            found[folder].update(kept)

    shared(files, read, report, adopt)
    return found
