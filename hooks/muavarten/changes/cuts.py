"""Cuts into a text, collected first and made in one go, so that places never shift under the next cut."""

import re

from muavarten.changes.spans import Source, Span, SpanError, Text

COMMENT = re.compile(r"(?:^|[ \t])#.*$")


class Cuts:
    """What is taken out of a text and put in instead."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.newline = "\r\n" if "\r\n" in source.text else "\n"
        self.made: list[tuple[int, int, str]] = []

    def cut(self, start: int, end: int, instead: str) -> None:
        """Put something in the place of a part of the text."""
        self.made.append((start, end, instead))

    def applied(self) -> str:
        """The text after all cuts. Raises SpanError where two of them overlap."""
        parts: list[str] = []
        place = 0
        for start, end, instead in sorted(self.made, key=lambda cut: cut[:2]):
            if start < place:
                raise SpanError("cuts overlap")
            parts += [self.text[place:start], instead]
            place = end
        return "".join([*parts, self.text[place:]])

    def indent(self, place: int) -> str:
        """The white space that puts a line under this place."""
        return " " * (place - self.source.line_start(place))

    def begins_line(self, place: int) -> bool:
        """Whether nothing but white space stands before a place on its line."""
        return not self.text[self.source.line_start(place) : place].strip()

    def dash(self, place: int) -> int:
        """The dash before an item of a list, which must begin its line."""
        start = self.source.line_start(place)
        found = self.text.rfind("-", start, place)
        if found < 0 or not self.begins_line(found) or self.text[found + 1 : place].strip():
            raise SpanError("no dash at the beginning of the line")
        return found

    def _lines(self, lines: list[str]) -> str:
        return self.newline.join(lines)

    def _end_of_line(self, place: int) -> int:
        end = self.source.line_end(place)
        return end - 1 if self.text[end - 1 : end] == "\r" else end

    def _comment(self, start: int, end: int) -> str:
        """The comment in a part of a line, if there is one."""
        found = COMMENT.search(self.text[start:end].replace("\r", ""))
        return found[0].strip() if found else ""

    def remove_lines(self, start: int, end: int) -> None:
        """Take out whole lines; a comment behind the last one stays, on a line of its own."""
        first, last = self.source.line_start(start), self._end_of_line(end)
        comment = self._comment(end, last)
        after = min(self.source.line_end(end) + 1, len(self.text))
        self.cut(first, after, self.indent(start) + comment + self.newline if comment else "")

    def replace_lines(self, start: int, end: int, lines: list[str]) -> None:
        """Write lines anew; a comment behind the last one goes behind the first."""
        last = self._end_of_line(end)
        first = "  ".join(filter(None, (lines[0], self._comment(end, last))))
        self.cut(self.source.line_start(start), last, self._lines([first, *lines[1:]]))

    def insert_after(self, end: int, lines: list[str]) -> None:
        """Put lines below the line on which something ends."""
        place = self._end_of_line(end)
        self.cut(place, place, self.newline + self._lines(lines))

    def insert_before(self, start: int, lines: list[str]) -> None:
        """Put lines above the line on which something begins, or before it on a line begun already."""
        if self.begins_line(start):
            place = self.source.line_start(start)
            self.cut(place, place, self._lines(lines) + self.newline)
        else:
            indent = self.indent(start)
            lines = [lines[0][len(indent) :], *lines[1:]]
            self.cut(start, start, self._lines(lines) + self.newline + indent)

    def rewrite(self, after: int, span: Span, head: str, lines: list[str]) -> None:
        """Put another value behind a name: `head` on its line, `lines` below; the line keeps its comment."""
        same_line = "\n" not in self.text[after : span.start]
        if isinstance(span, Text) and span.style in ("|", ">"):
            comment, end = self._comment(span.start, self._end_of_line(span.start)), span.end
        else:
            end = self._end_of_line(span.end) if lines else span.end
            heads = "" if same_line else self._comment(after, self._end_of_line(after))
            comment = "  ".join(filter(None, (heads, self._comment(span.end, end))))
        behind = f"  {comment}" if comment else ""
        start = span.start if same_line and head else after
        lead = " " if head and start == after else ""
        below = "".join(self.newline + line for line in lines)
        self.cut(start, end, f"{lead}{head}{behind}{below}")

    def put_in(self, first: int, before: int | None, written: str) -> None:
        """Put an element into brackets, behind the one that ends at `before` or in front of the first."""
        if before is None:
            self.cut(first, first, f"{written}, ")
        else:
            self.cut(before, before, f", {written}")

    def take_out(self, elements: list[tuple[int, int]], first: int, last: int) -> None:
        """Take neighbouring elements out of brackets, with the comma that is one too many."""
        if last + 1 < len(elements):
            start, end = elements[first][0], elements[last + 1][0]
        elif first > 0:
            start, end = elements[first - 1][1], elements[last][1]
        else:
            raise SpanError("nothing would stay in the brackets")
        if "#" in self.text[start:end]:
            raise SpanError("a comment stands between the brackets")
        self.cut(start, end, "")
