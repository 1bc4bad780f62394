"""Where every page stands. The words in addresses come from the catalogues, so that they read well."""

from collections.abc import Mapping
from functools import cache
from urllib.parse import urlsplit

from muavarten.languages.catalogue import catalogue

RECORD_FOLDERS = (
    "organisations",
    "municipalities",
    "villages",
    "categories",
    "events",
    "memos",
    "premises",
    "grants",
    "leaders",
    "liaisons",
)

WITH_SHORT_ADDRESS = frozenset({"municipalities"})
"""Kinds whose records have a short address of their own, to be printed and said aloud."""

ON_ONE_PAGE = frozenset({"liaisons"})
"""Kinds whose records stand together on one page."""

UPDATE_PARAMETERS = {
    "organisations": "yhdistys",
    "municipalities": "kunta",
    "villages": "kyla",
    "events": "tapahtuma",
    "memos": "muistio",
    "premises": "tila",
    "grants": "avustus",
    "leaders": "leader",
    "liaisons": "yhdyshenkilo",
}
"""How the update page is told of a record: the same in every language."""


class Addresses:
    """Addresses of pages as paths from the site's root, without a leading slash: `sv/foreningar/x/`."""

    def __init__(
        self, languages: tuple[str, ...], slugs: Mapping[tuple[str, str], str] | None = None
    ) -> None:
        """`slugs` are those of hand-written pages, by language and name."""
        self.languages = languages
        self._slugs = slugs or {}

    def prefix(self, language: str) -> str:
        """Nothing for the region's first language, `sv/` for another."""
        return "" if language == self.languages[0] else f"{language}/"

    def section(self, language: str, name: str, *steps: str) -> str:
        """The page of a section, such as `organisations` or `search`, or one below it."""
        word = self._slugs.get((language, name)) or segment(language, name)
        return "/".join((f"{self.prefix(language)}{word}", *steps, ""))

    def has(self, language: str, name: str) -> bool:
        """Whether there is a section or a hand-written page of this name."""
        return (language, name) in self._slugs or f"address.{name}" in catalogue(language)

    def home(self, language: str) -> str:
        """The home page of a language."""
        return self.prefix(language)

    def record(self, language: str, folder: str, record: str) -> str:
        """The page of a record, or its place on the page of all records of its kind."""
        before = "#" if folder in ON_ONE_PAGE else ""
        after = "" if folder in ON_ONE_PAGE else "/"
        return f"{self.prefix(language)}{segment(language, folder)}/{before}{record}{after}"

    def short(self, language: str, folder: str, record: str) -> str:
        """The shortest address that leads to a record's page: `lapua/` for a municipality."""
        if folder in WITH_SHORT_ADDRESS:
            return f"{self.prefix(language)}{record}/"
        return self.record(language, folder, record)


@cache
def segment(language: str, name: str) -> str:
    """The word that stands for a section in addresses."""
    return catalogue(language).text(f"address.{name}")


def root_of(address: str, url: str) -> str:
    """The way from a page up to the site's root: `../../` for `kunnat/lapua/`.

    A page that is a file of its own may be shown at any address, so its way is absolute: the path of `url`.
    """
    if address.endswith(".html"):
        return urlsplit(url).path
    return "../" * address.count("/") or "./"


def file_of(address: str) -> str:
    """The file that holds the page at an address."""
    return address if address.endswith(".html") else f"{address}index.html"
