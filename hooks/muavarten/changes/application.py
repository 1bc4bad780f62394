"""A request carried out in thought: the file as it would be, or a refusal; nothing is written here."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from msgspec import Struct

from muavarten.changes.edits import Editor, placed, pruned
from muavarten.changes.hanging import hanging
from muavarten.changes.identity import meant, seen
from muavarten.changes.judging import Complaint, judged
from muavarten.changes.naming import fresh_id, path_of
from muavarten.changes.outcome import Outcome, Sender, Verdict
from muavarten.changes.plain import Plain, Token, plain
from muavarten.changes.refusal import refused
from muavarten.changes.request import READ_BY_PERSONS, Line, Purpose, Request
from muavarten.changes.spans import SpanError
from muavarten.changes.splice import spliced
from muavarten.changes.yaml_words import entry
from muavarten.forms.allowed import FORM_BY_FOLDER, PERSONAL, order_of
from muavarten.forms.fingerprint import names_of
from muavarten.forms.labels import label_message
from muavarten.parse.parser import Records
from muavarten.problems import Message, Severity, message
from muavarten.read.reader import tree_of
from muavarten.records.common import AssuranceMethod, Record

ASSURED, UPDATED = "assured", "updated"
BOOKKEEPING = frozenset({ASSURED, UPDATED})
DEFUNCT = (Line(("status",), ("defunct",)),)
DAY_AHEAD = timedelta(days=1)
"""A sender's clock may be that far ahead of ours."""


class Ground(Struct, frozen=True, kw_only=True):
    """What a request is carried out on. `source` reads a record's file, `history` its earlier states.

    `public`: the request came through a place that anybody can read.
    """

    records: Records
    source: Callable[[str], bytes]
    history: Callable[[str], Iterable[bytes]]
    today: date
    modeline: Callable[[str], str]
    public: bool = False


def considered(request: Request, ground: Ground) -> Outcome:
    """What the request would do. Raises a refusal where it must not be carried out."""
    if ground.public and any(line.path[0] in PERSONAL for line in request.lines):
        raise refused("personal")
    if request.day and request.day > ground.today + DAY_AHEAD:
        raise refused("future", date=request.day.isoformat())
    if request.purpose is Purpose.NEW:
        return _created(request, ground)
    record = meant(request, ground.records)
    if request.purpose in READ_BY_PERSONS:
        return _told(request, record, ground)
    if not request.by:
        raise refused("by")
    if request.purpose is Purpose.CHANGE and not request.lines:
        raise refused("nothing")
    return _changed(request, record, ground)


def _told(request: Request, record: Record, ground: Ground) -> Outcome:
    """A report or a wish to be removed: who reads it is told which record it is about."""
    return _outcome(Verdict.REPORT, request, record, request.day or ground.today, path=record.path)


def _changed(request: Request, record: Record, ground: Ground) -> Outcome:
    state = seen(request, record, ground.history(record.path), ground.records)
    before = ground.source(record.path)
    tree, _ = tree_of(before, record.path)
    if tree is None:
        raise refused("broken", record=record.path)
    old = plain(tree)
    lines = (*request.lines, *DEFUNCT) if request.purpose is Purpose.ENDED else request.lines
    new = _editor(request, ground).edited(old, lines)
    touched = tuple(name for name in {**old, **new} if old.get(name) != new.get(name))
    late = [name for name in touched if state.then is not None and state.then.get(name) != old.get(name)]
    if late:
        raise refused("older", field=_label(late[0], request), day=_day_of(record))
    day = min(request.day or ground.today, ground.today)
    if not touched and record.assured and record.assured.date >= day:
        return _outcome(Verdict.UNCHANGED, request, record, day, path=record.path)
    whole = _kept(new, request, record, day, ground.today if touched else None)
    path = path_of(request.folder, record.id, whole)
    after = _spliced(before, whole, record.path)
    _, complaints = judged(ground.records, after, path, (record, before))
    warnings = _passed(complaints, request)
    notes = [message("changes.note.older")] if state.then is not None else []
    if request.purpose is Purpose.ENDED:
        notes += hanging(ground.records, record.id, ground.today)
    return _outcome(
        Verdict.APPLIED,
        request,
        record,
        day,
        path=path,
        old_path=record.path,
        before=before,
        after=after,
        old=old,
        new=whole,
        touched=touched,
        notes=tuple(notes),
        warnings=warnings,
    )


