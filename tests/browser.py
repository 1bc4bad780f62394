"""Finds a Chromium for the browser tests, installs one where it can, else says so in one sentence.

Run as a script it makes sure that there is one.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


class NoBrowserError(RuntimeError):
    """There is no browser and none could be installed."""


def _on_path() -> str | None:
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def _of_playwright() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _run(*command: str) -> bool:
    return subprocess.run(command, check=False, stdout=sys.stderr).returncode == 0


def _install() -> None:
    sys.stderr.write("No Chromium was found; installing one …\n")
    if os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
            subprocess.run(command, check=False, stdout=sys.stderr, env=environment)
    if _on_path() is None:
        _run(sys.executable, "-m", "playwright", "install", "chromium")


@cache
def executable() -> str:
    """The path of a Chromium. Raises NoBrowserError where there is none to be had."""
    found = _on_path() or _of_playwright()
    if found is None:
        _install()
        found = _on_path() or _of_playwright()
    if found is None:
        raise NoBrowserError(
            "The browser tests need Chromium: install it, for example with `apt-get install chromium`."
        )
    return found


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


if __name__ == "__main__":
    try:
        sys.stdout.write(f"{executable()}\n")
    except NoBrowserError as error:
        sys.exit(str(error))
