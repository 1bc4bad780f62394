"""The search index and the scripts that read it: a core for each language, then what is loaded after it."""

import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec

from muavarten.exports.search_index_essentials import blocks, liaisons
from muavarten.exports.search_index_packing import word_key, word_list
from muavarten.exports.search_index_scripts import bundle
from muavarten.exports.search_index_tables import (
    KINDS,
    NOWHERE,
    Table,
    facet_columns,
    name_columns,
    organisers,
    other_name_columns,
    other_names,
    tables,
)
from muavarten.exports.search_index_text import text_columns
from muavarten.exports.search_index_words import (
    district_list,
    place_list,
    query_words,
    topic_list,
    topic_words,
    word_languages,
)
from muavarten.languages.catalogue import catalogue
from muavarten.pages.addresses import RECORD_FOLDERS
from muavarten.pages.edition import Site
from muavarten.read.scripts import search_modules

BASE = "search"
FORMAT = 1
SCRIPTS = ("worker.js", "page.js", "suggestions.js")
TEXTS = "search.ui."
OTHERS = "-others"
"""The words of topics that are loaded after the first result."""
UNFILLED = {name: f"{{{name}}}" for name in ("number", "words", "name", "names", "place")}
"""Placeholders that the browser fills."""


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every file of search.

    Pages name only files that keep their names: the scripts, `core.LANGUAGE.json` and `texts.LANGUAGE.json`.
    The core names the others, which carry the build in their names and inside.
    """
    found = tables(site)
    core, rest = _columns(site, found)
    text = text_columns(found)
    words: dict[str, list[str]] = {}
    for code in word_languages(site):
        words[code], words[f"{code}{OTHERS}"] = topic_words(site, code)
    asked = {code: query_words(site, code) for code in site.addresses.languages}
    build = hashlib.sha256(b"".join(map(_json, (core, rest, text, words, asked)))).hexdigest()[:12]
    later = {"rest": rest, "text": text} | {
        f"words.{code}": {"topics": own, "queryWords": asked.get(code)} for code, own in words.items()
    }
    named = {name: f"{name}.{build}.json" for name in later}
    for name, columns in later.items():
        yield f"{BASE}/{named[name]}", _json({"build": build, **columns})
    for language in site.addresses.languages:
        head = {
            "format": FORMAT,
            "build": build,
            "files": named,
            "language": language,
            "topics": topic_list(site, language),
        }
        yield (
            f"{BASE}/core.{language}.json",
            _json({**head, **core, "topicWords": words[language], "queryWords": asked[language]}),
        )
        yield f"{BASE}/texts.{language}.json", _json(_texts(site, language))
    for table in found:
        for name, block in blocks(site, table):
            yield f"{BASE}/essentials/{name}", block
    yield f"{BASE}/liaisons.json", _json(liaisons(site))
    modules = search_modules()
    for script in SCRIPTS:
        yield f"{BASE}/{script}", bundle(modules, script).encode()


def _columns(site: Site, found: tuple[Table, ...]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The columns of organisations, with the words that all share; and those of the other kinds."""
    places = [NOWHERE, *site.directory.municipalities]
    topics = {name: at for at, name in enumerate(site.directory.categories, 1)}
    first = found[0]
    beside = [other_names(table) for table in found]
    own = sorted({word for row in first.rows for word in row.words}, key=word_key)
    others = {word for table in found for row in table.rows for word in row.words}
    others |= {word for names in beside for named in names.values() for _, name in named for word in name}
    more = sorted(others.difference(own), key=word_key)
    number = {word: at for at, word in enumerate((*own, *more))}
    core = {
        "today": site.today.isoformat(),
        "languages": site.addresses.languages,
        "places": place_list(site),
        "districts": district_list(site),
        "words": word_list(own),
        "table": name_columns(first, places, topics, number),
    }
    place = {name: at for at, name in enumerate(places)}
    organisations = {row.record.id: at for at, row in enumerate(first.rows, 1)}
    villages = {row.record.id: at for at, row in enumerate(found[KINDS.index("villages")].rows)}
    speech = [""]
    rest = {
        "words": word_list(more),
        "tables": [name_columns(table, places, topics, number) for table in found[1:]],
        "organisers": organisers(found[KINDS.index("events")], organisations),
        "otherNames": [
            {code: other_name_columns(named, number) for code, named in names.items()} for names in beside
        ],
        "facets": [facet_columns(table, place, villages, speech) for table in found],
        "speech": speech,
    }
    return core, rest


def _texts(site: Site, language: str) -> dict[str, Any]:
    """What search says on the page, and where the pages of records stand from the site's root."""
    words = catalogue(language)
    keys = sorted(filter(lambda key: key.startswith(TEXTS), words.keys()))
    return {
        "texts": {key.removeprefix(TEXTS): words.text(key, **UNFILLED) for key in keys},
        "addresses": {folder: site.addresses.record(language, folder, "ID") for folder in RECORD_FOLDERS},
        "search": site.addresses.section(language, "search"),
        "update": site.addresses.section(language, "update"),
    }


def _json(data: Any) -> bytes:
    return msgspec.json.encode(data)
