"""The kinds of pages, in the order in which they are made. A new one is one file and one line here."""

from muavarten.pages import organisation
from muavarten.pages.kind import PageKind

PAGE_KINDS: tuple[PageKind, ...] = (organisation.KIND,)
