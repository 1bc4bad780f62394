"""Ids that once stood for a record and must neither come back nor lead nowhere."""

from typing import Annotated

from msgspec import Struct

from muavarten.records.fields import Day, Identifier, TextForm

ForgottenMark = Annotated[str, TextForm(6, pattern=r"[0-9a-f]{6}", format="forgotten-mark")]


class RemovedId(Struct, frozen=True, kw_only=True):
    """A retired id; `to` is the id, of the same kind, that its address leads to."""

    kind: Identifier
    id: Identifier
    to: Identifier | None = None
    date: Day | None = None


class RemovedFile(Struct, frozen=True, kw_only=True):
    """The whole of removed.yml."""

    removed: tuple[RemovedId, ...] = ()
    forgotten: tuple[ForgottenMark, ...] = ()
    """Marks of names, e-mail addresses and telephone numbers of people who asked to be forgotten."""
