"""The records of a data folder, helped by what is remembered of the last run."""

from pathlib import Path

from muavarten.building.ahead import read_ahead
from muavarten.building.progress import Told, silent
from muavarten.check.checker import checked, remembered
from muavarten.check.verdicts import packed_verdicts, unpacked_verdicts
from muavarten.parse.parser import Records
from muavarten.problems import Problem
from muavarten.read.code import mark
from muavarten.read.memory import believed, memory_key, recalled, sealed, under
from muavarten.write.whole import remember


def records_in(data: Path, cache: Path, told: Told = silent) -> tuple[Records, tuple[Problem, ...]]:
    """Everything that a data folder says and all that is wrong with it; `cache` is where it is remembered."""
    key = memory_key(data)
    file = cache / f"records-{mark(str(data.resolve()).encode()).hex()}"
    memory = recalled(file, key)
    ahead = read_ahead(data, memory, told)
    verdicts_file = file.with_name(f"verdicts-{file.name}")
    verdicts = unpacked_verdicts(believed(verdicts_file, key))
    before = dict(verdicts)
    records, problems = checked(data, ahead, told if ahead is memory else silent, verdicts)
    if verdicts != before:
        remember(verdicts_file, under(key, packed_verdicts(verdicts)))
    fresh = remembered(records, problems)
    if fresh != memory:
        remember(file, sealed(fresh, key))
    return records, problems
