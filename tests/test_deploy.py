"""The own server with real git and nginx: a push publishes, a bad one changes nothing, one can go back."""

import os
import shutil
import threading
import time
from collections.abc import Iterator

import pytest

from muavarten.exports.nginx import configuration
from own_server import ORGANISATION, OwnServer
from sites import BuiltSite
from webserver import WebServer, running

PAGE = "yhdistykset/kivikosken-esimerkkimartat"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> OwnServer:
    """An own server after its first push."""
    made = OwnServer(tmp_path_factory.mktemp("own"))
    made.set_up()
    said = made.push("first")
    assert "published release 00000001-" in said, said
    return made


@pytest.fixture(scope="module")
def web(server: OwnServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebServer]:
    """Its nginx."""
    with running(server.home, tmp_path_factory.mktemp("nginx")) as started:
        server.environment["MUAVARTEN_RELOAD"] = started.reload
        yield started


def test_pages_come_compressed_with_every_header(web: WebServer) -> None:
    status, headers, body = web.get(f"/{PAGE}/", Accept_Encoding="gzip")
    assert status == 200
    assert headers["Content-Encoding"] == "gzip"
    assert body[:2] == b"\x1f\x8b"
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-cache"
    assert headers["Referrer-Policy"]
    assert headers["Permissions-Policy"]
    assert "nginx/" not in headers["Server"]


@pytest.mark.parametrize(
    "path", ["/upota/tapahtumat/", "/sv/badda-in/foreningar/", "/en/embed/events/kivikoski/"]
)
def test_lists_for_frames_alone_may_be_framed(web: WebServer, path: str) -> None:
    status, headers, _ = web.get(path)
    assert status == 200
    assert "frame-ancestors *" in headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in headers
    assert "frame-ancestors 'none'" in web.get("/upota/")[1]["Content-Security-Policy"]


def test_files_are_kept_by_their_kind(web: WebServer, server: OwnServer) -> None:
    site = server.home / "current" / "site"
    hashed = next(file for file in site.rglob("*.css") if ".min." in file.name).relative_to(site)
    assert web.get(f"/{hashed}")[1]["Cache-Control"].endswith("immutable")
    assert web.get("/assets/icon.svg")[1]["Cache-Control"] == "public, max-age=86400"
    assert web.get("/assets/theme.js")[1]["Cache-Control"] == "no-cache"
    status, headers, _ = web.get("/kalenteri/kaikki.ics")
    assert (status, headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert headers["Cache-Control"] == "public, max-age=3600"
    assert web.get("/api/v1/organisations.csv")[1]["Content-Type"] == "text/csv; charset=utf-8"
    assert web.get("/api/v1/premises.geojson")[1]["Content-Type"].startswith("application/geo+json")
    assert web.get("/api/v1/index.json")[1]["Access-Control-Allow-Origin"] == "*"
    mark = web.get("/")[1]["ETag"]
    assert web.get("/", If_None_Match=mark)[0] == 304


def test_missing_pages_speak_the_language_of_their_address(web: WebServer, server: OwnServer) -> None:
    for prefix in ("", "sv/", "en/"):
        status, headers, body = web.get(f"/{prefix}ei-ole/")
        assert status == 404
        assert body == (server.home / "current" / "site" / prefix / "404.html").read_bytes()
        assert headers["X-Frame-Options"] == "DENY"
    for hidden in (
        "/.muavarten.lock",
        "/.git/config",
        "/assets/../../nginx/maps.conf",
        "/%2e%2e/nginx/maps.conf",
    ):
        assert web.get(hidden)[0] in (400, 404), hidden


def test_old_ids_lead_to_the_new_ones(web: WebServer) -> None:
    status, headers, _ = web.get("/en/associations/kivikosken-vanhat-martat/")
    assert (status, headers["Location"]) == (301, "/en/associations/kivikosken-esimerkkimartat/")


def test_a_bad_push_changes_nothing_and_says_why(server: OwnServer, web: WebServer) -> None:
    before, page = server.current, server.page(PAGE)
    text = (server.clone / ORGANISATION).read_text(encoding="utf-8")
    server.write(ORGANISATION, text + "emial: x\nmunicipality: nowhere\n")
    said = server.push("a mistake")
    assert "NOT PUBLISHED" in said
    assert f"{ORGANISATION.removeprefix('data/')}:" in said
    assert "[unknown-field]" in said
    assert "[duplicate-key]" in said
    assert "Traceback" not in said
    assert (server.current, server.page(PAGE)) == (before, page)
    assert server.releases == [before]
    server.write(ORGANISATION, text)
    template = server.clone / "overrides" / "organisation.html"
    whole = template.read_text(encoding="utf-8")
    template.write_text(whole + "{% broken %}", encoding="utf-8")
    said = server.push("a broken template")
    assert "NOT PUBLISHED: the build failed" in said
    assert (server.current, server.releases) == (before, [before])
    template.write_text(whole, encoding="utf-8")


def test_five_releases_are_kept_and_one_can_go_back(server: OwnServer, web: WebServer) -> None:
    releases = server.home / "releases"
    for number in range(2, 8):
        shutil.copytree(releases / server.current, releases / f"{number:08}-x", copy_function=os.link)
    half = releases / ".00000099-half"
    half.mkdir()
    (half / "index.html").write_text("half", encoding="utf-8")
    before = server.page(PAGE)
    server.rename("Uusi nimi")
    assert "published release 00000008-" in server.push("another name")
    newest = server.current
    assert server.releases == ["00000004-x", "00000005-x", "00000006-x", "00000007-x", newest]
    assert b"Uusi nimi" in web.get(f"/{PAGE}/")[2]
    said = server.run("rollback")
    assert "back to release 00000007-x" in said.stdout, said
    assert web.get(f"/{PAGE}/")[2].decode() == before
    assert server.run("rollback", "../../etc").returncode == 1
    assert server.run("rollback", newest).returncode == 0
    assert b"Uusi nimi" in web.get(f"/{PAGE}/")[2]


def test_two_pushes_at_once_end_with_the_newest(server: OwnServer) -> None:
    server.rename("Ensimmäinen työntö")
    first = threading.Thread(target=server.push, args=("first of two",))
    first.start()
    while "first of two" not in server.git("log", "-1", "--format=%s", "main", cwd=server.bare).stdout:
        time.sleep(0.02)
    other = OwnServer(server.home.parent)
    other.clone = server.home.parent / "other"
    other.git("clone", "--quiet", "--origin", "server", str(other.bare), str(other.clone), cwd=server.home)
    other.rename("Toinen työntö")
    assert "published release" in other.push("second of two")
    first.join()
    assert "Toinen työntö" in server.page(PAGE)
    assert not [name for name in server.releases if name.startswith(".")]


def test_nothing_personal_is_in_the_log(web: WebServer) -> None:
    web.get("/haku/?q=salainen")
    log = ""
    for _ in range(100):  # the server writes the line after it has answered
        log = (web.folder / "access.log").read_text(encoding="utf-8")
        if "/haku/" in log:
            break
        time.sleep(0.1)
    assert "/haku/" in log
    assert "salainen" not in log
    assert "127.0.0.1" not in log


def test_maps_are_made_for_every_language_and_nothing_breaks_out(test_site: BuiltSite) -> None:
    made = configuration(test_site.site)
    assert made.count("map $uri") == 5
