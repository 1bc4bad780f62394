"""The words of search that are no record's: topics by language, places in their cases, needs and kinds."""

import re
from collections.abc import Iterable
from typing import Any

from muavarten.exports.search_index_packing import word_key, word_list
from muavarten.languages.catalogue import catalogue
from muavarten.pages.edition import Site
from muavarten.records.category import Category
from muavarten.records.municipality import Municipality, SubArea

BETWEEN = "|"
NEEDS = (
    "free",
    "accessible",
    "members",
    "volunteers",
    "babies",
    "children",
    "young",
    "adults",
    "elderly",
)
LANGUAGE_NEED = "language"
SAFE_BEGINNING = 4
WEAK = "search.words.weak"
WORD = re.compile(r"[^\W\d_]+")
PLURAL = re.compile(r"(?:t|er|ar|or|r|s)$")
ON, IN = ("lla", "llä"), ("ssa", "ssä")
KIND_WORDS = ("events", "premises", "grants", "memos")


def topic_list(site: Site, language: str) -> list[tuple[str, int, str]]:
    """Each class and topic: its id, the number of its class counted from 1 (0 for a class), its label."""
    preferred = (language, *site.addresses.languages)
    place = {name: at for at, name in enumerate(site.directory.categories, 1)}
    return [
        (topic.id, place[topic.parent] if topic.parent else 0, topic.label.best(preferred)[0])
        for topic in site.directory.categories.values()
    ]


def word_languages(site: Site) -> list[str]:
    """The languages that topics have words in: the site's first, then others."""
    codes = {code for topic in site.directory.categories.values() for code, _ in topic.words.values}
    return [*site.addresses.languages, *sorted(codes - set(site.addresses.languages))]


def topic_words(site: Site, language: str) -> tuple[list[str], list[str]]:
    """The search words of each topic in one language, by `topic_list`; then the phrases apart."""
    weak = frozenset(word for word in _listed(site, WEAK) if " " not in word)
    topics = site.directory.categories.values()
    words = [_words(topic, language) for topic in topics]
    needed = [list(_needed(found, frozenset(found), weak)) for found in words]
    return (
        [_packed(word for word in found if " " not in word) for found in needed],
        [_packed(word for word in found if " " in word) for found in needed],
    )


def _packed(words: Iterable[str]) -> str:
    """A word list that may hold phrases: their blanks are written as bars."""
    return word_list(sorted((word.replace(" ", BETWEEN) for word in words), key=word_key))


def _words(topic: Category, language: str) -> list[str]:
    own = topic.label.own(language)
    named = [own.casefold()] if own else []
    given = (word.casefold().replace(BETWEEN, " ") for word in topic.words.of(language))
    return sorted({*given, *named})


def _needed(words: list[str], known: frozenset[str], weak: frozenset[str]) -> Iterable[str]:
    """Leave out what search finds by another word of the topic.

    That is a plural, and a phrase or compound of it and a word like `club` that tells nothing more.
    """
    lengths = sorted({len(word) for word in weak})
    for word in words:
        ending = PLURAL.search(word)
        if ending and ending.start() >= SAFE_BEGINNING and word[: ending.start()] in known:
            continue
        if " " in word:
            telling = [part for part in word.split() if part not in weak]
            redundant = len(telling) == 1 and telling[0] in known
        else:
            redundant = any(
                word[-length:] in weak and word[:-length].rstrip("-") in known
                for length in lengths
                if len(word) - length >= SAFE_BEGINNING
            )
        if not redundant:
            yield word


def place_list(site: Site) -> list[dict[str, Any]]:
    """The municipalities: names by language, forms in which they are written, neighbours, former ones."""
    municipalities = list(site.directory.municipalities.values())
    place = {municipality.id: at for at, municipality in enumerate(municipalities, 1)}
    return [
        {
            "id": municipality.id,
            "names": municipality.name.as_dict(),
            "forms": _forms(municipality),
            "subregion": list(dict.fromkeys(municipality.subregion.all)) if municipality.subregion else [],
            "near": [place[name] for name in municipality.neighbours],
            "former": [
                {"names": former.name.as_dict(), "forms": _forms(former)}
                for former in municipality.former_municipalities
            ],
        }
        for municipality in municipalities
    ]


def _forms(place: Municipality | SubArea) -> list[str]:
    """Genitive and locative, and the cases of coming and going, which follow from a Finnish locative."""
    found: list[str] = []
    for text in (place.genitive, place.locative):
        found += text.all if text else ()
    for form in place.locative.all if place.locative else ():
        if form.endswith(ON):
            found += (f"{form[:-2]}t{form[-1]}", f"{form[:-1]}e")
        elif form.endswith(IN):
            found.append(form.replace("ss", "st"))
    return list(dict.fromkeys(found))


def query_words(site: Site) -> dict[str, Any]:
    """Words of needs, of kinds of records and of no meaning, of all languages of the site together."""
    return {
        "needs": {need: _listed(site, f"search.words.need.{need}") for need in NEEDS},
        "speech": {
            code: _listed(site, f"search.words.need.{LANGUAGE_NEED}.{code}")
            for code in spoken_languages(site)
        },
        "kinds": {kind: _listed(site, f"search.words.kind.{kind}") for kind in KIND_WORDS},
        "weak": [*_listed(site, WEAK), *_region_words(site)],
        "skipped": _listed(site, "search.words.skipped"),
    }


def _region_words(site: Site) -> list[str]:
    """The words of the region's own name, which tell nothing apart: everything is there."""
    region = site.directory.region
    texts = [text for named in (region.name, region.genitive, region.locative) if named for text in named.all]
    return sorted({word.casefold() for text in texts for word in WORD.findall(text)})


def spoken_languages(site: Site) -> list[str]:
    """The languages that search knows words for."""
    prefix = f"search.words.need.{LANGUAGE_NEED}."
    keys = catalogue(site.addresses.languages[0]).keys()
    return sorted(key.removeprefix(prefix) for key in keys if key.startswith(prefix))


def _listed(site: Site, key: str) -> list[str]:
    found: list[str] = []
    for language in site.addresses.languages:
        found += (word.strip() for word in catalogue(language).text(key).split(","))
    return sorted({word for word in found if word})
