"""The search engine in Node, which the browser tests' package brings along."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import playwright

from muavarten.check.checker import checked
from muavarten.exports import search_index
from muavarten.link.directory import Directory, linked
from muavarten.pages.edition import Site, site_of

NODE = Path(playwright.__file__).parent / "driver" / "node"
SCRIPT = Path(__file__).with_name("ask.mjs")
TODAY = date(2026, 11, 24)


class Asked:
    """A running engine: ask it, and it answers."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self.loaded: dict[str, Any] = json.loads(self._line())

    def answer(self, text: str, **request: Any) -> dict[str, Any]:
        """The engine's answer to a query."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"text": text, **request}) + "\n")
        self._process.stdin.flush()
        found: dict[str, Any] = json.loads(self._line())
        return found

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()


@contextmanager
def engine(index: Path, language: str = "fi") -> Iterator[Asked]:
    """The engine over the index files in a folder."""
    command = [str(NODE), "--no-warnings", str(SCRIPT), str(index), language]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Asked(process)
        process.terminate()


def site_from(data: Path) -> Site:
    """The site of a data folder on a fixed day."""
    records, _ = checked(data)
    directory: Directory = linked(records)
    return site_of(directory, TODAY)


def write_index(site: Site, folder: Path) -> Path:
    """Write the index files of a site; returns the folder that the engine reads."""
    for path, content in search_index.export(site):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder / search_index.BASE
