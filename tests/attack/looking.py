"""Looks at a hostile site: in Chromium as a visitor, and at its files as a program."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

SCHEMES = frozenset({"http", "https", "mailto", "tel", "webcal", ""})
DATA_SCRIPTS = frozenset({"application/ld+json", "application/json"})
NEVER = frozenset(
    {"iframe", "object", "embed", "applet", "style", "frame", "frameset", "plaintext", "marquee"}
)

INIT = """
window.__hits = [];
window.hit = (...args) => { window.__hits.push(String(args)); };
window.alert = window.confirm = window.prompt = window.hit;
"""
INSPECT = f"""
() => {{
  const odd = [];
  for (const element of document.querySelectorAll("*")) {{
    const tag = element.localName;
    if ({sorted(NEVER)}.includes(tag)) odd.push(tag);
    const data = {sorted(DATA_SCRIPTS)};
    if (tag === "script" && !element.src && !data.includes(element.type)) odd.push("inline script");
    for (const {{ name, value }} of element.attributes) {{
      if (name.startsWith("on") || name === "srcdoc" || name === "style") odd.push(`${{tag}} ${{name}}`);
      if (["href", "src", "action", "formaction", "xlink:href", "data"].includes(name)) {{
        const scheme = new URL(value, document.baseURI).protocol.replace(":", "");
        if (!{sorted(SCHEMES)}.includes(scheme)) odd.push(`${{tag}} ${{name}}=${{value}}`);
      }}
    }}
  }}
  return {{
    hits: window.__hits,
    odd,
    title: document.querySelector("h1")?.textContent ?? "",
    text: document.body.textContent,
  }};
}}
"""


class Visit:
    """A browser that notes every request, message, dialog and error while it goes from page to page."""

    def __init__(self, context: BrowserContext, site: str) -> None:
        self.site = site
        self.outside: list[str] = []
        self.inside: list[str] = []
        self.said: list[str] = []
        context.add_init_script(INIT)
        context.on("request", self._request)
        self.page: Page = context.new_page()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        self.page.on("dialog", self._dialog)
        context.on("requestfailed", self._failed)

    def _request(self, request: Request) -> None:
        url = request.url
        inside = url.startswith(f"{self.site}/") or urlsplit(url).scheme in ("data", "blob")
        (self.inside if inside else self.outside).append(url)

    def _console(self, message: ConsoleMessage) -> None:
        self.said.append(f"{self.page.url}: {message.text}")

    def _failed(self, request: Request) -> None:
        if request.url.startswith(self.site) and "ERR_ABORTED" not in (request.failure or ""):
            self.said.append(f"failed: {request.url} {request.failure}")

    def _dialog(self, dialog: Any) -> None:
        self.said.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def look(self, path: str, wait: str = "load") -> dict[str, Any]:
        """Open a page and tell what is on it."""
        self.page.goto(f"{self.site}/{path}", wait_until=wait)  # type: ignore[arg-type]
        return self.seen()

    def seen(self) -> dict[str, Any]:
        """What is on the page now."""
        found: dict[str, Any] = self.page.evaluate(INSPECT)
        return found


@contextmanager
def visiting(browser: Browser, site: str, **options: Any) -> Iterator[Visit]:
    """A visit with nothing remembered from before."""
    context = browser.new_context(**options)
    try:
        yield Visit(context, site)
    finally:
        context.close()


class Skeleton(HTMLParser):
    """The elements of a page with the names of their attributes, and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: Counter[tuple[str, ...]] = Counter()
        self.odd: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count an element and look at its attributes; how often an address may break is the text's own."""
        values = dict(attrs)
        if tag == "wbr" and not attrs:
            return
        self.elements[(tag, *sorted(values))] += 1
        if tag in NEVER or (
            tag == "script" and "src" not in values and values.get("type") not in DATA_SCRIPTS
        ):
            self.odd.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.odd.append(f"{tag} {name}")
            if (
                name in ("href", "src", "action", "formaction")
                and urlsplit(value or "").scheme not in SCHEMES
            ):
                self.odd.append(f"{tag} {name}={value}")


def kinds_of(pages: Iterable[Skeleton]) -> set[tuple[str, ...]]:
    """Every combination of an element and attributes on some pages."""
    return {element for page in pages for element in page.elements}
