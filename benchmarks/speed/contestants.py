"""Who is measured: each knows how to prepare a run and what to run."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).parents[2]
MKDOCS = str(Path(sys.executable).with_name("mkdocs"))
HUGO = str(Path(sys.executable).with_name("hugo"))
QUIET = {"NO_MKDOCS_2_WARNING": "1", "MUAVARTEN_TODAY": "2026-11-24"}


class Contestant(Struct, frozen=True):
    """A way to build; `prepare` runs before each round and is not measured."""

    name: str
    command: tuple[str, ...]
    folder: Path
    environment: dict[str, str]
    prepare: Callable[[], None]
    result: Path
    rounds: int = 0
    """How many rounds at most, where one takes long; 0 for as many as the others."""


def emptied(*folders: Path) -> None:
    """Remove folders with all that is in them."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def project(folder: Path) -> Path:
    """A copy of the program, so that neither its cache nor its site is ours."""
    folder.mkdir(parents=True)
    for part in ("hooks", "overrides", "content"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / "data").mkdir()  # mkdocs.yml names it as a folder to watch
    return folder


def ours(
    name: str, home: Path, data: Path, site: Path, prepare: Callable[[], None], **more: str
) -> Contestant:
    """Our own build, from a copy of the program in `home`."""
    settings = {**QUIET, "MUAVARTEN_DATA": str(data), "PYTHONPATH": str(home / "hooks"), **more}
    command = (MKDOCS, "build", "--quiet", "--site-dir", str(site))
    return Contestant(name, command, home, settings, prepare, site)
