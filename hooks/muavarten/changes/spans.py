"""Where the parts of a YAML text begin and end, so that one of them can be replaced and no other byte."""

import re
from typing import Any

import yaml
from msgspec import Struct

from muavarten.changes.plain import Plain

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class SpanError(ValueError):
    """The text is laid out in a way that cannot be spliced."""


class Text(Struct):
    """A scalar from `start` to `end`; `style` is empty for a plain one, else a quote or a block's sign."""

    start: int
    end: int
    text: str
    style: str


class Items(Struct):
    """A list; `flow` where it stands in brackets."""

    start: int
    end: int
    flow: bool
    items: list["Span"]


class Pair(Struct):
    """A field: where its name begins and ends, and its value."""

    start: int
    key_end: int
    value: "Span"


class Pairs(Struct):
    """A mapping; `flow` where it stands in brackets."""

    start: int
    end: int
    flow: bool
    pairs: dict[str, Pair]


Span = Text | Items | Pairs


def data_of(span: Span) -> Plain:
    """The plain data of a part of a text."""
    if isinstance(span, Text):
        return span.text
    if isinstance(span, Items):
        return [data_of(item) for item in span.items]
    return {name: data_of(pair.value) for name, pair in span.pairs.items()}


class Source:
    """A YAML text, with its lines: libyaml tells places by line and column."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(found.end() for found in re.finditer("\n", text)), len(text)]
        self.events: Any = yaml.parse(text, Loader=LOADER)

    def offset(self, mark: Any) -> int:
        """A place in the text."""
        return int(self.starts[mark.line] + mark.column)

    def line_start(self, place: int) -> int:
        """Where the line of a place begins."""
        return self.text.rfind("\n", 0, place) + 1

    def line_end(self, place: int) -> int:
        """Where the line of a place ends, before its line break."""
        found = self.text.find("\n", place)
        return len(self.text) if found < 0 else found

    def document(self) -> Pairs:
        """The whole. Raises SpanError where it is no mapping."""
        try:
            next(self.events)
            next(self.events)
            span = self.span(next(self.events))
        except (yaml.YAMLError, StopIteration) as error:
            raise SpanError(str(error)) from error
        if not isinstance(span, Pairs) or span.flow:
            raise SpanError("no block of fields")
        return span

    def span(self, event: Any) -> Span:
        """The part that begins with an event."""
        start = self.offset(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, start)
        flow = bool(getattr(event, "flow_style", False))
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
                items.append(self.span(event))
            return Items(start, self.end(event, items, flow, start), flow, items)
        if not isinstance(event, yaml.MappingStartEvent):
            raise SpanError("alias")
        pairs: dict[str, Pair] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            name, key_start, key_end = str(event.value), *map(self.offset, (event.start_mark, event.end_mark))
            pairs[name] = Pair(key_start, key_end, self.span(next(self.events)))
        return Pairs(
            start, self.end(event, [pair.value for pair in pairs.values()], flow, start), flow, pairs
        )

    def end(self, event: Any, parts: list[Span], flow: bool, start: int) -> int:
        """Where a list or mapping ends: at its bracket, or where its last part does."""
        if flow:
            return self.offset(event.end_mark)
        return parts[-1].end if parts else start

    def scalar(self, event: Any, start: int) -> Text:
        """A scalar. A block ends with its last line that holds something."""
        end, style = self.offset(event.end_mark), event.style or ""
        if style in ("|", ">"):
            end = start + len(self.text[start:end].rstrip(" \t\r\n"))
        return Text(start, end, str(event.value), style)
