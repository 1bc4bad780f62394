"""What became of a request, in words for people and in names for programs."""

from msgspec import Struct

from muavarten.changes.judging import Complaint
from muavarten.changes.outcome import Outcome, Verdict
from muavarten.changes.request import Purpose
from muavarten.changes.sentences import Teller
from muavarten.forms.labels import label_message
from muavarten.languages.catalogue import Catalogue
from muavarten.parse.parser import Records
from muavarten.problems import Message, message
from muavarten.records.kinds import KIND_BY_FOLDER

REFUSED, DRY = "refused", "dry"


class Told(Struct, frozen=True, kw_only=True):
    """`outcome` is applied, dry, unchanged, report or refused; `lines` say it, the most important first."""

    outcome: str
    lines: tuple[str, ...]
    rule: str = ""
    """The name of the refusal."""
    record: str = ""
    name: str = ""
    purpose: str = ""
    path: str = ""
    branch: str = ""
    sender: str = ""
    changes: tuple[str, ...] = ()
    diff: str = ""


def told_refusal(said: Message, words: Catalogue) -> Told:
    """Why nothing was done."""
    text = " ".join(words.say(said).split())
    return Told(outcome=REFUSED, lines=(text,), rule=said.key.removeprefix("changes.refused."))


def told(outcome: Outcome, words: Catalogue, records: Records, *, branch: str, diff: str, dry: bool) -> Told:
    """What was done, or would be."""
    request = outcome.request
    kind = KIND_BY_FOLDER[request.folder]
    names = {"name": outcome.name, "record": outcome.record, "branch": branch}
    applied = outcome.verdict is Verdict.APPLIED
    key = _key(outcome, dry=dry)
    changes: tuple[str, ...] = ()
    if applied:
        languages = records.region.languages if records.region else (words.language,)
        changes = Teller(kind, words, languages, records).sentences(outcome.old or {}, outcome.new)
    notes = [words.say(note) for note in outcome.notes]
    notes += [_warning(complaint, kind.name, words) for complaint in outcome.warnings]
    sender = [words.text(f"changes.sender.{outcome.sender}")] if applied else []
    messages = [value for line in request.lines if outcome.verdict is Verdict.REPORT for value in line.values]
    return Told(
        outcome=DRY if applied and dry else outcome.verdict.value,
        lines=(words.text(key, **names), *changes, *messages, *notes, *sender),
        record=outcome.record,
        name=outcome.name,
        purpose=request.purpose.value,
        path=outcome.path,
        branch=branch if applied and not dry else "",
        sender=outcome.sender.value,
        changes=changes,
        diff=diff,
    )


def _key(outcome: Outcome, *, dry: bool) -> str:
    if outcome.verdict is Verdict.REPORT:
        return "changes.removal" if outcome.request.purpose is Purpose.REMOVAL else "changes.report"
    if outcome.verdict is Verdict.UNCHANGED:
        return "changes.unchanged"
    return "changes.dry" if dry else "changes.applied"


def _warning(complaint: Complaint, kind: str, words: Catalogue) -> str:
    hint = complaint.hint or message("changes.no-hint")
    field = label_message(kind, complaint.field)
    return words.say(message("changes.warning", field=field, message=complaint.message, hint=hint))
