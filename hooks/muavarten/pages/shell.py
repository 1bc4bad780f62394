"""What stands around every page: navigation, search field, footer and banners."""

from msgspec import Struct

from muavarten.pages.leaf import Leaf
from muavarten.pages.policy import policy
from muavarten.pages.view import Piece, Prose

NAVIGATION = (
    "organisations",
    "municipalities",
    "categories",
    "events",
    "premises",
    "grants",
    "liaisons",
    "memos",
)
FOOTER = ("about", "update", "open-data", "embed", "accessibility", "privacy")


class NavigationItem(Struct, frozen=True):
    """A section of the site; `current` where the page belongs to it."""

    link: Piece
    current: bool


class Shell(Struct, frozen=True, kw_only=True):
    """The frame of a page, the same for all pages of a language, section and depth."""

    language: str
    section: str
    root: str
    home: Piece
    navigation: tuple[NavigationItem, ...]
    search: Piece
    search_base: str
    """The folder of the language that the search field speaks, as a link from here."""
    footer: tuple[Piece, ...]
    site_name: str
    short_name: str
    tagline: Piece
    licence: Prose
    repository: Piece
    built: str
    synthetic: bool
    index: bool
    policy: str
    """The Content-Security-Policy."""


def shell_of(leaf: Leaf, section: str) -> Shell:
    """The frame of a page that stands where this leaf stands."""
    region = leaf.directory.region
    return Shell(
        language=leaf.language,
        section=section,
        root=leaf.root,
        home=Piece(region.short_name, leaf.home().href),
        navigation=tuple(NavigationItem(leaf.section(name), name == section) for name in NAVIGATION),
        search=leaf.section("search"),
        search_base=leaf.href(leaf.edition.site.addresses.home(leaf.language)),
        footer=tuple(leaf.section(name) for name in FOOTER),
        site_name=leaf.edition.plain(region.site_name),
        short_name=region.short_name,
        tagline=leaf.piece(region.tagline),
        licence=Prose((leaf.t("shell.licence"),)),
        repository=leaf.outside(region.repository.url, leaf.t("shell.repository")),
        built=leaf.t("shell.built", day=leaf.edition.day(leaf.edition.site.today)),
        synthetic=leaf.directory.synthetic,
        index=not leaf.directory.synthetic,
        policy=policy(region),
    )
