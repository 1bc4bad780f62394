"""The kinds of pages, in the order in which they are made. A new one is one file and one line here."""

from muavarten.pages import not_found, organisation
from muavarten.pages.kind import PageKind

PAGE_KINDS: tuple[PageKind, ...] = (
    not_found.KIND,
    organisation.KIND,
)
