"""Why a request is not carried out: one sentence, to be said at the edge."""

from typing import Any

from muavarten.problems import Message, message


class RefusedError(Exception):
    """Ends the handling of a request; nothing has been changed. It carries the sentence that says why."""

    def __init__(self, said: Message) -> None:
        super().__init__(said.key)
        self.said = said


def refused(name: str, /, **values: Any) -> RefusedError:
    """The refusal that the catalogue says as `changes.refused.NAME`."""
    return RefusedError(message(f"changes.refused.{name}", **values))
