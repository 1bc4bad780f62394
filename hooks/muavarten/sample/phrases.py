"""The words of the sample, from catalogues that nothing else loads, and how sentences are made of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from muavarten.languages.phrasebook import phrasebook
from muavarten.sample.emit import Flow

FOLDER = "sample"
SHORT = 90

Line = dict[str, str]
"""One phrase by language."""


class Phrases:
    """The phrases in those of a region's languages that the sample speaks; `main` is the first of them."""

    def __init__(self, languages: Sequence[str]) -> None:
        catalogues = {language: phrasebook(FOLDER, language) for language in languages}
        self.languages = tuple(language for language in languages if catalogues[language])
        if not self.languages:
            raise ValueError(f"no sample in any of: {', '.join(languages)}")
        self.main = self.languages[0]
        self.first = languages[0]
        self._lines: dict[str, tuple[Line, ...]] = {
            key: tuple(
                dict(zip(self.languages, texts, strict=True))
                for texts in zip(*(catalogues[language][key] for language in self.languages), strict=True)
            )
            for key in catalogues[self.main]
        }

    def lines(self, key: str) -> tuple[Line, ...]:
        """Every phrase of a key."""
        return self._lines[key]

    def line(self, key: str) -> Line:
        """The only phrase of a key, or the first."""
        return self._lines[key][0]

    def texts(self, key: str) -> tuple[str, ...]:
        """Every phrase of a key in the main language."""
        return tuple(line[self.main] for line in self._lines[key])

    def field(self, line: Line) -> Any:
        """A phrase as the value of a field: bare where it is only in the region's first language."""
        if len(line) == 1 and self.first in line:
            return line[self.first]
        short = sum(map(len, line.values())) < SHORT and not any("," in text for text in line.values())
        return Flow(dict(line)) if short else dict(line)


def said(line: Line, languages: Iterable[str]) -> Line:
    """A phrase in some languages only."""
    return {language: line[language] for language in languages}


def fill(line: Line, languages: Iterable[str], forms: Mapping[str, Mapping[str, str]], **values: Any) -> Line:
    """A phrase in some languages, with its braces filled by the forms of a place and by other values.

    A value that is itself a phrase is taken in the same language.
    """
    filled = {}
    for language in languages:
        text = line[language]
        if "{" in text:
            words: dict[str, Any] = dict(forms[language])
            for name, value in values.items():
                words[name] = value[language] if type(value) is dict else value
            text = text.format_map(words)
        filled[language] = text
    return filled


def joined(sentences: Sequence[Line]) -> Line:
    """Several sentences as one text, in each language."""
    return {language: " ".join(sentence[language] for sentence in sentences) for language in sentences[0]}
