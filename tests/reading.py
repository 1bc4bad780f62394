"""Visitors of an own server who compare each byte they get with what its releases hold."""

import threading

from own_server import OwnServer
from webserver import WebServer

PATHS = (
    "",
    "yhdistykset/",
    "yhdistykset/kivikosken-esimerkkimartat/",
    "sv/",
    "api/v1/organisations.json",
    "kunnat/",
    "kalenteri/kaikki.ics",
)


class Reader(threading.Thread):
    """Reads pages again and again, and compares each byte with what the releases hold. It takes a rest of
    `pause` seconds before each page.
    """

    def __init__(self, web: WebServer, right: dict[str, set[bytes]], pause: float = 0) -> None:
        super().__init__(daemon=True)
        self.web = web
        self.right = right
        self.pause = pause
        self.enough = threading.Event()
        self.answers = 0
        self.octets = 0
        self.wrong: list[str] = []

    def run(self) -> None:
        """Read until it is enough."""
        while not self.enough.is_set():
            for path, bodies in self.right.items():
                self.enough.wait(self.pause)
                try:
                    status, _, body = self.web.get(f"/{path}")
                except OSError as error:
                    self.wrong.append(f"/{path}: {error}")
                    continue
                self.answers += 1
                self.octets += len(body)
                if status != 200 or body not in bodies:
                    self.wrong.append(f"/{path}: {status}, {len(body)} bytes")


def right_bodies(server: OwnServer) -> dict[str, set[bytes]]:
    """What each path may answer: the bytes of one of the releases."""
    sites = [server.home / "releases" / name / "site" for name in server.releases]
    return {
        path: {
            (site / path / ("index.html" if not path or path.endswith("/") else "")).read_bytes()
            for site in sites
        }
        for path in PATHS
    }
