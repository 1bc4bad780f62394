"""Two states of the data compared: what a reader of the site would see differently, record by record."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from muavarten.changes.plain import Plain, plain
from muavarten.changes.sentences import Teller
from muavarten.forms.fingerprint import names_of
from muavarten.languages.catalogue import Catalogue
from muavarten.parse.parser import Records
from muavarten.problems import Problem, Severity
from muavarten.read.tree import Mapping as Tree
from muavarten.records.common import Record
from muavarten.records.kinds import KINDS, Kind

NEW, CHANGED, REMOVED = "new", "changed", "removed"


class State(Struct, frozen=True):
    """The data at one commit: its records, its problems and the tree of each record's file."""

    records: Records
    problems: tuple[Problem, ...]
    trees: Mapping[str, Tree]

    @property
    def is_sound(self) -> bool:
        """Whether a site can be built from it."""
        return not any(problem.severity is Severity.ERROR for problem in self.problems)


class RecordReview(Struct, frozen=True, kw_only=True):
    """One record that differs. `record` is `KIND/ID`; `change` is new, changed or removed."""

    record: str
    kind: str
    name: str
    path: str
    change: str
    sentences: tuple[str, ...] = ()


class PageText(Struct, frozen=True):
    """A page that differs: its address, and its text with the lines that go and come marked."""

    address: str
    text: str


class Review(Struct, frozen=True, kw_only=True):
    """Everything that a reviewer should know."""

    base: str
    head: str
    records: tuple[RecordReview, ...]
    outside: tuple[str, ...]
    """Files outside the data folder."""
    unread: tuple[str, ...]
    """Files of the data folder that differ and are no record that can be read."""
    errors: int
    warnings: int
    appear: tuple[str, ...] = ()
    move: tuple[tuple[str, str], ...] = ()
    vanish: tuple[str, ...] = ()
    """Addresses that would lead nowhere: links to them would break."""
    compared: bool = True
    """Whether both states could be made into pages."""
    senders: tuple[str, ...] = ()
    pages: tuple[PageText, ...] = ()

    @property
    def is_wide(self) -> bool:
        """Whether it touches more than one record, or anything that is no record."""
        return len(self.records) > 1 or bool(self.outside or self.unread)


def changed_records(old: State, new: State, words: Catalogue) -> Iterator[RecordReview]:
    """Every record that differs, by kind and id."""
    region = new.records.region or old.records.region
    languages = region.languages if region else (words.language,)
    for kind in KINDS:
        teller = Teller(kind, words, languages, new.records)
        before, after = (state.records.records[kind.folder] for state in (old, new))
        for name in sorted({*before, *after}):
            pair = before.get(name), after.get(name)
            if pair[0] != pair[1]:
                yield _reviewed(kind, pair, (old, new), teller)


def _reviewed(
    kind: Kind, pair: tuple[Record | None, Record | None], states: tuple[State, State], teller: Teller
) -> RecordReview:
    record = pair[1] or pair[0]
    if record is None:
        raise ValueError("a record that is nowhere")
    trees = [_plain(state, found) for state, found in zip(states, pair, strict=True)]
    change = CHANGED if all(pair) else NEW if pair[1] else REMOVED
    return RecordReview(
        record=f"{kind.folder}/{record.id}",
        kind=teller.words.text(f"kind.{kind.name}"),
        name=names_of(record)[0] if names_of(record) else record.id,
        path=record.path,
        change=change,
        sentences=() if change == REMOVED else teller.sentences(*trees),
    )


def _plain(state: State, record: Record | None) -> dict[str, Plain]:
    tree = state.trees.get(record.path) if record else None
    found: dict[str, Plain] = plain(tree) if tree is not None else {}
    return found
