"""Looks at a live site after a deployment: the new build answers, whole, safe, and with its own 404 page.

`python3 deploy/live.py https://site.example/ --mark SHA256` waits until api/v1/index.json is the one of this
build, then looks at the home page and at an address that leads nowhere. Exit status 0 if all is well.
"""

import argparse
import hashlib
import sys
import time
import urllib.error
import urllib.request

INDEX = "api/v1/index.json"
NOWHERE = "there-is-no-such-page/"
PAUSE = 5


def fetched(url: str) -> tuple[int, bytes]:
    """The status and the bytes of an address; status 0 where nobody answers."""
    headers = {"Cache-Control": "no-cache", "User-Agent": "muavarten"}
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - main takes http(s) only
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()
    except OSError:
        return 0, b""


def complaints(site: str, mark: str) -> list[str]:
    """What is not as it should be."""
    found = []
    status, data = fetched(site + INDEX)
    if status != 200:
        found.append(f"{INDEX}: {status}")
    elif mark and hashlib.sha256(data).hexdigest() != mark:
        found.append(f"{INDEX} is another build's")
    status, data = fetched(site)
    if status != 200 or b"</html>" not in data:
        found.append(f"home page: {status}, {len(data)} bytes")
    if b"Content-Security-Policy" not in data:
        found.append("home page without a Content-Security-Policy")
    status, data = fetched(site + NOWHERE)
    if status != 404 or b'id="main"' not in data:
        found.append(f"an address that leads nowhere: {status}, {len(data)} bytes")
    return found


def main() -> int:
    """Look until all is well or the time is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site")
    parser.add_argument("--mark", default="", help="SHA-256 of this build's api/v1/index.json")
    parser.add_argument("--seconds", type=float, default=60, help="how long to wait for it")
    options = parser.parse_args()
    site = options.site.rstrip("/") + "/"
    if not site.startswith(("https://", "http://")):
        parser.error("the address of a site begins with https://")
    until = time.monotonic() + options.seconds
    while found := complaints(site, options.mark):
        if time.monotonic() >= until:
            sys.stderr.write("".join(f"{site}: {complaint}\n" for complaint in found))
            return 1
        time.sleep(min(PAUSE, max(0.0, until - time.monotonic())))
    sys.stdout.write(f"{site} is up to date.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
