"""Sending straight to the region's receiver: what arrives, what does not, and that no word is lost."""

import http.server
import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, Page, expect

from change_cases import REGION, outcome
from muavarten.changes.outcome import Verdict
from muavarten.languages.catalogue import catalogue
from sites import BuiltSite, build_site, served
from update_page import FORMS, PHONE, field, fill, opened

MAINTAINERS = "yllapito@koskimaa.example"


class Receiver(http.server.ThreadingHTTPServer):
    """Takes what is posted and answers as it is told."""

    def __init__(self, port: int, status: int) -> None:
        self.status = status
        self.got: list[tuple[str, str]] = []
        super().__init__(("127.0.0.1", port), Answer)


class Answer(http.server.BaseHTTPRequestHandler):
    """One answer of the receiver, which any page may read."""

    server: Receiver

    def do_POST(self) -> None:
        """Keep the body."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.got.append((self.path, body))
        self.send_response(self.server.status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def receiving(port: int, status: int) -> Iterator[Receiver]:
    with Receiver(port, status) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture(scope="module")
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found: int = free.getsockname()[1]
        return found


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, port: int) -> BuiltSite:
    folder = tmp_path_factory.mktemp("submit")
    data = folder / "data"
    shutil.copytree(REGION, data)
    with (data / "region.yml").open("a", encoding="utf-8") as region:
        region.write(f"submit_url: http://vastaanotto.localhost:{port}/laheta\n")
    return build_site(folder, data=data)


@pytest.fixture(scope="module")
def address(site: BuiltSite) -> Iterator[str]:
    with served(site.folder) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


def written(page: Page, address: str) -> None:
    opened(page, address, FORMS["association"])
    fill(page, "phones[0]", "06 414 1111")
    fill(page, "by", "sihteeri")
    page.wait_for_selector('[data-way="submit"]')


def send(page: Page) -> None:
    page.get_by_role("button", name=catalogue("fi").text("update.form.submit")).click()


def test_what_arrives_is_the_request_and_the_page_says_so(address: str, port: int, page: Page) -> None:
    written(page, address)
    with receiving(port, 200) as receiver:
        send(page)
        title = page.locator("#update [role=status] h3")
        expect(title).to_have_text(catalogue("fi").text("update.form.sent"))
        expect(title).to_be_focused()
    ((path, body),) = receiver.got
    assert path == "/laheta"
    found = outcome(parse_qs(body)["request"][0].encode())
    assert (found.verdict, found.new["phones"]) == (Verdict.APPLIED, ["06 414 1111"])
    expect(page.locator("#update li")).to_have_text("Puhelin: 06 414 0000 → 06 414 1111")
    opened(page, address, FORMS["association"])
    assert field(page, "phones[0]").input_value() == "06 414 0000"


@pytest.mark.parametrize("status", [500, 413, 0])
def test_what_does_not_arrive_stays_on_the_page_and_in_the_draft(
    status: int, address: str, port: int, page: Page
) -> None:
    """A receiver that fails, one that finds the text too long, and nobody at all."""
    written(page, address)
    if status:
        with receiving(port, status) as receiver:
            send(page)
            expect(page.locator(".mv-outcome[role=status]")).to_have_text(_said("failed"))
        assert len(receiver.got) == 1
    else:
        send(page)
        expect(page.locator(".mv-outcome[role=status]")).to_have_text(_said("unreachable"))
    assert field(page, "phones[0]").input_value() == "06 414 1111"
    assert page.locator('[data-way="mail"]').is_visible()
    page.reload()
    page.wait_for_selector('[data-way="submit"]')
    assert field(page, "phones[0]").input_value() == "06 414 1111"
    with receiving(port, 200) as receiver:
        send(page)
        page.wait_for_selector("#update [role=status] h3")
    assert len(receiver.got) == 1


def _said(key: str) -> str:
    return catalogue("fi").text(f"update.form.{key}", address=MAINTAINERS)


@pytest.mark.parametrize("purpose", ["report", "removal", "ended"])
def test_messages_go_the_same_way(purpose: str, address: str, port: int, page: Page) -> None:
    opened(page, address, FORMS[purpose])
    if purpose == "ended":
        field(page, "by").fill("puheenjohtaja")
    else:
        fill(page, "message", "Numero on väärä.")
    page.wait_for_selector('[data-way="submit"]')
    send(page)
    expect(page.locator(".mv-outcome[role=status]")).to_have_text(_said("unreachable"))
    with receiving(port, 200) as receiver:
        send(page)
        expect(page.locator("#update [role=status] h3")).to_be_focused()
    ((_, body),) = receiver.got
    assert f"muavarten: 1 {purpose}\n" in parse_qs(body)["request"][0]


def test_the_page_reaches_no_other_address(address: str, port: int, page: Page) -> None:
    """Neither another path of the receiver nor another host, by script or by form."""
    opened(page, address, "")
    tried = """
    async (base) => {
      const blocked = [];
      addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
      for (const url of [`${base}/muualle`, base, "http://toinen.localhost/laheta"]) {
        await fetch(url, { method: "POST", body: "x" }).catch(() => {});
      }
      const form = document.createElement("form");
      Object.assign(form, { method: "post", action: `${base}/laheta` });
      document.body.append(form);
      form.submit();
      await new Promise((done) => setTimeout(done, 300));
      return blocked;
    }
    """
    with receiving(port, 200) as receiver:
        blocked = page.evaluate(tried, f"http://vastaanotto.localhost:{port}")
    assert blocked == ["connect-src"] * 3 + ["form-action"]
    assert receiver.got == []
