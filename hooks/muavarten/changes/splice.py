"""A YAML text made to say something else by changing as few of its bytes as possible."""

import json
from difflib import SequenceMatcher

from muavarten.changes.cuts import Cuts
from muavarten.changes.plain import Plain
from muavarten.changes.spans import Items, Pair, Pairs, Source, Span, SpanError, Text, data_of
from muavarten.changes.yaml_words import below, block_text, entry, in_line, is_short, list_item, scalar

WIDTH = 100


def spliced(text: str, new: dict[str, Plain]) -> str:
    """The text with only what differs from `new` rewritten. Raises SpanError where that cannot be done."""
    for careful in (True, False):
        try:
            result = Splicer(text).spliced(new, careful=careful)
        except SpanError:
            continue
        if data_of(Source(result).document()) == new:
            return result
    raise SpanError("the text cannot be made to say so")


class Splicer:
    """The cuts of one text."""

    def __init__(self, text: str) -> None:
        self.source = Source(text)
        self.cuts = Cuts(self.source)

    def spliced(self, new: dict[str, Plain], *, careful: bool) -> str:
        """The new text; where not careful, every field that differs is written anew as a whole."""
        document = self.source.document()
        if not careful:
            known = {name: data_of(pair.value) for name, pair in document.pairs.items()}
            for name, pair in document.pairs.items():
                if name in new and known[name] != new[name]:
                    self.cuts.replace_lines(pair.start, pair.value.end, entry(name, new[name], ""))
            new = {name: known.get(name, value) for name, value in new.items()}
        self.pairs(document, new)
        return self.cuts.applied()

    def pairs(self, span: Pairs, new: dict[str, Plain]) -> None:
        """Make a mapping say something else."""
        gone = [name for name in span.pairs if name not in new]
        if len(gone) == len(span.pairs):
            raise SpanError("nothing of it would stay")
        elements = list(span.pairs)
        for name in gone:
            self._without(span, elements.index(name))
        for name, pair in span.pairs.items():
            if name in new:
                self.value(pair.value, new[name], pair.key_end + 1, span.flow, self.cuts.indent(pair.start))
        before = ""
        for name, value in new.items():
            if name in span.pairs:
                before = name
            else:
                self._with(span, before, name, value)

    def _without(self, span: Pairs, place: int) -> None:
        pairs = list(span.pairs.values())
        if span.flow:
            self.cuts.take_out([(pair.start, pair.value.end) for pair in pairs], place, place)
        elif self.cuts.begins_line(pairs[place].start):
            self.cuts.remove_lines(pairs[place].start, pairs[place].value.end)
        elif place + 1 < len(pairs):
            self.cuts.cut(pairs[place].start, pairs[place + 1].start, "")
        else:
            raise SpanError("the only field of an item")

    def _with(self, span: Pairs, before: str, name: str, value: Plain) -> None:
        first = next(iter(span.pairs.values()))
        known: Pair | None = span.pairs.get(before)
        if span.flow:
            written = f"{name}: {in_line(value, flow=True)}"
            self.cuts.put_in(first.start, known.value.end if known else None, written)
        elif known:
            self.cuts.insert_after(known.value.end, entry(name, value, self.cuts.indent(first.start)))
        else:
            self.cuts.insert_before(first.start, entry(name, value, self.cuts.indent(first.start)))

    def value(self, span: Span, new: Plain, after: int, flow: bool, indent: str) -> None:
        """Make a value say something else. `after` is the place behind its name."""
        if data_of(span) == new:
            return
        if isinstance(span, Pairs) and isinstance(new, dict) and set(span.pairs) & set(new):
            self.pairs(span, new)
        elif isinstance(span, Items) and isinstance(new, list) and span.items:
            self.items(span, new)
        elif flow:
            style = span.style if isinstance(span, Text) else ""
            written = scalar(new, flow=True, style=style) if isinstance(new, str) else in_line(new, flow=True)
            self.cuts.cut(span.start, span.end, written)
        else:
            self._replaced(span, new, after, indent)

    def _replaced(self, span: Span, new: Plain, after: int, indent: str) -> None:
        column = after - self.source.line_start(after)
        quoted = span.style if isinstance(span, Text) and span.style in ("'", '"') else ""
        if is_short(new, WIDTH - column - 1):
            written = scalar(new, flow=False, style=quoted) if isinstance(new, str) else in_line(new)
            self.cuts.rewrite(after, span, written, [])
        elif isinstance(new, str):
            self.cuts.rewrite(after, span, *block_text(new, f"{indent}  "))
        else:
            self.cuts.rewrite(after, span, "", below(new, f"{indent}  "))

    def items(self, span: Items, new: list[Plain]) -> None:
        """Make a list hold other items; those that stay are not touched."""
        old = [data_of(item) for item in span.items]
        ways = SequenceMatcher(None, list(map(_key, old)), list(map(_key, new)), autojunk=False).get_opcodes()
        for way, first, last, start, end in ways:
            if way == "equal":
                continue
            paired = min(last - first, end - start)
            for step in range(paired):
                self._item(span, span.items[first + step], new[start + step])
            if first + paired < last:
                self._take_out(span, first + paired, last - 1)
            for value in new[start + paired : end]:
                self._put_in(span, first + paired - 1, value)

    def _item(self, span: Items, item: Span, new: Plain) -> None:
        """Items on one line stay on one line; fields of an item in a block may take more."""
        one_line = span.flow or not isinstance(item, Pairs)
        self.value(item, new, item.start - 1, one_line, self.cuts.indent(item.start))

    def _take_out(self, span: Items, first: int, last: int) -> None:
        if span.flow:
            self.cuts.take_out([(item.start, item.end) for item in span.items], first, last)
            return
        for item in span.items[first : last + 1]:
            self.cuts.remove_lines(self.cuts.dash(item.start), item.end)

    def _put_in(self, span: Items, before: int, value: Plain) -> None:
        known = span.items[before] if before >= 0 else None
        if span.flow:
            self.cuts.put_in(span.items[0].start, known.end if known else None, in_line(value, flow=True))
            return
        dash = self.cuts.dash(span.items[0].start)
        lines = list_item(value, self.cuts.indent(dash))
        if known:
            self.cuts.insert_after(known.end, lines)
        else:
            self.cuts.insert_before(dash, lines)


def _key(value: Plain) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
