"""The frames of all pages: rendered by the site generator, one a language and section, then remembered.

A frame made for a page one step below the root serves pages at any depth: all its links begin at the root.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from muavarten.pages.addresses import root_of
from muavarten.pages.edition import Site
from muavarten.pages.kind import PageKind, one_page
from muavarten.pages.maker import PageRef
from muavarten.press.stamp import Stamp
from muavarten.read.code import MARK_BYTES, mark
from muavarten.read.source import source

FOLDER = "_shells"
ONE_STEP = '="../'


class FrameRef(Struct, frozen=True):
    """A frame that is wanted: its language and section, and an address that it is to be rendered for."""

    name: str
    language: str
    section: str
    address: str


class Frames(Struct):
    """Frames by name, and the HTML of hand-written pages by the path of their source."""

    stamps: dict[str, Stamp] = {}
    texts: dict[str, str] = {}

    def at(self, ref: PageRef) -> Stamp:
        """The frame of a page, for where it stands."""
        name = frame_name(ref.language, ref.kind.section, ref.address)
        depth = ref.address.count("/")
        if depth < 2 or ref.address.endswith(".html"):
            return self.stamps[name]
        deep = f"{name}/{depth}"
        if deep not in self.stamps:
            self.stamps[deep] = self.stamps[name].with_links(ONE_STEP, f'="{root_of(ref.address, "")}')
        return self.stamps[deep]


def rooted(output: str, address: str, url: str) -> str:
    """A page of the site generator; its links are absolute where it may be shown at any address (404)."""
    if address.endswith("index.html"):
        return output
    relative = "../" * address.count("/")
    return output.replace(f'="{relative}assets/', f'="{root_of(address, url)}assets/')


def frame_name(language: str, section: str, address: str) -> str:
    """What a page's frame is called; pages that share the name share the frame."""
    place = "file" if address.endswith(".html") else "below" if address else "top"
    return f"{FOLDER}/{language}-{section or 'none'}-{place}.md"


def wanted(site: Site, kinds: tuple[PageKind, ...]) -> Iterator[FrameRef]:
    """Every frame that some page of these kinds may need."""
    seen: set[str] = set()
    for kind in kinds:
        for language in site.addresses.languages if kind.frame else ():
            for address in (*_special(site, kind, language), f"{FOLDER}-{language}-{kind.section}/"):
                name = frame_name(language, kind.section, address)
                if name not in seen:
                    seen.add(name)
                    yield FrameRef(name, language, kind.section, address)


def _special(site: Site, kind: PageKind, language: str) -> Iterator[str]:
    """The address of a kind's only page, where that is the top or a file of its own."""
    if kind.keys is one_page:
        address = kind.address(site, language, ())
        if not address or address.endswith(".html"):
            yield address


def recalled_frames(file: Path, key: bytes) -> Frames | None:
    """The frames that were remembered under this key, if they are whole."""
    try:
        content = source(file.parent, file.name)
        if content[:MARK_BYTES] == mark(key, content[MARK_BYTES:]):
            return msgspec.msgpack.decode(content[MARK_BYTES:], type=Frames)
    except (OSError, msgspec.MsgspecError):
        pass
    return None


def sealed_frames(frames: Frames, key: bytes) -> bytes:
    """Frames as the bytes that `recalled_frames` believes under this key."""
    body = msgspec.msgpack.encode(frames)
    return mark(key, body) + body
