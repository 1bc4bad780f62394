"""The words of search that are no record's: topics by language, places in their cases, needs and kinds."""

import re
from collections.abc import Iterable
from typing import Any

from muavarten.exports.search_index_packing import word_key, word_list
from muavarten.languages.catalogue import catalogue
from muavarten.pages.edition import Site
from muavarten.records.category import Category
from muavarten.records.municipality import Municipality, SubArea
from muavarten.records.region import District

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
FIRST_WORDS = 40
"""How many words of a topic are known from the beginning; they are listed with the commonest first."""
SAFE_BEGINNING = 4
WEAK = "search.words.weak"
WORD = re.compile(r"[^\W\d_]+")
PLURAL = re.compile(r"(?:t|er|ar|or|r|s)$")
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
    """The search words of each topic in one language, by `topic_list`: those named first, then the others.

    Phrases are among the others, which are loaded after the first result.
    """
    every = (word for code in site.addresses.languages for word in _listed(code, WEAK))
    weak = frozenset(word for word in every if " " not in word)
    first: list[str] = []
    others: list[str] = []
    for topic in site.directory.categories.values():
        words = _words(topic, language)
        needed = list(_needed(words, frozenset(words), weak))
        single = [word for word in needed if " " not in word]
        first.append(_packed(single[:FIRST_WORDS]))
        others.append(_packed({*needed}.difference(single[:FIRST_WORDS])))
    return first, others


def _packed(words: Iterable[str]) -> str:
    """A word list that may hold phrases: their blanks are written as bars."""
    return word_list(sorted((word.replace(" ", BETWEEN) for word in words), key=word_key))


def _words(topic: Category, language: str) -> list[str]:
    own = topic.label.own(language)
    given = (word.casefold().replace(BETWEEN, " ") for word in topic.words.of(language))
    return list(dict.fromkeys((*given, own.casefold()) if own else given))


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
    """The municipalities: names by language, forms in cases, neighbours, former ones and other places."""
    municipalities = list(site.directory.municipalities.values())
    place = {municipality.id: at for at, municipality in enumerate(municipalities, 1)}
    return [
        {
            "id": municipality.id,
            "names": municipality.name.as_dict(),
            "forms": _forms(municipality),
            "near": [place[name] for name in municipality.neighbours],
            "former": [
                {"names": former.name.as_dict(), "forms": _forms(former)}
                for former in municipality.former_municipalities
            ]
            + [
                {"names": {"": name}, "forms": []}
                for name in municipality.localities
                if name not in _villages_in(site, municipality.id)
            ],
        }
        for municipality in municipalities
    ]


def _villages_in(site: Site, municipality: str) -> set[str]:
    villages = site.directory.villages_in.get(municipality, ())
    return {name for village in villages for name in village.name.all}


def district_list(site: Site) -> list[dict[str, Any]]:
    """Parts of the region that people speak of: those of `region.yml`, then the sub-regions."""
    municipalities = site.directory.municipalities
    place = {name: at for at, name in enumerate(municipalities, 1)}
    districts = site.directory.region.districts
    own = {name for municipality in municipalities.values() for name in municipality.name.all}
    own.update(name for district in districts for name in district.name.all)
    subregions: dict[str, list[int]] = {}
    for municipality in municipalities.values():
        for name in set(municipality.subregion.all if municipality.subregion else ()).difference(own):
            subregions.setdefault(name, []).append(place[municipality.id])
    return [
        {
            "names": district.name.as_dict(),
            "forms": _forms(district),
            "places": [place[name] for name in district.municipalities],
        }
        for district in districts
    ] + [{"names": {"": name}, "forms": [], "places": places} for name, places in sorted(subregions.items())]


def _forms(place: Municipality | SubArea | District) -> list[str]:
    """Genitive and locative."""
    return [form for text in (place.genitive, place.locative) if text for form in text.all]


def query_words(site: Site, language: str) -> dict[str, Any]:
    """Words of needs, of kinds of records and of little or no meaning, in one language."""
    prefix = f"search.words.need.{LANGUAGE_NEED}."
    return {
        "needs": {need: _listed(language, f"search.words.need.{need}") for need in NEEDS},
        "speech": {code: _listed(language, f"{prefix}{code}") for code in spoken_languages(site)},
        "kinds": {kind: _listed(language, f"search.words.kind.{kind}") for kind in KIND_WORDS},
        "weak": [*_listed(language, WEAK), *_region_words(site)],
        "skipped": _listed(language, "search.words.skipped"),
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


def _listed(language: str, key: str) -> list[str]:
    words = (word.strip() for word in catalogue(language).text(key).split(","))
    return sorted({word for word in words if word})
