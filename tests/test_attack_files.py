"""Hostile files: bombs, odd kinds of files, names that collide or lead out."""

import gzip
import os
import shutil
from pathlib import Path

import pytest

from attack.limits import limited
from attack.payloads import HANDFUL
from attack.refusing import TAKEN, taken
from elsewhere import BASE
from muavarten.check.checker import checked
from muavarten.problems import Problem

RECORD = "organisations/kivikoski/kivikosken-esimerkkimartat.yml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Sound records to put something beside."""
    return Path(shutil.copytree(BASE, tmp_path / "data"))


def _new(data: Path) -> list[Problem]:
    before = {(p.path, p.rule, p.field) for p in checked(BASE)[1]}
    return [p for p in checked(data)[1] if (p.path, p.rule, p.field) not in before]


BOMBS: dict[str, bytes] = {
    "zipped": gzip.compress(b"name: x\n" * 4_000_000),
    "laughs": b"a: &a [x,x,x,x,x,x,x,x,x]\n"
    + b"".join(b"%c: &%c [%s]\n" % (n + 1, n + 1, b",".join([b"*%c" % n] * 9)) for n in b"abcdefgh"),
    "circle": b"a: &a\n  b: *a\n",
    "brackets": b"[" * 65_000,
    "braces": b"{a: " * 16_000,
    "steps": b"".join(b" " * n + b"a:\n" for n in range(340)),
    "dashes": b"- " * 32_000,
    "questions": b"? " * 32_000,
    "keys": b"".join(b"k%d: x\n" % n for n in range(7000)),
    "same-key": b"name: x\n" * 8000,
    "long-key": b"k" * 65_000 + b": x\n",
    "number": b"founded: " + b"9" * 65_000,
    "quotes": b'name: "' + b"\\u00e4" * 10_000 + b'"\n',
    "accents": b"name: e" + "\u0301".encode() * 32_000,
    "anchors": b"".join(b"k%d: &x%d y\n" % (n, n) for n in range(4000)),
    "comments": b"#\n" * 32_000,
    "colons": b":" * 65_000,
    "tabs": b"\t" * 65_000,
    "lines": b"name: |\n" + b" \n" * 32_000,
    "paragraphs": b"description: >\n" + b"  x\n\n" * 13_000,
    "e-mail": b"email: " + b"a." * 32_000 + b"@",
    "link": b"website: https://" + b"a-" * 32_000,
    "phones": b"phones: [" + b"0, " * 20_000 + b"0]",
    "rule": b"recurrence: {rrule: " + b"FREQ=DAILY;" * 5000 + b"}",
}


def test_bombs_are_told_of_in_bounded_time_and_memory(data: Path) -> None:
    for name, content in BOMBS.items():
        assert len(content) <= 65_536, name
        for folder in ("organisations/kivikoski", "events", "memos"):
            suffix = "md" if folder == "memos" else "yml"
            start = b"---\n" if folder == "memos" else b""
            (data / folder).mkdir(exist_ok=True)
            (data / folder / f"bomb-{name}.{suffix}").write_bytes(start + content)
    done = limited("-m", "muavarten.commands.main", "check", "--data", str(data))
    assert done.returncode == 1, done.stderr[-500:]
    assert "Traceback" not in done.stderr
    for name in BOMBS:
        assert f"organisations/kivikoski/bomb-{name}.yml:" in done.stdout, name


def test_what_is_no_file_is_told_of_and_never_opened(data: Path) -> None:
    folder = data / "organisations" / "kivikoski"
    os.mkfifo(folder / "pipe.yml")
    (data / "removed.yml").unlink()
    os.mkfifo(data / "removed.yml")
    (folder / "folder.yml").mkdir()
    (folder / "loop.yml").symlink_to("loop.yml")
    (folder / "out.yml").symlink_to("/etc/passwd")
    (data / "events" / "up").symlink_to("..")
    found = {(p.path.removeprefix("organisations/kivikoski/"), p.rule) for p in _new(data)}
    assert found == {
        ("pipe.yml", "file-place"),
        ("removed.yml", "file-place"),
        ("folder.yml", "file-place"),
        ("loop.yml", "link"),
        ("out.yml", "link"),
        ("events/up", "link"),
    }


def test_a_hard_link_to_a_file_elsewhere_is_judged_by_what_it_holds(data: Path, tmp_path: Path) -> None:
    """No link leads anywhere: git cannot carry one, and what is in it is read as a record or refused."""
    secret = tmp_path / "secret"
    secret.write_text("password-of-somebody\n", encoding="utf-8")
    (data / "events" / "hard.yml").hardlink_to(secret)
    found = [problem for problem in _new(data) if problem.path == "events/hard.yml"]
    assert found
    assert not [problem for problem in found if "password-of-somebody" in str(problem)]


@pytest.mark.parametrize(
    "name",
    [
        "Kivikosken-Esimerkkimartat.yml",
        "KIVIKOSKEN-ESIMERKKIMARTAT.yml",
        "con.yml",
        "aux.yml",
        "nul.yml",
        "com1.yml",
        "lpt9.yml",
        "kivikosken-esimerkkimartat .yml",
        "kivikosken_esimerkkimartat.yml",
        "kivikosken-esimerkkimart\u0430t.yml",  # a Cyrillic letter
        "ki\u200bvikoski.yml",
        "\u202elmy.yml",
        "a\nb.yml",
        "..yml",
        "-rf.yml",
        "a" * 100 + ".yml",
        "123.yml",
        "index.html",
        "%2e%2e.yml",
        "a;b.yml",
    ],
)
def test_names_that_collide_lead_out_or_are_reserved(data: Path, name: str) -> None:
    folder = data / "organisations" / "kivikoski"
    shutil.copy(data / RECORD, folder / name)
    found = [problem for problem in _new(data) if problem.rule in ("file-name", "file-place")]
    if name.startswith("."):
        assert found == [], "hidden files are nobody's records"
    else:
        assert len(found) == 1
        assert "\n" not in found[0].path
        assert "\u202e" not in found[0].path


def test_two_records_of_one_name_are_told_of(data: Path) -> None:
    other = data / "organisations" / "hirvilampi"
    shutil.copy(data / RECORD, other / Path(RECORD).name)
    assert "identity" in {problem.rule for problem in _new(data)}


def test_folders_in_folders_are_not_gone_into(data: Path) -> None:
    deep = data / "organisations" / "kivikoski"
    for _ in range(200):
        deep = deep / "a"
    deep.mkdir(parents=True)
    shutil.copy(data / RECORD, deep / "deep.yml")
    assert [(p.path, p.rule) for p in _new(data)] == [("organisations/kivikoski/a", "file-place")]


def test_texts_where_no_text_belongs_are_refused(tmp_path: Path) -> None:
    """Numbers, dates, choices, ids, addresses, references: a problem each, and never a crash."""
    assert {text for _, _, text in taken(tmp_path, HANDFUL)} <= TAKEN
