"""The words of a page or of a mail in HTML, a line for each line that one would see."""

import html
import re

BREAKING = frozenset({"br", "p", "div", "li", "tr", "blockquote", "pre", "h1", "h2", "h3"})
MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style|head|title)\b.*?(?:</\1\b[^>]*(?:>|\Z)|\Z)"
    r"|<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)[^>]*(?:>|\Z)"
    r"|<[!?/][^>]*(?:>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
"""What is no text. What is left open goes on to the end, so that no text is read twice."""


def without_markup(page: str) -> str:
    """The text of a piece of HTML."""
    found: list[str] = []
    at = 0
    for markup in MARKUP.finditer(page):
        found += (html.unescape(page[at : markup.start()]), _line_break(markup))
        at = markup.end()
    found.append(html.unescape(page[at:]))
    return "".join(found)


def _line_break(markup: "re.Match[str]") -> str:
    """What is seen of a tag."""
    tag = (markup["tag"] or "").lower()
    if tag not in BREAKING or (markup["end"] and tag == "br"):
        return ""
    return "\n- " if tag == "li" and not markup["end"] else "\n"
