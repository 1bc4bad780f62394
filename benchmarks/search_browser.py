"""What a search costs in Chromium: bytes and time until the first result; and the results themselves."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.search_paths import ROOT
from benchmarks.search_server import Slowness, served
from msgspec import Struct
from playwright.sync_api import Browser, Page

ROUNDS = 5
CPU_SLOWDOWN = 4
PATIENCE = 120_000
FIRST_RESULT = "[data-record]"
SOURCES = ROOT / "overrides" / "assets" / "search"


class Contestant(Struct, frozen=True):
    """A search with a page of its own: a folder to serve and the address of its page for a query."""

    name: str
    folder: Path
    page: str


class Cost(Struct, frozen=True, kw_only=True):
    """Until the first result: bytes gzipped, all that was fetched; seconds on a slow phone."""

    size: int
    seconds: float


def first_result(browser: Browser, contestant: Contestant, query: str) -> Cost:
    """The median over some rounds, each with an empty cache."""
    with served(contestant.folder) as (address, line):
        rounds = [_round(browser, line, f"{address}{contestant.page}?q={query}") for _ in range(ROUNDS)]
    return Cost(
        size=round(median(cost.size for cost in rounds)), seconds=median(cost.seconds for cost in rounds)
    )


def _round(browser: Browser, line: Slowness, address: str) -> Cost:
    context = browser.new_context()
    page = context.new_page()
    line.slow, line.sent = True, 0
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWDOWN})
    start = time.perf_counter()
    page.goto(address, wait_until="commit", timeout=PATIENCE)
    page.wait_for_selector(FIRST_RESULT, timeout=PATIENCE)
    seconds = time.perf_counter() - start
    size = line.sent
    context.close()
    return Cost(size=size, seconds=seconds)


def typed_slowly(browser: Browser, index: Path, texts: list[str]) -> list[float]:
    """Milliseconds for each letter typed, with the engine in a page whose processor is slowed down."""
    shutil.copytree(SOURCES, index / "sources")
    (index / "typing.html").write_text(TYPING, encoding="utf-8")
    with served(index) as (address, _):
        page = browser.new_page()
        page.goto(f"{address}/typing.html", timeout=PATIENCE)
        page.wait_for_function("window.typed !== undefined", timeout=PATIENCE)
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWDOWN})
        took: list[float] = [
            each for text in texts for each in page.evaluate("(text) => window.typed(text)", text)
        ]
        page.close()
    return took


def asked_in_page(page: Page, address: str) -> Callable[[str], list[str]]:
    """A search through `window.ask` of a contestant's page, which answers with records as `KIND/ID`."""
    page.goto(address, timeout=PATIENCE)
    page.wait_for_function("window.ask !== undefined", timeout=PATIENCE)
    return lambda text: _list(page.evaluate("(text) => window.ask(text)", text))


def _list(found: Any) -> list[str]:
    return [str(key) for key in found]


TYPING = """<!doctype html><html lang="fi"><meta charset="utf-8"><title>Typing</title>
<link rel="icon" href="data:,"><script type="module">
import { Engine } from "./sources/engine.js";
const file = async (name) => (await fetch(name)).json();
const core = await file("core.fi.json");
const engine = new Engine(core);
engine.addRest(await file(core.files.rest));
for (const name of Object.keys(core.files)) {
  if (name.startsWith("words.") && name !== "words.fi") engine.addWords(await file(core.files[name]));
}
engine.addText(await file(core.files.text));
engine.warm();
window.typed = (text) => Array.from(text, (_, at) => {
  const start = performance.now();
  engine.search({ text: text.slice(0, at + 1) });
  return performance.now() - start;
});
</script></html>"""
