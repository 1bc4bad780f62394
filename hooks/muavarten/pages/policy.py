"""The Content-Security-Policy of every page: only this site's own files, and no script or style within pages.

No page holds a script or a style of its own, so that neither hashes nor exceptions are needed.
"""

from urllib.parse import urlsplit

from muavarten.records.region import Region

SELF, NONE, DATA = "'self'", "'none'", "data:"


def directives(region: Region) -> dict[str, tuple[str, ...]]:
    """What pages may load and ask for: of this site alone, but for the receiver of the update form."""
    receiver = _address(region.submit_url)
    return {
        "default-src": (NONE,),
        "script-src": (SELF,),
        "worker-src": (SELF,),
        "style-src": (SELF,),
        "img-src": (SELF, DATA),
        "font-src": (SELF,),
        "manifest-src": (SELF,),
        "connect-src": (SELF, *receiver),
        "form-action": (SELF,),
        "base-uri": (NONE,),
        "object-src": (NONE,),
    }


def policy(region: Region) -> str:
    """The policy as a page's own meta element can say it, which cannot tell who may frame the page."""
    return "; ".join(" ".join((name, *sources)) for name, sources in directives(region).items())


def _address(url: str | None) -> tuple[str, ...]:
    """Exactly one address; a query does not count in a policy, and two signs would end it."""
    if not url:
        return ()
    parts = urlsplit(url)
    path = parts.path.replace(";", "%3B").replace(",", "%2C")
    return (f"{parts.scheme}://{parts.netloc}{path or '/'}",)
