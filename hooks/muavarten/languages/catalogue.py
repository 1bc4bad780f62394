"""The message catalogues: gettext .po files, one a domain and language."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

from muavarten.languages.po import po_entries
from muavarten.problems import Message

LOCALE = files("muavarten") / "locale"
PLURAL = re.compile(r"plural=([^;]+);")


class MissingMessageError(LookupError):
    """A text was asked for that no catalogue of that language holds."""


class Catalogue:
    """All texts of one language, by key."""

    def __init__(self, language: str, texts: dict[str, tuple[str, ...]], plural: str) -> None:
        self.language = language
        self._texts = texts
        self._whole = {key: f[0] for key, f in texts.items() if len(f) == 1 and not set("{}") & set(f[0])}
        self._plural = compile(plural, "plural", "eval")

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def keys(self) -> frozenset[str]:
        """Every key that has a text."""
        return frozenset(self._texts)

    def text(self, key: str, /, **values: Any) -> str:
        """The text of a key, with its braces filled; `count` chooses among plural forms.

        Raises MissingMessageError where there is no such text.
        """
        whole = self._whole.get(key)
        if whole is not None:
            return whole
        forms = self._texts.get(key)
        if forms is None:
            raise MissingMessageError(f"{self.language}: {key}")
        if len(forms) > 1:
            return forms[self._plural_index(values["count"])].format_map(values)
        return forms[0].format_map(values) if values or "{" in forms[0] else forms[0]

    def pattern(self, key: str) -> str:
        """The text of a key with its braces as they are, for scripts that fill them."""
        return self._texts[key][0]

    def _plural_index(self, count: int) -> int:
        return int(eval(self._plural, {"__builtins__": {}}, {"n": count}))  # noqa: S307 - from our own files

    def say(self, message: Message) -> str:
        """A message in this language; values that are messages themselves are said first."""
        values = {
            name: self.say(value) if isinstance(value, Message) else value
            for name, value in message.values.items()
        }
        return self.text(message.key, **values)


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language, from every domain of its folder."""
    texts: dict[str, tuple[str, ...]] = {}
    for file in sorted((LOCALE / language).iterdir(), key=lambda f: f.name):
        if file.name.endswith(".po"):
            texts |= po_entries(file)
    plural = PLURAL.search(texts.pop("")[0])
    said = {key: forms for key, forms in texts.items() if any(forms)}
    return Catalogue(language, said, plural[1] if plural else "0")


def languages_with_catalogue() -> tuple[str, ...]:
    """The languages that the program speaks."""
    return tuple(sorted(entry.name for entry in LOCALE.iterdir() if entry.is_dir()))
