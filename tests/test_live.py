"""The look at the live site: right where the new build answers, whole; wrong where anything is amiss."""

import hashlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sites import ROOT

HOME = b'<html><meta http-equiv="Content-Security-Policy" content="x"></html>'
INDEX = b'{"generated_for": "2026-11-24"}'
MARK = hashlib.sha256(INDEX).hexdigest()
MISSING = b'<main id="main">Not here</main>'
Answers = dict[str, tuple[int, bytes]]


@pytest.fixture
def live() -> Iterator[tuple[str, Answers]]:
    """A site on loopback, and what it answers by path; any other path is answered by ``."""
    answers: Answers = {"/": (200, HOME), "/api/v1/index.json": (200, INDEX), "": (404, MISSING)}

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body = answers.get(self.path, answers[""])
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", answers
    server.shutdown()
    server.server_close()


def _look(site: str, mark: str = MARK, seconds: str = "0") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, str(ROOT / "deploy" / "live.py"), site, "--mark", mark, "--seconds", seconds],
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_build_of_today_passes(live: tuple[str, Answers]) -> None:
    done = _look(live[0])
    assert (done.returncode, done.stderr) == (0, "")
    assert "up to date" in done.stdout


@pytest.mark.parametrize(
    ("path", "answer", "said"),
    [
        ("/api/v1/index.json", (200, b'{"generated_for": "2026-11-23"}'), "another build"),
        ("/api/v1/index.json", (404, b""), "api/v1/index.json: 404"),
        ("/", (200, HOME[:20]), "home page: 200"),
        ("/", (404, MISSING), "home page: 404"),
        ("/", (500, b""), "home page: 500"),
        ("/", (200, b"<html></html>"), "Content-Security-Policy"),
        ("", (200, MISSING), "leads nowhere: 200"),
        ("", (404, b"Not Found"), "leads nowhere: 404"),
    ],
)
def test_an_older_build_or_a_missing_page_fails(
    live: tuple[str, Answers], path: str, answer: tuple[int, bytes], said: str
) -> None:
    site, answers = live
    answers[path] = answer
    done = _look(site)
    assert done.returncode == 1
    assert said in done.stderr


def test_it_waits_until_the_new_build_answers(live: tuple[str, Answers]) -> None:
    site, answers = live
    answers["/"] = (503, b"")
    later = threading.Timer(0.5, lambda: answers.update({"/": (200, HOME)}))
    later.start()
    assert _look(site, seconds="2").returncode == 0
    later.join()


def test_nobody_at_home_and_no_address() -> None:
    assert "home page: 0" in _look("http://127.0.0.1:9").stderr
    assert _look("ftp://site.example").returncode == 2
