"""Builds in another place or under bad conditions, and what came of them."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from sites import MKDOCS, ROOT, TODAY

PARTS = ("hooks", "overrides", "content", "mkdocs.yml", "pyproject.toml")
FAULTS = ROOT / "tests" / "faults"
BASE = ROOT / "tests" / "records" / "base"
Marks = dict[str, str]


def project(folder: Path, data: Path = BASE) -> Path:
    """A copy of the program and of some records in another place, with no cache."""
    folder.mkdir(parents=True)
    ignore = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for part in reversed(PARTS):
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=ignore)
        else:
            shutil.copy(source, folder / part)
    shutil.copytree(data, folder / "data")
    return folder


def start(folder: Path, site: Path, **environment: str) -> "subprocess.Popen[str]":
    """Begin to build the project in a folder."""
    names = {key: value for key, value in os.environ.items() if not key.startswith("MUAVARTEN_")}
    return subprocess.Popen(
        [str(MKDOCS), "build", "--site-dir", str(site)],
        cwd=folder,
        env={
            **names,
            "NO_MKDOCS_2_WARNING": "1",
            "MUAVARTEN_TODAY": str(TODAY),
            "PYTHONPATH": os.pathsep.join((str(folder / "hooks"), str(FAULTS))),
            **environment,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def build(folder: Path, site: Path, **environment: str) -> tuple[int, str]:
    """Build the project in a folder; returns the exit status and what was said."""
    running = start(folder, site, **environment)
    said, _ = running.communicate(timeout=120)
    return running.returncode, said


def marks(site: Path) -> Marks:
    """Every file of a site by path, but for hidden ones at the top, with a checksum of its bytes."""
    return {
        path: hashlib.sha256((site / path).read_bytes()).hexdigest()
        for path in sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
        if not path.startswith(".")
    }


def rename(folder: Path, name: str) -> None:
    """Give an association of a project another name, which many pages show."""
    file = folder / "data/organisations/kivikoski/kivikosken-esimerkkimartat.yml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join([f"name: {name}\n", *lines[1:]]), encoding="utf-8")
