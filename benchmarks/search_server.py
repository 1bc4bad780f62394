"""A server on this machine that serves a folder gzipped and, where asked, as slowly as a far-off phone."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

FAST_3G_LATENCY = 0.5625
FAST_3G_BYTES = 188_743
"""What browsers call Fast 3G: seconds before an answer begins, bytes a second for all answers together."""


class Slowness:
    """A line that all answers share. `sent` counts their bytes."""

    def __init__(self) -> None:
        self.slow = False
        self.sent = 0
        self._lock = threading.Lock()
        self._free_at = 0.0

    def pass_through(self, size: int) -> None:
        """Wait as long as that many bytes take."""
        with self._lock:
            self.sent += size
            if not self.slow:
                return
            now = time.monotonic()
            self._free_at = max(self._free_at, now) + size / FAST_3G_BYTES
            ready = self._free_at
        time.sleep(max(0.0, ready - time.monotonic()))


class Handler(SimpleHTTPRequestHandler):
    """Every file gzipped, as static hosts do."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, line: Slowness, packed: dict[Path, bytes], **rest: object) -> None:
        self.line = line
        self.packed = packed
        super().__init__(*args, **rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer after the line's delay."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if self.line.slow:
            time.sleep(FAST_3G_LATENCY)
        if not file.is_file():
            self.send_error(404)
            return
        if file not in self.packed:
            self.packed[file] = gzip.compress(file.read_bytes(), 9)
        body = self.packed[file]
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        with suppress(ConnectionError):
            for start in range(0, len(body), 16_384):
                part = body[start : start + 16_384]
                self.line.pass_through(len(part))
                self.wfile.write(part)

    def handle_one_request(self) -> None:
        """A browser may close a connection that it no longer needs."""
        try:
            super().handle_one_request()
        except ConnectionError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Slowness]]:
    """Serve a folder; gives its address and the line to slow it by."""
    line = Slowness()
    handler = partial(Handler, directory=str(folder), line=line, packed={})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}", line
        server.shutdown()
