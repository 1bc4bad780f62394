"""A running `mkdocs serve` on loopback."""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sites import MKDOCS, TODAY

PATIENCE = 120
"""Seconds after which even a slow machine has had its time."""


class Serving:
    """A running server: its address, and what it has said so far."""

    def __init__(self, address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
        self.address = address
        self.process = process
        self._log = log

    def said(self) -> str:
        """What it has said so far."""
        return self._log.read_text(encoding="utf-8")

    def get(self, path: str) -> str:
        """What a path answers, whatever the status."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:  # noqa: S310 - our own
                return answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.read().decode()

    def until(self, path: str, pattern: str) -> str:
        """Ask for a path until its page matches; returns the page."""
        end = time.monotonic() + PATIENCE
        page = ""
        while time.monotonic() < end:
            assert self.process.poll() is None, self.said()
            try:
                page = self.get(path)
            except OSError:
                page = ""
            if re.search(pattern, page):
                return page
            time.sleep(0.2)
        raise AssertionError(f"{pattern} did not come: {page[:2000]}\n{self.said()}")


@contextmanager
def serving(project: Path, log: Path, *options: str) -> Iterator[Serving]:
    """Plain `mkdocs serve` in a project, on a free port, until somebody presses Ctrl+C.

    Everything temporary lies in `tmp` beside the log.
    """
    temporary = log.with_name("tmp")
    temporary.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    names = {key: value for key, value in os.environ.items() if not key.startswith("MUAVARTEN_")}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [str(MKDOCS), "serve", "--dev-addr", f"127.0.0.1:{port}", *options],
            cwd=project,
            env={
                **names,
                "NO_MKDOCS_2_WARNING": "1",
                "MUAVARTEN_TODAY": str(TODAY),
                "PYTHONPATH": str(project / "hooks"),
                "TMPDIR": str(temporary),
            },
            stdout=out,
            stderr=subprocess.STDOUT,
            preexec_fn=_listen,  # noqa: PLW1509 - it touches nothing that a thread could hold
        )
    try:
        yield Serving(f"http://127.0.0.1:{port}", process, log)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)


def _listen() -> None:
    """Hear Ctrl+C, also where whoever started the tests does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
