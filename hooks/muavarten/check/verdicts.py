"""What rules found between records the last time, for as long as nothing that they look at has changed."""

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from muavarten.check.rule import Rule, Whole
from muavarten.problems import Finding
from muavarten.read.code import mark


class Verdict(Struct, frozen=True, array_like=True):
    """What a rule found, and the mark of what it looked at."""

    mark: bytes
    findings: tuple[Finding, ...]


Verdicts = dict[str, Verdict]
"""By the name of the rule."""


def judged(rule: Rule, everything: Whole, verdicts: Verdicts) -> Iterator[Finding]:
    """What a rule finds between records; verdicts that hold no longer are replaced."""
    if rule.together is None:
        return
    if rule.inputs is None:
        yield from rule.together(everything)
        return
    state = mark(msgspec.msgpack.encode(rule.inputs(everything)))
    known = verdicts.get(rule.id)
    if known is None or known.mark != state:
        known = verdicts[rule.id] = Verdict(state, tuple(rule.together(everything)))
    yield from known.findings


def packed_verdicts(verdicts: Verdicts) -> bytes:
    """Verdicts as bytes."""
    return msgspec.msgpack.encode(verdicts)


def unpacked_verdicts(body: bytes) -> Verdicts:
    """The verdicts of some bytes, none where they hold none."""
    try:
        return msgspec.msgpack.decode(body, type=Verdicts)
    except msgspec.MsgspecError:
        return {}
