"""Two processes that read ahead tell the same records and the same problems as one that reads everything."""

import os
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
