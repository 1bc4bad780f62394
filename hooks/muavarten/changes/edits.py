"""The lines of a request carried out on a record's plain data."""

import copy
from collections.abc import Iterable
from typing import Any

from muavarten.changes.normal import normal, same
from muavarten.changes.plain import Plain
from muavarten.changes.refusal import refused
from muavarten.changes.request import Line, Path
from muavarten.forms import tidy
from muavarten.forms.allowed import Form, order_of
from muavarten.forms.shape import Group, Leaf, Many

GONE: Any = None


class Editor:
    """Changes the data of one record of a kind. `languages` are the region's, its first language first."""

    def __init__(self, form: Form, languages: tuple[str, ...], country: str) -> None:
        self.form = form
        self.languages = languages
        self.country = country
        self.order = order_of(form)

    def edited(self, old: dict[str, Plain], lines: Iterable[Line]) -> dict[str, Plain]:
        """The data after every line; what is left empty is left out."""
        data = copy.deepcopy(old)
        for line in lines:
            data = self._in_group(data, self.form.shape, line.path, line, self.order)
        changed: dict[str, Plain] = pruned(data)
        return changed

    def _in_group(
        self, data: dict[str, Plain], shape: Group, path: Path, line: Line, order: Iterable[str]
    ) -> dict[str, Plain]:
        name, *rest = path
        value = self._value(data.get(name), shape.fields[name], tuple(rest), line)
        return placed(data, name, value, tuple(order))

    def _value(self, old: Plain, shape: Any, rest: Path, line: Line) -> Plain:
        if isinstance(shape, Group):
            if not rest:
                return GONE
            return self._in_group(old if isinstance(old, dict) else {}, shape, rest, line, shape.fields)
        if isinstance(shape, Many):
            items = old if isinstance(old, list) else []
            if isinstance(shape.item, Leaf):
                return self._items(items, shape.item, line)
            return self._at(items, shape.item, rest, line) if rest else GONE
        text = self._text(line, shape)
        return self._said(old, rest, text) if shape.localized else text

    def _at(self, items: list[Plain], shape: Group, rest: Path, line: Line) -> list[Plain]:
        """Change, add or take out the item at a position; the positions stay those that the sender saw."""
        place, *inner = rest
        position = int(place) - 1
        if position > len(items) or (position == len(items) and not inner):
            raise refused("position", field=line.key)
        item = items[position] if position < len(items) else {}
        if item is GONE:
            raise refused("twice", field=line.key)
        changed = self._in_group(item, shape, tuple(inner), line, shape.fields) if inner else GONE
        return [*items[:position], changed, *items[position + 1 :]]

    def _items(self, old: list[Plain], leaf: Leaf, line: Line) -> list[Plain]:
        """The new list; items that were there before keep the form in which they were written."""
        known = {same(self._shown(item), leaf, self.country): item for item in reversed(old)}
        texts = [normal(text, leaf, self.country) for text in line.values if text]
        return [known.get(same(text, leaf, self.country), text) for text in dict.fromkeys(texts)]

    def _shown(self, item: Plain) -> str:
        if isinstance(item, dict):
            return str(item.get(self.languages[0]) or next(iter(item.values()), ""))
        return str(item)

    def _text(self, line: Line, leaf: Leaf) -> str:
        joined = "\n".join(line.values)
        if leaf.paragraphs:
            return tidy.prose(joined)
        return normal(joined, leaf, self.country) if joined else ""

    def _said(self, old: Plain, rest: Path, text: str) -> Plain:
        """A text in languages after one of them has changed."""
        first = self.languages[0]
        language = rest[0] if rest else first
        if not isinstance(old, dict):
            if language == first:
                return text
            old = {first: old} if old else {}
        return placed(old, language, text, self.languages)


def placed(data: dict[str, Plain], name: str, value: Plain, order: tuple[str, ...]) -> dict[str, Plain]:
    """Data with a value; a new name comes after those that stand before it in the order."""
    if name in data:
        return {**data, name: value}
    rank = {known: place for place, known in enumerate(order)}
    before = [other for other in data if rank.get(other, len(order)) < rank.get(name, len(order))]
    names = list(data)
    names.insert(names.index(before[-1]) + 1 if before else 0, name)
    return {known: value if known == name else data[known] for known in names}


def pruned(value: Plain) -> Plain:
    """Data without what is empty."""
    if isinstance(value, dict):
        kept = {name: pruned(item) for name, item in value.items()}
        return {name: item for name, item in kept.items() if item not in (GONE, "", [], {})}
    if isinstance(value, list):
        return [kept for item in value if (kept := pruned(item)) not in (GONE, "", [], {})]
    return value
