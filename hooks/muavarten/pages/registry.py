"""The kinds of pages, in the order in which they are made. A new one is one file and one line here."""

from muavarten.pages import (
    criteria,
    grant,
    grants,
    liaisons,
    memo,
    memos,
    not_found,
    organisation,
    premises,
    premises_index,
)
from muavarten.pages.kind import PageKind

PAGE_KINDS: tuple[PageKind, ...] = (
    not_found.KIND,
    organisation.KIND,
    criteria.KIND,
    grant.KIND,
    grants.KIND,
    liaisons.KIND,
    memo.KIND,
    memos.KIND,
    premises.KIND,
    premises_index.KIND,
)
