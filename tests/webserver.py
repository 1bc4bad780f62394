"""Finds nginx for the tests of the own server, installs it where it can, else says so in one sentence."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.client import HTTPMessage
from pathlib import Path

from sites import ROOT

BESIDE_PATH = "/usr/sbin:/usr/local/sbin:/sbin"


class NoWebServerError(RuntimeError):
    """There is no nginx and none could be installed."""


def _found() -> str | None:
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:{BESIDE_PATH}")


@cache
def nginx() -> str:
    """The path of nginx. Raises NoWebServerError where there is none to be had."""
    if _found() is None and os.geteuid() == 0 and shutil.which("apt-get"):
        sys.stderr.write("No nginx was found; installing it …\n")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "nginx-light"]):
            subprocess.run(command, check=False, stdout=sys.stderr, env=environment)
    found = _found()
    if found is None:
        raise NoWebServerError(
            "The tests of the own server need nginx: install it, for example with `apt-get install nginx`."
        )
    return found


class WebServer:
    """An nginx on loopback that serves the current release of a home folder by deploy/site.conf."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.configuration = folder / "nginx.conf"
        user = "user root;\n" if os.geteuid() == 0 else ""
        temporary = "".join(
            f"{name}_temp_path {folder}/{name};\n"
            for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        self.configuration.write_text(
            f"{user}daemon off;\nworker_processes 2;\npid {folder}/pid;\nerror_log {folder}/error.log crit;\n"
            f"events {{ worker_connections 256; }}\nhttp {{\n{temporary}"
            "types { text/html html; text/css css; text/javascript js; application/json json;"
            " image/svg+xml svg; application/xml xml; }\ndefault_type application/octet-stream;\n"
            f"include {ROOT}/deploy/http.conf;\ninclude {home}/current/nginx/maps.conf;\n"
            f"server {{\nlisten 127.0.0.1:{self.port};\nroot {home}/current/site;\n"
            f"access_log {folder}/access.log muavarten;\ninclude {ROOT}/deploy/site.conf;\n}}\n}}\n",
            encoding="utf-8",
        )
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where it answers, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def reload(self) -> str:
        """The command that makes it read its configuration anew."""
        return f"{nginx()} -e stderr -p {self.folder} -c {self.configuration} -s reload"

    def start(self) -> None:
        """Start, and wait until it answers."""
        self.process = subprocess.Popen(
            [nginx(), "-e", "stderr", "-p", str(self.folder), "-c", str(self.configuration)]
        )
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            assert self.process.poll() is None, "nginx did not start"
            time.sleep(0.05)
        raise AssertionError("nginx does not answer")

    def stop(self) -> None:
        """Stop, after the answers that are on their way."""
        if self.process is not None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(20)
            self.process = None

    def get(self, path: str, **headers: str) -> tuple[int, HTTPMessage, bytes]:
        """Ask for a path, without following redirects."""
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.address + path, headers=names)  # noqa: S310 - our own
        opener = urllib.request.build_opener(_Staying)
        try:
            with opener.open(request, timeout=20) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()


class _Staying(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments: object, **more: object) -> None:
        """Follow nothing."""


@contextmanager
def running(home: Path, folder: Path) -> Iterator[WebServer]:
    """A running nginx."""
    folder.mkdir(parents=True, exist_ok=True)
    server = WebServer(home, folder)
    server.start()
    try:
        yield server
    finally:
        server.stop()


if __name__ == "__main__":
    try:
        sys.stdout.write(f"{nginx()}\n")
    except NoWebServerError as error:
        sys.exit(str(error))
