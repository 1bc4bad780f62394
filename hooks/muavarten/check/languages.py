"""`languages`: every text is there in the region's first language, and language codes are real.

Wrong: `name: {sv: Byförening}` in a region whose first language is Finnish (a warning).
Right: `name: {fi: Kyläyhdistys, sv: Byförening}`.
Wrong: `languages: [fin]`. Right: `languages: [fi]`, the code of ISO 639 that is in use.
"""

from collections.abc import Iterator
from functools import cache

from babel import Locale

from muavarten.check.rule import Part, Rule, found
from muavarten.check.settings import Settings
from muavarten.problems import Finding, Severity

ID = "languages"
IN_SOME_LANGUAGES = frozenset({"alternate_names", "genitive", "locative"})
"""Fields whose texts may lack the first language: names as they are, and cases, which few languages have."""
NO_LANGUAGE = frozenset({"mul", "und", "zxx", "mis"})


def each(part: Part, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each text or code that leaves readers without a language."""
    first = settings.languages[0]
    for field, text in part.values.get("localized", ()):
        own = text.values[0][0]
        if own != first and IN_SOME_LANGUAGES.isdisjoint(field):
            severity = Severity.WARNING
            yield found(part.path, field, ID, "languages.first", severity=severity, language=first, other=own)
    for field, code in part.values.get("language", ()):
        if code not in codes():
            yield found(part.path, field, ID, "languages.code", value=code)
    for field, words in part.values.get("words", ()):
        for code, _ in words.values:
            if code not in codes():
                yield found(part.path, (*field, code), ID, "languages.code", at_key=True, value=code)


@cache
def codes() -> frozenset[str]:
    """The codes of all languages that can be named on a page."""
    return frozenset(Locale("en").languages) - NO_LANGUAGE


RULE = Rule(id=ID, each=each)
