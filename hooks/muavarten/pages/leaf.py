"""One page of an edition: knows where it stands, so that it can link from there."""

from typing import Any
from urllib.parse import quote

from muavarten.derive.freshness import freshness
from muavarten.pages.addresses import UPDATE_PARAMETERS, root_of
from muavarten.pages.edition import Edition
from muavarten.pages.view import Alternate, Fact, Head, Piece, Prose, Provenance, View
from muavarten.records.category import Category
from muavarten.records.common import Record, Source
from muavarten.records.fields import LocalizedText, Phone

CONTACT = "contact."
"""Labels of ways to get in touch, each with a picture of its own."""


class Leaf:
    """A page being made. `addresses` are those of the same page by language, also its own."""

    def __init__(self, edition: Edition, addresses: dict[str, str]) -> None:
        self.edition = edition
        self.t = edition.t
        self.language = edition.language
        self.directory = edition.directory
        self.addresses = addresses
        self.address = addresses[edition.language]
        self.root = root_of(self.address, edition.site.url)

    def href(self, address: str) -> str:
        """A link from this page to an address of the site."""
        return self.root + address

    def section(self, name: str, text: str = "", *steps: str) -> Piece:
        """A link to a section's page, by default with the section's own name."""
        if steps:
            address = self.edition.site.addresses.section(self.language, name, *steps)
        else:
            address = self.edition.section(name)
        return Piece(text or self.t(f"section.{name}"), self.root + address)

    def home(self) -> Piece:
        """A link to the home page."""
        return Piece(self.t("section.home"), self.href(self.edition.site.addresses.home(self.language)))

    def folder_of(self, record: Record | Category) -> str:
        """The folder of a record's kind."""
        return "categories" if isinstance(record, Category) else record.path.partition("/")[0]

    def record_href(self, record: Record | Category) -> str:
        """A link to a record's page."""
        return self.root + self.edition.standing(record)[2]

    def link(self, record: Record | Category) -> Piece:
        """A record's name, linked to its page."""
        text, lang, address = self.edition.standing(record)
        return Piece(text, self.root + address, lang)

    def key(self, record: Record | Category) -> str:
        """What names a record in `data-record`."""
        return f"{self.folder_of(record)}/{record.id}"

    def piece(self, text: LocalizedText, href: str = "") -> Piece:
        """A short text of a record, with its language where it is another."""
        words, lang = self.edition.best(text)
        return Piece(words, href, lang)

    def prose(self, text: LocalizedText | None) -> Prose | None:
        """A long text of a record: an empty line makes a paragraph."""
        if text is None:
            return None
        words, lang = self.edition.best(text)
        return Prose(tuple(part.strip() for part in words.split("\n\n") if part.strip()), lang)

    def fact(self, key: str, *values: Piece | str | None) -> Fact | None:
        """A row of a summary list, or nothing where there is nothing to say."""
        pieces = tuple(Piece(value) if isinstance(value, str) else value for value in values if value)
        icon = key.removeprefix(CONTACT) if key.startswith(CONTACT) else ""
        return Fact(self.t(key), pieces, icon=icon) if pieces else None

    @staticmethod
    def facts(*rows: Fact | None) -> tuple[Fact, ...]:
        """The rows that have something to say."""
        return tuple(row for row in rows if row)

    def mail(self, address: str) -> Piece:
        """A link that writes an e-mail."""
        return Piece(address, f"mailto:{quote(address, safe='@')}", breaks=True)

    def call(self, phone: Phone) -> Piece:
        """A link that calls a number."""
        return Piece(phone.text, f"tel:{phone.e164}")

    def outside(self, url: str, text: str = "") -> Piece:
        """A link that leaves the site; by default it shows the address without its scheme."""
        shown = text or url.partition("://")[2].removeprefix("www.").rstrip("/")
        return Piece(shown, url, external=True)

    def trail(self, *steps: Piece, here: Piece) -> tuple[Piece, ...]:
        """Breadcrumbs from the home page to here."""
        return (self.home(), *steps, Piece(here.text, lang=here.lang))

    def head(self, title: str, description: str, *, index: bool = True, **rest: Any) -> Head:
        """What the page tells machines."""
        site, site_name, names = self.edition.site, self.edition.site_name, self.edition.names
        return Head(
            title=title if title == site_name else f"{title} – {self.directory.region.short_name}",
            description=shortened(description),
            canonical=site.url + self.address,
            alternates=tuple(
                Alternate(
                    language,
                    names[language],
                    site.url + address,
                    self.root + address,
                    language == self.language,
                )
                for language, address in self.addresses.items()
            ),
            default_url=site.url + next(iter(self.addresses.values())),
            index=index and not self.directory.synthetic,
            locale=self.edition.locale,
            site_name=site_name,
            **rest,
        )

    def view(self, kind: str, head: Head, trail: tuple[Piece, ...], content: Any, **rest: Any) -> View:
        """The finished page; its title is the last of its breadcrumbs."""
        return View(
            kind=kind,
            language=self.language,
            address=self.address,
            head=head,
            trail=trail,
            title=trail[-1],
            content=content,
            **rest,
        )

    def freshness(self, record: Record) -> str:
        """`fresh` up to 365 days after it was assured, `due` up to 395, then `stale`; else `unconfirmed`."""
        return freshness(record, self.edition.site.today)

    def provenance(self, record: Record) -> Provenance:
        """Who says so, since when, and how to put it right."""
        state = self.freshness(record)
        assured = (
            self.t(
                "provenance.assured",
                day=self.edition.day(record.assured.date),
                by=record.assured.by,
                method=self.t(f"choice.AssuranceMethod.{record.assured.method}"),
            )
            if record.assured
            else self.t("provenance.unconfirmed")
        )
        update = self.section("update", self.t("provenance.update"))
        question = f"?{UPDATE_PARAMETERS[self.folder_of(record)]}={record.id}"
        addresses = self.edition.site.addresses
        url = self.edition.site.url + addresses.short(self.language, self.folder_of(record), record.id)
        return Provenance(
            assured=assured,
            state=state,
            sources=tuple(self.source(source) for source in record.sources),
            notes=tuple(self.piece(note) for note in record.notes),
            update=Piece(update.text, update.href + question),
            report=Piece(self.t("provenance.report"), update.href + question + "&asia=virhe"),
            edit=self.outside(
                self.directory.region.repository.edit_url + record.path, self.t("provenance.edit")
            ),
            data=Piece(
                self.t("provenance.data"), self.href(f"api/v1/{self.folder_of(record)}/{record.id}.json")
            ),
            url=url,
            address=url.partition("://")[2],
            mail=Piece(self.t("share.mail"), f"mailto:?body={quote(url, safe='')}"),
            paper=self.edition.paper,
        )

    def source(self, source: Source) -> Piece:
        """Where a fact comes from and of what date, linked where it has an address."""
        name, lang = self.edition.best(source.name)
        text = f"{name} ({self.edition.partial_date(source.date)})" if source.date else name
        return Piece(text, source.url or "", lang, external=bool(source.url))


def shortened(text: str, most: int = 160) -> str:
    """A text cut between words so that it fits a search engine's result."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return flat[: most - 1].rpartition(" ")[0].rstrip(",;:–-") + "…"
