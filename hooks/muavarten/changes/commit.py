"""What the history says of a change: a message that a person can read and no program is led astray by."""

import re

from muavarten.changes.outcome import Outcome, Sender
from muavarten.changes.request import Purpose
from muavarten.forms import tidy
from muavarten.forms.labels import label
from muavarten.languages import formats
from muavarten.languages.catalogue import Catalogue
from muavarten.records.kinds import KIND_BY_FOLDER

LONGEST_SUBJECT = 120
MARKS = re.compile(r"[^\w .,()’–-]")
"""What hosts of repositories take for commands in a message: `[skip ci]`, `@name`, `#1`, `Key: value`."""
SENDER, RECORD = "Muavarten-sender", "Muavarten-record"
SENDER_LINE = re.compile(rf"^{SENDER}: ({'|'.join(Sender)})$", re.MULTILINE)
RECORD_LINE = re.compile(rf"^{RECORD}: ([a-z]+/[a-z0-9-]+)$", re.MULTILINE)


def branch_of(outcome: Outcome) -> str:
    """The branch of a change: one a record, so that two requests for one meet."""
    return f"change/{outcome.record}"


def commit_message(outcome: Outcome, words: Catalogue, issue: int | None = None) -> str:
    """The message of the commit, in the region's first language. It quotes no value of the request."""
    request = outcome.request
    kind = KIND_BY_FOLDER[request.folder]
    key = request.purpose.value
    if request.purpose is Purpose.CHANGE and not outcome.touched:
        key = Purpose.ASSURE.value
    names = [label(words, kind.name, name).lower() for name in outcome.touched]
    fields = {
        "fields": formats.conjunction(names, words.language),
        "kind": words.text(f"kind.{kind.name}").lower(),
    }
    subject = words.text(f"changes.commit.{key}", name=harmless(outcome.name), **fields)
    day = formats.day(outcome.day, words.language)
    lines = [words.text("changes.commit.body", day=day, by=harmless(request.by))]
    if issue is not None:
        lines.append(words.text("changes.commit.issue", number=issue))
    trailers = [f"{RECORD}: {outcome.record}", f"{SENDER}: {outcome.sender}"]
    return "\n".join([subject[:LONGEST_SUBJECT], "", *lines, "", *trailers, ""])


def harmless(text: str) -> str:
    """A text of somebody else's, of letters, digits and the plainest signs."""
    return tidy.line(MARKS.sub(" ", tidy.line(text)))[:LONGEST_SUBJECT]


def told_sender(message: str) -> Sender:
    """What a commit's message says of who sent the change."""
    found = SENDER_LINE.findall(message)
    return Sender(found[-1]) if found else Sender.UNKNOWN
