"""The site in one language: words, places, dates and links to records, for whoever makes views."""

from datetime import date
from functools import cached_property
from typing import Any

from msgspec import Struct

from muavarten.languages import formats
from muavarten.languages.alphabet import sort_key
from muavarten.languages.catalogue import catalogue
from muavarten.link.directory import Directory
from muavarten.pages.addresses import Addresses
from muavarten.read.content import ContentPage
from muavarten.records.category import Category
from muavarten.records.common import Record
from muavarten.records.event import Event
from muavarten.records.fields import LocalizedText
from muavarten.records.municipality import Municipality, SubArea


class Site(Struct, frozen=True):
    """What all editions share. `today` is the day for which the site is made; `url` ends with a slash."""

    directory: Directory
    today: date
    url: str
    addresses: Addresses
    written: tuple[ContentPage, ...] = ()
    """The pages written by hand."""
    leaflets: bool = False
    """Whether printed leaflets are made with the site, which takes some seconds."""


def site_of(
    directory: Directory,
    today: date,
    url: str | None = None,
    written: tuple[ContentPage, ...] = (),
    *,
    leaflets: bool = False,
) -> Site:
    """The site of a directory, at its region's address unless another is given."""
    address = url or directory.region.url
    slugs = {(page.language, page.name): page.slug for page in written}
    addresses = Addresses(directory.region.languages, slugs)
    return Site(directory, today, f"{address.rstrip('/')}/", addresses, written, leaflets)


class Edition:
    """The site in one language."""

    def __init__(self, site: Site, language: str) -> None:
        self.site = site
        self.directory = site.directory
        self.language = language
        self.words = catalogue(language)
        self.t = self.words.text
        self._standings: dict[int, tuple[str, str, str]] = {}
        self._sections: dict[str, str] = {}

    @cached_property
    def preference(self) -> tuple[str, ...]:
        """The languages in which a text is shown: this one, else the region's in their order."""
        return (self.language, *(other for other in self.site.addresses.languages if other != self.language))

    @cached_property
    def locale(self) -> str:
        """The language and country in which this language is written here, as `fi_FI`."""
        return str(formats.locale(self.language))

    @cached_property
    def site_name(self) -> str:
        """What the site is called."""
        return self.plain(self.directory.region.site_name)

    @cached_property
    def names(self) -> dict[str, str]:
        """What each language of the site calls itself."""
        return {language: formats.own_name(language) for language in self.site.addresses.languages}

    def standing(self, record: Record | Category) -> tuple[str, str, str]:
        """What a record is called, in which other language if so, and the address of its page."""
        known = self._standings.get(id(record))
        if known is None:
            folder = "categories" if isinstance(record, Category) else record.path.partition("/")[0]
            address = self.site.addresses.record(self.language, folder, record.id)
            known = self._standings[id(record)] = (*self.best(self.name(record)), address)
        return known

    def section(self, name: str) -> str:
        """The address of a section's page."""
        address = self._sections.get(name)
        if address is None:
            address = self._sections[name] = self.site.addresses.section(self.language, name)
        return address

    def best(self, text: LocalizedText) -> tuple[str, str]:
        """A text in this language or the next best, and its language where it is not this one."""
        words, language = text.best(self.preference)
        return words, "" if language == self.language else language

    def plain(self, text: LocalizedText) -> str:
        """A text in this language or the next best, for where no language can be marked."""
        return text.best(self.preference)[0]

    def name(self, record: Record | Category) -> LocalizedText:
        """What a record is called."""
        if isinstance(record, Event):
            return record.title
        return record.label if isinstance(record, Category) else record.name  # type: ignore[attr-defined]

    def sorted(self, records: Any) -> list[Any]:
        """Records in the alphabetical order of this language; the id decides between equals."""
        return sorted(records, key=lambda r: (sort_key(self.plain(self.name(r)), self.language), r.id))

    def in_place(self, place: Municipality | SubArea) -> str:
        """`Kauhavalla`, `i Kauhava`, `in Kauhava`."""
        form = place.locative.own(self.language) if place.locative else None
        return form or self.t("place.in", name=self.plain(place.name))

    def of_place(self, place: Municipality | SubArea) -> str:
        """`Kauhavan`, `Kauhavas`, `Kauhava’s`: what belongs to a place."""
        form = place.genitive.own(self.language) if place.genitive else None
        return form or self.t("place.of", name=self.plain(place.name))

    @cached_property
    def paper(self) -> str:
        """How to put a record right on paper, and where to return it."""
        region = self.directory.region
        ways = (
            self.plain(region.controller.address) if region.controller.address else "",
            region.maintainers.email or region.controller.email,
            region.help_phone.text if region.help_phone else "",
        )
        return self.t("update.paper.page", where=", ".join(filter(None, ways)))

    @cached_property
    def in_region(self) -> str:
        """`Etelä-Pohjanmaalla`, `i Södra Österbotten`, `in South Ostrobothnia`."""
        region = self.directory.region
        form = region.locative.own(self.language) if region.locative else None
        return form or self.t("place.in", name=self.plain(region.name))

    def day(self, value: date) -> str:
        """A date in figures or words, as this language writes it."""
        return formats.day(value, self.language)

    def partial_date(self, value: str) -> str:
        """A year, a month of a year or a day, as sources give them."""
        year, *rest = (int(part) for part in value.split("-"))
        if not rest:
            return str(year)
        return formats.month(year, rest[0], self.language) if len(rest) == 1 else self.day(date(year, *rest))

    def number(self, value: float) -> str:
        """A number with the separators of this language."""
        return formats.number(value, self.language)

    def conjunction(self, parts: list[str]) -> str:
        """`a, b and c`."""
        return formats.conjunction(parts, self.language)