def _created(request: Request, ground: Ground) -> Outcome:
    if not request.by:
        raise refused("by")
    if not request.lines:
        raise refused("nothing")
    form = FORM_BY_FOLDER[request.folder]
    data = _editor(request, ground).edited({}, request.lines)
    missing = [name for name in form.shape.required if name not in data]
    if missing:
        raise refused("missing", field=_label(missing[0], request))
    name = fresh_id(request.folder, data, ground.records)
    path = path_of(request.folder, name, data)
    day = min(request.day or ground.today, ground.today)
    whole = _kept(data, request, None, day, ground.today)
    lines = [line for field, value in whole.items() for line in entry(field, value, "")]
    after = "\n".join([ground.modeline(path), *lines, ""]).encode()
    result, complaints = judged(ground.records, after, path, None)
    warnings = _passed(complaints, request)
    if result is None:
        raise refused("broken", record=path)
    return _outcome(
        Verdict.APPLIED,
        request,
        result,
        day,
        path=path,
        after=after,
        new=whole,
        old={},
        touched=tuple(data),
        warnings=warnings,
    )


def _outcome(verdict: Verdict, request: Request, record: Record, day: date, **rest: Any) -> Outcome:
    """An outcome for a record as it is now: its name, and the addresses that it has had before the change."""
    sender = Sender.UNKNOWN if request.purpose is Purpose.NEW else _sender(request, record)
    name = names_of(record)[0]
    return Outcome(verdict=verdict, request=request, id=record.id, name=name, sender=sender, day=day, **rest)


def _editor(request: Request, ground: Ground) -> Editor:
    region = ground.records.region
    if region is None:
        raise refused("region")
    return Editor(FORM_BY_FOLDER[request.folder], region.languages, region.country)


def _kept(
    data: Mapping[str, Plain], request: Request, record: Record | None, day: date, updated: date | None
) -> dict[str, Plain]:
    """The data with who assured it and when; what was assured later stays assured later."""
    order = order_of(FORM_BY_FOLDER[request.folder])
    method = AssuranceMethod.FORM if request.checked else AssuranceMethod.EMAIL
    told = {"date": Token(day.isoformat()), "by": request.by, "method": Token(method.value)}
    whole = dict(data)
    if record is None or record.assured is None or record.assured.date <= day:
        whole = placed(whole, ASSURED, told, order)
    if updated is not None:
        whole = placed(whole, UPDATED, Token(updated.isoformat()), order)
    return dict(pruned(whole))


def _spliced(before: bytes, new: dict[str, Plain], path: str) -> bytes:
    text = before.decode("utf-8")
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    try:
        return (mark + spliced(text.removeprefix(mark), new)).encode()
    except SpanError:
        raise refused("splice", record=path) from None


def _passed(complaints: list[Complaint], request: Request) -> tuple[Complaint, ...]:
    """The warnings. Raises a refusal with the first error."""
    for complaint in complaints:
        if complaint.severity is Severity.ERROR:
            said = {"message": complaint.message, "hint": complaint.hint or message("changes.no-hint")}
            raise refused("check", field=_label(complaint.field, request), **said)
    return tuple(complaints)


def _label(field: str, request: Request) -> Message:
    return label_message(FORM_BY_FOLDER[request.folder].kind.name, field)


def _day_of(record: Record) -> str:
    return str(record.updated or (record.assured.date if record.assured else ""))


def _sender(request: Request, record: Record) -> Sender:
    """Whether the mail came from one of the record's own addresses."""
    if not request.sender:
        return Sender.UNKNOWN
    contacts = [contact.email for contact in getattr(record, "contacts", ())]
    own = {address.casefold() for address in (getattr(record, "email", None), *contacts) if address}
    return Sender.OWN if request.sender.casefold() in own else Sender.OTHER
