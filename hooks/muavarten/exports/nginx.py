"""What nginx must know of a site: where old ids lead, who may be framed, how long files keep, which 404 page.

Maps for the http level; `deploy/site.conf` uses them. They are evaluated once for each request.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from muavarten.exports.redirects import moved
from muavarten.pages.addresses import segment
from muavarten.pages.edition import Site
from muavarten.pages.embed_lists import EVENTS, ORGANISATIONS, PART
from muavarten.pages.policy import policy

HASHED = r"\.[0-9a-f]{8,}\.(?:min\.)?[a-z0-9]+$"
CACHE = (
    (HASHED, "public, max-age=31536000, immutable"),
    (r"\.(?:svg|png|jpg|webp|ico|woff2)$", "public, max-age=86400"),
    (r"\.(?:ics|atom)$", "public, max-age=3600"),
)
ALWAYS_ASK = "no-cache"
"""A file is kept, and asked for anew with its ETag each time: mostly nothing but `304` comes back."""


def configuration(site: Site) -> str:
    """The maps of a site."""
    root = urlsplit(site.url).path
    embeds = [(f"~^{re.escape(root + prefix)}", prefix) for prefix in _embeds(site)]
    rules = policy(site.directory.region)
    return "".join(
        (
            _map("moved", "", _moved(site, root)),
            _map("missing", f"{root}404.html", _missing(site, root)),
            _map(
                "policy",
                f"{rules}; frame-ancestors 'none'",
                [(place, f"{rules}; frame-ancestors *") for place, _ in embeds],
            ),
            _map("frames", "DENY", [(place, "") for place, _ in embeds]),
            _map("keep", ALWAYS_ASK, [(f"~*{pattern}", age) for pattern, age in CACHE]),
        )
    )


def _moved(site: Site, root: str) -> Iterator[tuple[str, str]]:
    for folder, old, new in moved(site):
        for language in site.addresses.languages:
            yield (
                root + site.addresses.record(language, folder, old),
                root + site.addresses.record(language, folder, new),
            )


def _missing(site: Site, root: str) -> Iterator[tuple[str, str]]:
    for language in site.addresses.languages[1:]:
        prefix = site.addresses.prefix(language)
        yield f"~^{re.escape(root + prefix)}", f"{root}{prefix}404.html"


def _embeds(site: Site) -> Iterator[str]:
    """What the addresses of lists for frames begin with; the page that explains them is no such list."""
    for language in site.addresses.languages:
        for kind in (EVENTS, ORGANISATIONS):
            yield site.addresses.section(language, "embed", segment(language, PART[kind]))


def _map(name: str, default: str, rows: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> str:
    lines = "".join(f"  {_quoted(key)} {_quoted(value)};\n" for key, value in rows)
    return f"map $uri $muavarten_{name} {{\n  default {_quoted(default)};\n{lines}}}\n"


def _quoted(text: str) -> str:
    """A value as nginx reads it; addresses are made of ids and hold nothing else that means something."""
    if re.search(r"[\x00-\x1f\x7f]", text):
        raise ValueError(text)
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
