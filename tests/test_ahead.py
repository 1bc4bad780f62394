"""Two processes that read ahead tell the same records and the same problems as one that reads everything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from muavarten.building import ahead, crew
from muavarten.building.reading import records_in
from muavarten.check.checker import checked
from muavarten.read.memory import Memory
from presses import Ground
from sites import ROOT

BASE = ROOT / "tests" / "records" / "base"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A region with files that cannot be read, and with some that break rules alone and together."""
    here = Ground(BASE).copied(tmp_path).data
    files = sorted((here / "organisations").rglob("*.yml"))
    files[0].write_bytes(b"name: [\n")
    text = files[1].read_text(encoding="utf-8")
    files[1].write_text(f"{text.rstrip()}\nwebsite: http://192.168.0.1/\nunheard_of: 1\n", encoding="utf-8")
    files[1].with_name("the-same-again.yml").write_text(text, encoding="utf-8")
    return here


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processors, and no region too small for them."""
    monkeypatch.setattr(crew, "WORTH_IT", 1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})


@pytest.mark.usefixtures("two")
def test_two_read_what_one_reads(data: Path, tmp_path: Path) -> None:
    records, problems = records_in(data, tmp_path / "cache")
    alone, told = checked(data)
    assert told
    assert problems == told
    assert records.records == alone.records
    assert records.marks == alone.marks
    assert records.recalled
    assert records_in(data, tmp_path / "cache")[1] == told


@pytest.mark.usefixtures("two")
def test_one_reads_everything_where_the_other_comes_to_grief(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def grief(_: Memory) -> bytes:
        raise RuntimeError

    monkeypatch.setattr(ahead, "packed", grief)
    records, problems = records_in(data, tmp_path / "cache")
    alone, told = checked(data)
    assert (records.records, problems) == (alone.records, told)


def test_what_rules_found_between_records_is_believed_only_of_the_same_records(
    data: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    records_in(data, cache)
    organisation = max((data / "organisations").rglob("*.yml"))
    event = next(
        file for file in sorted((data / "events").glob("*.yml")) if "start:" in file.read_text("utf-8")
    )
    edits = (
        (organisation, "founded: 1907\n"),
        (organisation.with_name("once-more.yml"), organisation.read_text("utf-8")),
        (event, "big: true\n"),
        (event.with_name("once-more.yml"), event.read_text("utf-8") + "big: true\n"),
    )
    numbers = []
    for file, more in edits:
        before = file.read_text("utf-8") if file.exists() else ""
        file.write_text(before + more, encoding="utf-8")
        told = checked(data)[1]
        numbers.append(len(told))
        assert records_in(data, cache)[1] == told
        assert records_in(data, cache)[1] == told
    assert len(set(numbers)) > 2


IMPORTED = """
import sys
from pathlib import Path
import muavarten.bridge
from muavarten.building.reading import records_in
records_in(Path(sys.argv[1]), Path(sys.argv[2]))
print(*(name for name in sys.argv[3:] if name in sys.modules))
"""
HEAVY = ("phonenumbers", "rapidfuzz", "stdnum", "typst", "segno", "icalendar", "babel.messages")


def test_nothing_heavy_is_imported_where_everything_is_remembered(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    command = (sys.executable, "-c", IMPORTED, str(BASE), str(cache), *HEAVY)
    cold, warm = (subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(2))
    assert set(cold.stdout.split()) >= {"phonenumbers", "rapidfuzz"}
    assert warm.stdout.split() == []
