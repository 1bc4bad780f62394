"""A received text into a request, or a refusal that says what is wrong with it."""

import re
from datetime import date

from msgspec.structs import replace

from muavarten.changes.mail import Received
from muavarten.changes.mending import unlinked, versions
from muavarten.changes.paths import leaf_at, shape_at
from muavarten.changes.refusal import RefusedError, refused
from muavarten.changes.request import (
    PACKED,
    READ_BY_PERSONS,
    VERSION,
    Line,
    Path,
    Purpose,
    Request,
    checksum,
    value_of,
)
from muavarten.changes.rows import BEGINNING, Block, Row, blocks
from muavarten.forms import tidy
from muavarten.forms.allowed import FORM_BY_FOLDER
from muavarten.forms.shape import Leaf, Many
from muavarten.records.kinds import KIND_BY_FOLDER

RECORD = re.compile(r"([a-z]+)(?:/([a-z0-9]+(?:-[a-z0-9]+)*))?")
MESSAGE = ("message",)
MESSAGE_LEAF = Leaf(form="text", longest=4000, paragraphs=True)
SUCCESSOR = ("successor",)
LONGEST_LINE = 200
MOST_LINES = 500


def parsed(received: Received, languages: tuple[str, ...]) -> Request:
    """The one request that a text holds. Raises a refusal where there is none, or something is wrong."""
    first: RefusedError | None = None
    for text in received.texts:
        for version in versions(text):
            try:
                request = _only(version, languages, exact=received.guessed or version is not text)
            except RefusedError as error:
                first = _worse(first, error)
                continue
            return replace(request, sender=received.sender)
    raise first or refused("none")


def _worse(first: RefusedError | None, second: RefusedError) -> RefusedError:
    """The refusal to tell of several attempts: that of the first text in which there was a request."""
    return second if first is None or first.said.key.endswith(".none") else first


def _only(text: str, languages: tuple[str, ...], *, exact: bool) -> Request:
    found = blocks(text)
    if not found:
        raise refused("none")
    if not all(block.whole for block in found):
        raise refused("cut")
    requests = [_request(block, languages, exact=exact) for block in found]
    if any(request != requests[0] for request in requests):
        raise refused("several")
    return requests[0]


def _request(block: Block, languages: tuple[str, ...], *, exact: bool) -> Request:
    version, _, word = block.rows[0].text.partition(" ")
    if version != str(VERSION):
        raise refused("version", version=version)
    if word.lower() not in [purpose.value for purpose in Purpose]:
        raise refused("purpose", purpose=word)
    if len(block.rows) > MOST_LINES:
        raise refused("size", most=64)
    purpose = Purpose(word.lower())
    head = _head([row for row in block.rows[1:] if not row.field])
    match = RECORD.fullmatch(head.get("record", ""))
    if match is None or match[1] not in KIND_BY_FOLDER:
        raise refused("record", record=head.get("record", ""))
    folder, name = match[1], match[2] or ""
    if (purpose is Purpose.NEW) == bool(name):
        raise refused("record", record=head["record"])
    if purpose not in READ_BY_PERSONS and folder not in FORM_BY_FOLDER:
        raise refused("kind", record=head["record"])
    if purpose is Purpose.ENDED and not FORM_BY_FOLDER[folder].can_end:
        raise refused("no-end", record=head["record"])
    rows = [row for row in block.rows if row.field]
    paths = [tuple(row.key.split(".")) for row in rows]
    leaves = [_leaf(purpose, folder, path, languages) for path in paths]
    values, checked = _values(block, rows, leaves, exact=exact)
    return Request(
        purpose=purpose,
        folder=folder,
        id=name,
        title=head.get("title", ""),
        seen=head.get("seen", ""),
        day=_date(head.get("date", "")),
        by=head.get("by", ""),
        lines=_lines(purpose, folder, list(zip(paths, leaves, values, strict=True)), languages),
        checked=checked,
    )


def _head(rows: list[Row]) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows:
        if row.key in found:
            raise refused("twice", field=row.key)
        found[row.key] = tidy.line(row.text)
        if len(found[row.key]) > LONGEST_LINE:
            raise refused("long", field=row.key, most=LONGEST_LINE)
    return found


def _leaf(purpose: Purpose, folder: str, path: Path, languages: tuple[str, ...]) -> Leaf | None:
    """The shape of a field's texts. Raises a refusal where such a request may not tell of that field."""
    if purpose in READ_BY_PERSONS:
        allowed: tuple[Path, ...] = (MESSAGE,)
    elif purpose is Purpose.ENDED:
        allowed = (SUCCESSOR,)
    elif purpose is Purpose.ASSURE:
        allowed = ()
    else:
        return leaf_at(FORM_BY_FOLDER[folder], path, languages)
    if path not in allowed:
        raise refused("field", field=".".join(path))
    return MESSAGE_LEAF if path == MESSAGE else leaf_at(FORM_BY_FOLDER[folder], path, languages)


def _values(
    block: Block, rows: list[Row], leaves: list[Leaf | None], *, exact: bool
) -> tuple[list[str], bool]:
    """The texts of the fields, and whether the check sum fits one way of reading them."""
    head = [(row.key, tidy.line(row.text)) for row in block.rows if not row.field]
    if head and head[0][0] == BEGINNING:
        head[0] = (BEGINNING, head[0][1].lower())
    first: list[str] = []
    for clean in (lambda text: text, unlinked):
        values = [
            value_of((unlinked if leaf is not None and leaf.form in PACKED else clean)(row.text), leaf)
            for row, leaf in zip(rows, leaves, strict=True)
        ]
        first = first or values
        pairs = [(row.key, value) for row, value in zip(rows, values, strict=True)]
        if block.check and checksum(head + pairs) == block.check:
            return values, True
    if block.check or exact:
        raise refused("altered")
    return first, False


def _lines(
    purpose: Purpose,
    folder: str,
    found: list[tuple[Path, Leaf | None, str]],
    languages: tuple[str, ...],
) -> tuple[Line, ...]:
    """Neighbouring lines of one field are its list, or the lines of its text."""
    lines: list[Line] = []
    leaves: list[Leaf | None] = []
    for path, leaf, value in found:
        if lines and lines[-1].path == path:
            lines[-1] = Line(path, (*lines[-1].values, value))
        elif any(line.path == path for line in lines):
            raise refused("twice", field=".".join(path))
        else:
            lines.append(Line(path, (value,)))
            leaves.append(leaf)
    for line, leaf in zip(lines, leaves, strict=True):
        many = purpose not in READ_BY_PERSONS and isinstance(
            shape_at(FORM_BY_FOLDER[folder], line.path, languages), Many
        )
        if len(line.values) > 1 and not many and not (leaf and leaf.paragraphs):
            raise refused("twice", field=line.key)
        if leaf is None and any(line.values):
            raise refused("group", field=line.key)
    return tuple(lines)


def _date(text: str) -> date | None:
    """The day on which a request was made; none where it was written by hand without one."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise refused("date", date=text) from None
