"""The region of the change requests as a git repository, as a maintainer has it."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from change_cases import REGION, TODAY
from muavarten.commands.main import main
from sites import ROOT


class Repository:
    """A repository with the region's data and the project's pages; commands run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *arguments: str, check: bool = True) -> str:
        """Run git and return what it prints."""
        names = {
            f"GIT_{role}_{part}": "x@x.example"
            for role in ("AUTHOR", "COMMITTER")
            for part in ("NAME", "EMAIL")
        }
        done = subprocess.run(
            ["git", "-C", str(self.folder), *arguments],
            env={**os.environ, **names},
            capture_output=True,
            text=True,
            check=False,
        )
        assert not check or done.returncode == 0, done.stderr
        return done.stdout

    def run(self, *arguments: str) -> int:
        """Run a command of the program on the repository's data."""
        name, *rest = arguments
        return main([name, "--data", str(self.folder / "data"), *rest])

    def apply(self, text: bytes | str, *options: str) -> int:
        """Apply a request."""
        file = self.folder.parent / "request.txt"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self.run("apply", str(file), "--today", str(TODAY), *options)

    def told(self, text: bytes | str, capsys: Any, *options: str) -> dict[str, Any]:
        """Apply a request and return what the program tells other programs."""
        capsys.readouterr()
        self.apply(text, "--format", "json", *options)
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        return found

    def state(self) -> tuple[str, str, str]:
        """Everything that a refusal must leave alone: branches, the work tree, the index."""
        return self.git("for-each-ref"), self.git("status", "--porcelain", "--branch"), self.git("write-tree")


def made(folder: Path, *parts: str) -> Repository:
    """A fresh repository in an empty folder: the data, and parts of the project such as `overrides`."""
    repository = Repository(folder / "repository")
    repository.folder.mkdir(parents=True)
    shutil.copytree(REGION, repository.folder / "data")
    for name in parts:
        source = ROOT / name
        target = repository.folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        else:
            shutil.copy(source, target)
    repository.git("init", "--quiet", "--initial-branch=main")
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message=base")
    return repository
