"""What the first view of a page costs: every request of an empty cache, as it comes over the wire."""

from typing import Any

from msgspec import Struct
from playwright.sync_api import Browser


class Request(Struct, frozen=True):
    """A file that a page asked for, and its size compressed."""

    path: str
    size: int


def first_view(browser: Browser, address: str, path: str) -> tuple[Request, ...]:
    """The requests of one page, the largest first."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    paths: dict[str, str] = {}
    sizes: dict[str, int] = {}

    def asked(event: dict[str, Any]) -> None:
        paths[event["requestId"]] = event["request"]["url"].removeprefix(address)

    def came(event: dict[str, Any]) -> None:
        sizes[event["requestId"]] = int(event["encodedDataLength"])

    session.on("Network.requestWillBeSent", asked)
    session.on("Network.loadingFinished", came)
    page.goto(f"{address}/{path}", wait_until="networkidle")
    context.close()
    found = (Request(paths[key], size) for key, size in sizes.items() if key in paths)
    return tuple(sorted(found, key=lambda request: -request.size))
