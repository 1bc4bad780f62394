"""What the form's scripts read: one file a language, and the names of what is in each municipality."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from msgspec import json

from muavarten.derive.counts import is_listed
from muavarten.forms.description import kinds
from muavarten.forms.limits import limits
from muavarten.languages import formats
from muavarten.languages.catalogue import Catalogue
from muavarten.pages.addresses import RECORD_FOLDERS, UPDATE_PARAMETERS
from muavarten.pages.edition import Edition, Site
from muavarten.records.organisation import Organisation

BASE = "assets/update"
GITHUB = "github.com"
LONGEST_MAIL, LONGEST_ISSUE = 1800, 7500
"""How long an address for a mail program and for a page of GitHub may get."""
SAID = (
    "update.form.",
    "update.hint.",
    "event.rule.",
    "changes.set",
    "changes.added",
    "changes.removed",
    "changes.label.",
    "rule.contacts.",
    "rule.format.",
    "rule.type.",
    "rule.dates.",
    "rule.identifiers.",
    "rule.consent.",
    "rule.mailboxes",
    "rule.prices",
    "rule.accessibility.",
    "rule.recurrence.",
    "rule.required",
    "rule.too-long",
)
"""The beginnings of the keys of texts that the scripts say; of a rule's texts, its hints too."""
LOCAL_FOLDERS = ("organisations", "villages", "premises", "events")
MORE_LANGUAGES = ("fi", "sv", "en", "uk", "ru", "et", "ar", "so", "ku", "fa", "se", "de", "es", "fr")
"""Languages in which associations may get along; any other can be told in words."""


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """The files of the form."""
    for language in site.addresses.languages:
        yield f"{BASE}/form-{language}.json", json.encode(_form(Edition(site, language)))
    edition = Edition(site, site.addresses.languages[0])
    for name, place in _places(edition).items():
        yield f"{BASE}/places/{name}.json", json.encode(place)


def _form(edition: Edition) -> dict[str, Any]:
    directory, language = edition.directory, edition.language
    languages = edition.site.addresses.languages
    return {
        "language": language,
        "languages": {code: formats.language_name(code, language) for code in languages},
        "spoken": {code: formats.language_name(code, language) for code in MORE_LANGUAGES},
        "parameters": UPDATE_PARAMETERS,
        "pages": {folder: edition.site.addresses.record(language, folder, "ID") for folder in RECORD_FOLDERS},
        "today": edition.site.today.isoformat(),
        "kinds": kinds(edition.words),
        "limits": limits(directory.region),
        "municipalities": _named(edition, directory.municipalities.values()),
        "categories": [[c.id, edition.plain(c.label), c.parent or ""] for c in directory.categories.values()],
        "leaders": _named(edition, directory.leaders.values()),
        "send": _send(edition),
        "words": dict(sorted(_words(edition.words))),
    }


def _send(edition: Edition) -> dict[str, Any]:
    region = edition.directory.region
    repository = region.repository.url.rstrip("/")
    on_github = urlsplit(repository).hostname == GITHUB
    return {
        "mail": region.maintainers.email or region.controller.email,
        "issue": f"{repository}/issues/new" if on_github else "",
        "submit": region.submit_url or "",
        "phone": region.help_phone.text if region.help_phone else "",
        "longestMail": LONGEST_MAIL,
        "longestIssue": LONGEST_ISSUE,
    }


def _words(words: Catalogue) -> Iterator[tuple[str, str]]:
    beginnings = (*SAID, *(f"hint.{name.removeprefix('rule.')}" for name in SAID if name.startswith("rule.")))
    for key in words.keys():  # noqa: SIM118 - a catalogue is no mapping
        if key.startswith(beginnings):
            yield key, words.pattern(key)


def _named(edition: Edition, records: Any) -> list[list[str]]:
    return [[record.id, edition.plain(edition.name(record))] for record in edition.sorted(records)]


def _places(edition: Edition) -> dict[str, dict[str, list[list[str]]]]:
    """By municipality and folder, id and name of everything that somebody may want to tell of."""
    found: dict[str, dict[str, list[Any]]] = {
        name: {folder: [] for folder in LOCAL_FOLDERS} for name in edition.directory.municipalities
    }
    for folder in LOCAL_FOLDERS:
        for record in edition.directory.of_kind(folder).values():
            ended = isinstance(record, Organisation) and not is_listed(record)
            if not ended:
                found[getattr(record, "municipality", "")][folder].append(record)
    return {
        name: {folder: _named(edition, records) for folder, records in folders.items()}
        for name, folders in found.items()
    }
