"""`lexicon`: the words of categories.yml lead to one topic each, in the region's first language at least.

Wrong: two topics labelled `Kuorot`. Right: a label for each.
Wrong: `kuoro` among the search words of two topics (a warning). Right: under the one where it belongs; a
class may have a word of its own topics.
Wrong: a topic without search words in the first language (a warning). Right: `words: {fi: [kuoro, laulu]}`.
"""

from collections.abc import Iterator

from muavarten.check.rule import Rule, Whole, found
from muavarten.problems import Finding, Severity
from muavarten.records.category import Category

ID = "lexicon"
PATH = "categories.yml"


def together(whole: Whole) -> Iterator[Finding]:
    """Yield a finding for each word that leads to two topics, and for topics without words."""
    categories = whole.records.categories
    yield from _labels(categories)
    yield from _words(categories)
    first = whole.settings.languages[0]
    classes: dict[int, str] = {}
    for category in categories:
        if category.parent is not None and not category.words.of(first):
            field = (*category.field, "words")
            yield found(PATH, field, ID, "lexicon.none", severity=Severity.WARNING, language=first)
        if category.parent is None:
            other = classes.setdefault(category.register_class, category.id)
            if other != category.id:
                field = (*category.field, "register_class")
                yield found(PATH, field, ID, "lexicon.class", value=category.register_class, other=other)


def _labels(categories: tuple[Category, ...]) -> Iterator[Finding]:
    seen: dict[tuple[str, str], Category] = {}
    for category in categories:
        for language, text in category.label.values:
            other = seen.setdefault((language, text.casefold()), category)
            if other.id not in (category.id, category.parent):
                field = (*category.field, "label")
                yield found(PATH, field, ID, "lexicon.label", value=text, other=other.id)
                break


def _words(categories: tuple[Category, ...]) -> Iterator[Finding]:
    seen: dict[tuple[str, str], Category] = {}
    for category in categories:
        for language, words in category.words.values:
            own: set[str] = set()
            for place, word in enumerate(words):
                plain = word.casefold()
                other = seen.setdefault((language, plain), category)
                again = plain in own
                own.add(plain)
                if again or other.id not in (category.id, category.parent):
                    field = (*category.field, "words", language, place)
                    yield found(
                        PATH,
                        field,
                        ID,
                        "lexicon.word",
                        severity=Severity.WARNING,
                        value=word,
                        other=other.id,
                    )


RULE = Rule(id=ID, together=together)
