"""What the maintainers' page says of the history works: in the end no object of git holds the name."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sites import ROOT

PERSON, ADDRESS = "Maija Meikäläinen", "maija@esimerkki.example"
IDENTITY = {
    f"GIT_{who}_{what}": "test@invalid" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
}
ENVIRONMENT = {
    **os.environ,
    **IDENTITY,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
}


def _commands() -> str:
    text = (ROOT / "docs" / "maintainers.md").read_text(encoding="utf-8")
    block = text.partition("**The history.**")[2].partition("```sh\n")[2].partition("```")[0]
    return "\n".join(line.strip() for line in block.splitlines() if "pip install" not in line)


def _shell(script: str, folder: Path) -> str:
    done = subprocess.run(
        ["bash", "-euc", script], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A repository in which a person stood in a file, in a message, on another branch and under a tag."""
    _shell("git init --quiet --bare --initial-branch=main shared && git clone --quiet shared clone", tmp_path)
    clone = tmp_path / "clone"
    record, other = clone / "seura.yml", clone / "kuoro.yml"
    record.write_text(f"name: Seura\ncontacts: [{{name: {PERSON}, email: {ADDRESS}}}]\n", encoding="utf-8")
    other.write_text("name: Kuoro\n", encoding="utf-8")
    _shell(
        "git switch --quiet --orphan main; git add . ; git commit --quiet -m first; git tag -a old -m old",
        clone,
    )
    record.write_text("name: Seura\n", encoding="utf-8")
    _shell(f"git commit --quiet --all -m 'Without {PERSON}'; git switch --quiet -c side", clone)
    other.write_text(f"name: Kuoro\nemail: {ADDRESS}\n", encoding="utf-8")
    _shell("git commit --quiet --all -m side; git push --quiet origin main side old", clone)
    return tmp_path / "shared"


def _objects(repository: Path) -> bytes:
    return subprocess.run(
        ["git", "cat-file", "--batch-all-objects", "--batch"], cwd=repository, capture_output=True, check=True
    ).stdout


def test_a_person_goes_out_of_the_whole_history(shared: Path, tmp_path: Path) -> None:
    before = _objects(shared)
    assert before.count(PERSON.encode()) == 2
    assert before.count(ADDRESS.encode()) == 2
    _shell(_commands().replace("ADDRESS", str(shared)), tmp_path)
    _shell("git gc --quiet --prune=now", shared)
    after = _objects(shared)
    assert PERSON.encode() not in after
    assert ADDRESS.encode() not in after
    assert not (tmp_path / "words.txt").exists()
    _shell("git clone --quiet shared fresh", tmp_path)
    fresh = tmp_path / "fresh"
    assert (fresh / "seura.yml").read_text(encoding="utf-8") == "name: Seura\n"
    assert len(_shell("git log --all --oneline", fresh).splitlines()) == 3, "everything else is there"
