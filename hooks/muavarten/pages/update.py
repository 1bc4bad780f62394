"""The page by which details are kept right: every way to tell of a change, and the form where scripts run."""

from urllib.parse import quote, urlsplit

from msgspec import Struct

from muavarten.pages.kind import Key, PageKind, one_page, section_address
from muavarten.pages.leaf import Leaf
from muavarten.pages.structured import breadcrumb_list
from muavarten.pages.view import Piece, View
from muavarten.records.fields import Phone

NAME = "update"
PAPER_LINES = ("what", "place", "name", "phones", "email", "website", "address", "other", "role", "date")
GOOD_TO_KNOW = ("public", "mailbox", "person", "yearly", "wrong", "answer")
GITHUB = "github.com"
ASSETS = "assets/update"


class FormFiles(Struct, frozen=True):
    """Where the form's script finds itself, its words and fields, names by municipality, and records."""

    script: str
    description: str
    places: str
    records: str


class UpdatePage(Struct, frozen=True, kw_only=True):
    """The ways to tell of a change; those that a region does not have are missing."""

    form: Piece
    files: FormFiles
    mail: Piece
    mail_address: Piece
    issue: Piece | None
    repository: Piece
    phone: Piece | None
    post: str
    """The postal address for paper forms, if there is one."""
    know: tuple[str, ...]
    paper: tuple[str, ...]
    """The lines of the paper form that one fills in."""


def view(leaf: Leaf, _: Key) -> View:
    """Make the page."""
    region, edition = leaf.directory.region, leaf.edition
    trail = leaf.trail(here=Piece(leaf.t(f"section.{NAME}")))
    address = region.maintainers.email or region.controller.email
    content = UpdatePage(
        form=leaf.section("organisations"),
        files=FormFiles(
            script=leaf.href(f"{ASSETS}/main.js"),
            description=leaf.href(f"{ASSETS}/form-{leaf.language}.json"),
            places=leaf.href(f"{ASSETS}/places/"),
            records=leaf.href("api/v1/"),
        ),
        mail=Piece(leaf.t("update.way.mail.write"), _letter(leaf, address)),
        mail_address=leaf.mail(address),
        issue=_issue(leaf),
        repository=leaf.outside(region.repository.url, leaf.t("update.way.github.records")),
        phone=_call(leaf, region.help_phone),
        post=edition.plain(region.controller.address) if region.controller.address else "",
        know=tuple(leaf.t(f"update.know.{name}") for name in GOOD_TO_KNOW),
        paper=tuple(leaf.t(f"update.paper.{name}") for name in PAPER_LINES),
    )
    head = leaf.head(trail[-1].text, leaf.t("update.lead"), json_ld=(breadcrumb_list(leaf, trail),))
    return leaf.view(NAME, head, trail, content)


def _letter(leaf: Leaf, address: str) -> str:
    subject, body = leaf.t("update.letter.subject"), leaf.t("update.letter.body").replace("\n", "\r\n")
    return f"mailto:{address}?subject={quote(subject)}&body={quote(body)}"


def _issue(leaf: Leaf) -> Piece | None:
    """The repository's issue forms, where it lies on GitHub."""
    url = leaf.directory.region.repository.url.rstrip("/")
    if urlsplit(url).hostname != GITHUB:
        return None
    return leaf.outside(f"{url}/issues/new/choose", leaf.t("update.way.github.issue"))


def _call(leaf: Leaf, phone: Phone | None) -> Piece | None:
    return leaf.call(phone) if phone else None


KIND = PageKind(name=NAME, section=NAME, keys=one_page, address=section_address(NAME), view=view)
