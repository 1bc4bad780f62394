"""Markdown of memos as HTML that is safe to show: raw HTML comes out as text, links lead to http(s) only."""

import re
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

PAGE_LEVEL, LOWEST_LEVEL = 2, 6
"""A text stands under a heading of level 2 of the page."""

HEADING = re.compile(r"h([1-6])")
WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]+", re.IGNORECASE)

KEPT: dict[str, frozenset[str]] = {
    **dict.fromkeys(("p", "ul", "li", "strong", "em", "code", "pre", "blockquote", "br", "hr"), frozenset()),
    **dict.fromkeys(("h3", "h4", "h5", "h6", "span"), frozenset()),
    "ol": frozenset({"start"}),
    "a": frozenset({"href", "rel"}),
}
"""The elements that a text may hold, and their attributes."""


class Tame(Treeprocessor):
    """Keeps what a text may hold; anything else becomes a plain span."""

    def run(self, root: Element) -> None:
        """Go through the whole tree, in the order in which people read it."""
        used = sorted({heading_level(element) for element in root.iter()} - {0})
        level = PAGE_LEVEL
        for element in list(root.iter())[1:]:
            if wanted := heading_level(element):
                level = min(PAGE_LEVEL + 1 + used.index(wanted), level + 1, LOWEST_LEVEL)
                element.tag = f"h{level}"
            elif element.tag == "a":
                self._tame_link(element)
            elif element.tag not in KEPT:
                element.tag = "span"
            for name in set(element.attrib) - KEPT[element.tag]:
                del element.attrib[name]

    @staticmethod
    def _tame_link(element: Element) -> None:
        if WEB_ADDRESS.fullmatch(element.get("href", "")):
            element.set("rel", "noopener")
        else:
            element.tag = "span"


def heading_level(element: Element) -> int:
    """From 1 to 6 for a heading, 0 for anything else."""
    found = HEADING.fullmatch(element.tag) if isinstance(element.tag, str) else None
    return int(found[1]) if found else 0


@cache
def html_of(text: str) -> str:
    """The HTML of a Markdown text."""
    markdown = Markdown(output_format="html", extensions=["sane_lists"])
    markdown.preprocessors.deregister("html_block")
    for name in ("html", "image_link", "image_reference", "short_image_ref", "automail"):
        markdown.inlinePatterns.deregister(name)
    markdown.treeprocessors.register(Tame(markdown), "tame", -10)
    return markdown.convert(text)
