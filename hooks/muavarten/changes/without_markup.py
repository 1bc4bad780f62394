"""The words of a page or of a mail in HTML, a line for each line that one would see."""

from html.parser import HTMLParser


class _Words(HTMLParser):
    """Collects the text of a page, with a line break where one would be seen."""

    BREAKING = frozenset({"br", "p", "div", "li", "tr", "blockquote", "pre", "h1", "h2", "h3"})
    SILENT = frozenset({"script", "style", "head", "title"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in self.SILENT
        if tag in self.BREAKING:
            self.found.append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in self.SILENT and self.silent > 0
        if tag in self.BREAKING - {"br"}:
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.found.append(data)


def without_markup(html: str) -> str:
    """The text of a piece of HTML."""
    words = _Words()
    words.feed(html)
    words.close()
    return "".join(words.found)
