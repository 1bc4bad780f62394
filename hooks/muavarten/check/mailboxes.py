"""`mailboxes`: an association has an address of its own, which is handed on with the office (a warning).

Wrong: `email: matti.meikalainen@posti.example`, which goes silent when the secretary changes.
Right: `email: lapuanmartat@posti.example` or `sihteeri@martat.example`: one shared mailbox whose password the
next secretary is given.
"""

from collections.abc import Iterator

from muavarten.check.persons import named_after, personal_mailbox
from muavarten.check.rule import Part, Rule, found
from muavarten.check.settings import Settings
from muavarten.problems import Finding, Severity
from muavarten.records.fields import LocalizedText

ID = "mailboxes"


def each(part: Part, settings: Settings) -> Iterator[Finding]:
    """Yield a warning for each address that looks like one person's; `consent` looks after contacts."""
    emails = part.values.get("email")
    if not emails:
        return
    contacts = {field for field, _ in part.of("contact")}
    for field, email in emails:
        if field[:-1] in contacts or not personal_mailbox(email):
            continue
        if not named_after(email, _names(part)):
            yield found(part.path, field, ID, "mailboxes", severity=Severity.WARNING, value=email)


def _names(part: Part) -> list[str]:
    """What the owner of the address is called: its names stand in fields whose name says so."""
    names = [
        text
        for field, value in part.of("localized")
        if isinstance(value, LocalizedText) and any(str(step).endswith(("name", "names")) for step in field)
        for text in value.all
    ]
    return [*names, getattr(part.record, "id", "")]


RULE = Rule(id=ID, each=each)
