"""What changes, told in a sentence for each field, as a reader of the site would say it."""

from collections.abc import Iterator
from datetime import date

from muavarten.changes.plain import Plain
from muavarten.derive.prices import FREE
from muavarten.forms.fingerprint import names_of
from muavarten.forms.labels import item_name, label, option
from muavarten.forms.shape import Group, Leaf, Many, Shape, group_of
from muavarten.languages import formats
from muavarten.languages.catalogue import Catalogue
from muavarten.parse.parser import Records
from muavarten.records.kinds import Kind

BOOKKEEPING = frozenset({"assured", "updated"})


class Teller:
    """Tells changes of one kind of record. `records` give the names of what a record refers to."""

    def __init__(self, kind: Kind, words: Catalogue, languages: tuple[str, ...], records: Records) -> None:
        self.kind = kind
        self.words = words
        self.languages = languages
        self.records = records

    def sentences(self, old: dict[str, Plain], new: dict[str, Plain]) -> tuple[str, ...]:
        """A sentence for each value that differs; who assured the record comes last."""
        shape = group_of(self.kind.model)
        told = list(self._group(shape, old, new, ""))
        if old.get("assured") != new.get("assured") and isinstance(new.get("assured"), dict):
            assured = new["assured"]
            day = self._leaf(Leaf(form="day"), str(assured.get("date", "")))
            told.append(self.words.text("changes.assured", day=day, by=assured.get("by", "")))
        return tuple(told)

    def _group(self, shape: Group, old: Plain, new: Plain, above: str) -> Iterator[str]:
        old, new = (value if isinstance(value, dict) else {} for value in (old, new))
        for name in dict.fromkeys([*old, *new]):
            if old.get(name) == new.get(name) or (not above and name in BOOKKEEPING):
                continue
            part = label(self.words, self.kind.name, name) if self._has_label(name) else name
            title = self._below(above, part)
            before, after = old.get(name), new.get(name)
            inner = shape.fields.get(name)
            if isinstance(inner, Many) and isinstance(inner.item, Group):
                one = item_name(self.words, name)
                named = self._below(above, one[:1].upper() + one[1:]) if one else title
                yield from self._items(inner.item, before or [], after or [], named)
            elif name == "price":
                yield from self._value(shape.fields[name], self._priced(before), self._priced(after), title)
            elif inner is not None:
                yield from self._value(inner, before, after, title)

    def _below(self, above: str, part: str) -> str:
        """`Osoite, katuosoite`."""
        if not above:
            return part
        return self.words.text("changes.label.part", field=above, part=part[:1].lower() + part[1:])

    def _priced(self, price: Plain) -> Plain:
        return self.words.text("update.form.free") if price == FREE else price

    def _has_label(self, name: str) -> bool:
        return f"field.{name}" in self.words or f"field.{self.kind.name}.{name}" in self.words

    def _value(self, shape: Shape, old: Plain, new: Plain, title: str) -> Iterator[str]:
        if isinstance(shape, Group):
            yield from self._group(shape, old, new, title)
        elif isinstance(shape, Leaf) and shape.localized:
            yield from self._texts(old, new, title)
        else:
            yield self._said(title, self.shown(shape, old), self.shown(shape, new))

    def _items(self, shape: Group, old: list[Plain], new: list[Plain], title: str) -> Iterator[str]:
        for place in range(max(len(old), len(new))):
            before, after = (items[place] if place < len(items) else None for items in (old, new))
            if before != after:
                named = self.words.text("changes.label.item", field=title, number=place + 1)
                yield from self._group(shape, before, after, named)

    def _texts(self, old: Plain, new: Plain, title: str) -> Iterator[str]:
        before, after = (self._by_language(value) for value in (old, new))
        for language in dict.fromkeys([*before, *after]):
            if before.get(language) != after.get(language):
                name = formats.language_name(language, self.words.language)
                many = len(before | after) > 1
                said = (
                    self.words.text("changes.label.language", field=title, language=name) if many else title
                )
                yield self._said(said, before.get(language, ""), after.get(language, ""))

    def _by_language(self, value: Plain) -> dict[str, str]:
        if isinstance(value, dict):
            return value
        return {self.languages[0]: str(value)} if value else {}

    def _said(self, title: str, old: str, new: str) -> str:
        old, new = (" ".join(text.split()) for text in (old, new))
        key = "changes.set" if old and new else "changes.removed" if old else "changes.added"
        return self.words.text(key, field=title, old=old, new=new).replace("?: ", "? ")

    def shown(self, shape: Shape, value: Plain) -> str:
        """A value as a reader sees it."""
        if value in (None, "", [], {}):
            return ""
        if isinstance(shape, Many):
            items = value if isinstance(value, list) else [value]
            return ", ".join(self.shown(shape.item, item) for item in items)
        if isinstance(shape, Leaf) and isinstance(value, str):
            return self._leaf(shape, value)
        if isinstance(value, dict):
            return str(value.get(self.words.language) or next(iter(value.values())))
        return str(value)

    def _leaf(self, leaf: Leaf, value: str) -> str:
        if leaf.form == "choice" and value in leaf.options:
            return option(self.words, leaf.choice, value)
        if leaf.form == "boolean" and value in ("true", "false"):
            return option(self.words, "Answer", "yes" if value == "true" else "no")
        if leaf.form == "reference":
            return self._name(leaf.reference, value)
        if leaf.form in ("day", "moment"):
            return self._moment(value)
        return value

    def _name(self, folder: str, name: str) -> str:
        if folder == "categories":
            found = next((c.label for c in self.records.categories if c.id == name), None)
            return found.best((self.words.language, *self.languages))[0] if found else name
        record = self.records.records[folder].get(name)
        return names_of(record)[0] if record and names_of(record) else name

    def _moment(self, value: str) -> str:
        day, _, clock = value.partition("T")
        try:
            written = formats.day(date.fromisoformat(day), self.words.language)
        except ValueError:
            return value
        return f"{written} {clock}".strip()
