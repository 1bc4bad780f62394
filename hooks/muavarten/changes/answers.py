"""What a workflow says and does after a request: a comment, a pull request, names that a shell may hold."""

import re

from muavarten.changes.commit import harmless
from muavarten.changes.review_markdown import escaped
from muavarten.changes.telling import Told
from muavarten.languages.catalogue import Catalogue

PLAIN = re.compile(r"[a-z0-9/-]*")
COMMENT, TITLE, BODY, OUTPUTS = "comment.md", "title.txt", "body.md", "outputs"


def answers(told: Told, number: int, words: Catalogue) -> dict[str, str]:
    """The texts by the name of their file. `outputs` are lines that a workflow takes over as they are."""
    outputs = {"outcome": told.outcome, "branch": told.branch, "record": told.record, "number": str(number)}
    for value in outputs.values():
        if PLAIN.fullmatch(value) is None:
            raise ValueError(f"not a plain name: {value!r}")
    first, *rest = [escaped(line) for line in told.lines]
    listed = "".join(f"- {line}\n" for line in rest)
    closes = words.text("changes.answer.closes", number=number)
    return {
        OUTPUTS: "".join(f"{name}={value}\n" for name, value in outputs.items()),
        COMMENT: f"{first}\n\n{listed}\n{words.text(f'changes.answer.{told.outcome}')}\n",
        TITLE: f"{harmless(told.name)}\n",
        BODY: f"{closes}\n\n{listed}\n{words.text('changes.answer.reviewer')}\n",
    }
