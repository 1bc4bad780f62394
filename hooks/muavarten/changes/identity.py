"""Which record a request means, and which state of it the sender saw."""

from collections.abc import Iterable

from msgspec import Struct

from muavarten.changes.judging import read_record
from muavarten.changes.plain import Plain, plain
from muavarten.changes.refusal import refused
from muavarten.changes.request import Request
from muavarten.check.suggest import nearest
from muavarten.forms import tidy
from muavarten.forms.fingerprint import fingerprint, names_of
from muavarten.parse.parser import Records
from muavarten.read.reader import tree_of
from muavarten.records.common import Record


class Seen(Struct, frozen=True):
    """A record, and what it said when the sender saw it: none where it has not changed since."""

    record: Record
    then: Plain = None


def meant(request: Request, records: Records) -> Record:
    """The record with the request's id, or that once had it. Raises a refusal where there is none."""
    of_kind = records.records[request.folder]
    found = of_kind.get(request.id)
    if found is None:
        found = next((record for record in of_kind.values() if request.id in record.aliases), None)
    if found is not None:
        return found
    if request.id in records.known[request.folder]:
        raise refused("broken", record=f"{request.folder}/{request.id}")
    close = nearest(request.id, of_kind)
    values = {"record": f"{request.folder}/{request.id}"}
    raise refused("unknown-near", **values, nearest=close) if close else refused("unknown", **values)


def seen(request: Request, record: Record, history: Iterable[bytes], records: Records) -> Seen:
    """Compare name and fingerprint with the record. Raises a refusal where the sender saw another one."""
    if not request.title:
        raise refused("no-title")
    if not request.seen or fingerprint(record) == request.seen:
        _same_name(request, record)
        return Seen(record)
    for content in history:
        older, _ = read_record(content, record.path, records)
        if older is not None and fingerprint(older) == request.seen:
            _same_name(request, older)
            tree, _ = tree_of(content, record.path)
            return Seen(record, plain(tree) if tree else {})
    _same_name(request, record)
    raise refused("never", record=f"{request.folder}/{record.id}")


def _same_name(request: Request, record: Record) -> None:
    names = names_of(record)
    if tidy.line(request.title).casefold() not in [tidy.line(name).casefold() for name in names]:
        raise refused("name", record=f"{request.folder}/{record.id}", title=request.title, name=names[0])
