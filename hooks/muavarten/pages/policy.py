"""The Content-Security-Policy of every page: only this site's own files, and no script or style within pages.

No page holds a script or a style of its own, so that neither hashes nor exceptions are needed.
"""

from urllib.parse import urlsplit

from muavarten.records.region import Region

SELF, NONE, DATA = "'self'", "'none'", "data:"


def directives(region: Region) -> dict[str, tuple[str, ...]]:
    """What pages may load, and where forms may be sent: to this site, and to the region's receiver."""
    receiver = _origin(region.submit_url)
    return {
        "default-src": (NONE,),
        "script-src": (SELF,),
        "worker-src": (SELF,),
        "style-src": (SELF,),
        "img-src": (SELF, DATA),
        "font-src": (SELF,),
        "manifest-src": (SELF,),
        "connect-src": (SELF, *receiver),
        "form-action": (SELF, *receiver),
        "base-uri": (NONE,),
        "object-src": (NONE,),
    }


def policy(region: Region) -> str:
    """The policy as a page's own meta element can say it, which cannot tell who may frame the page."""
    return "; ".join(" ".join((name, *sources)) for name, sources in directives(region).items())


def _origin(url: str | None) -> tuple[str, ...]:
    if not url:
        return ()
    parts = urlsplit(url)
    return (f"{parts.scheme}://{parts.netloc}",)
