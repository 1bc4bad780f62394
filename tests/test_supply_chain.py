"""What the site is built with: everything by hash, listed, under licences that allow what is done with it."""

import json
import re
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from benchmarks.hardening import advisories
from benchmarks.hardening.sbom import LOCK, NOT_HERE, SBOM, TABLE, licence, packages

from sites import ROOT

ALLOWED = frozenset(
    {"MIT", "MPL-2.0", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF-2.0", "LGPL-2.1-or-later", "ISC"}
)
"""The one LGPL package is imported as it is; the others ask for nothing but their notices."""


@pytest.mark.parametrize("lock", ["base.txt", "dev.txt", "bench.txt", "fuzz.txt"])
def test_everything_is_locked_by_hash(lock: str) -> None:
    found = packages(ROOT / "requirements" / lock)
    assert found
    assert all(package.hashes for package in found)
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    assert not re.search(r"^\s*(?:-e|--index|--extra|git\+|https?:)", text, re.MULTILINE)


def test_the_lists_are_those_of_the_lock() -> None:
    """After `make lock`, `python -m benchmarks.hardening.sbom` brings them up to date."""
    locked = [(package.name, package.version) for package in packages()]
    components = json.loads(SBOM.read_text(encoding="utf-8"))["components"]
    assert [(part["name"], part["version"]) for part in components] == locked
    table = TABLE.read_text(encoding="utf-8")
    assert all(f"| {name} | {version} |" in table for name, version in locked)


def test_licences_are_known_and_allow_it() -> None:
    for package in packages(LOCK):
        said = licence(package)
        if said != NOT_HERE:
            assert ALLOWED & set(said.split(" OR ")), f"{package.name}: {said}"


@pytest.mark.parametrize(("holes", "status", "said"), [((), 0, "No locked"), (("mkdocs",), 1, "mkdocs ")])
def test_known_holes_are_told(
    holes: tuple[str, ...], status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    class Database(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["queries"]
            names = [query["package"]["name"] for query in asked]
            results = [{"vulns": [{"id": "PYSEC-0"}]} if name in holes else {} for name in names]
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps({"results": results}).encode())

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Database) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        assert advisories.main(f"http://127.0.0.1:{server.server_port}/") == status
    assert said in capsys.readouterr().out


def test_where_nobody_answers_nothing_is_claimed(capsys: pytest.CaptureFixture[str]) -> None:
    assert advisories.main("http://127.0.0.1:9/") == 2
    assert "NOT CHECKED" in capsys.readouterr().out
