"""`accessibility`: what is said about getting into premises does not contradict itself.

Wrong: `accessible: no` with `features: [wheelchair]`. Right: `accessible: yes`, or no such feature.
Wrong: `checked: 2026-03-01` without an answer. Right: `accessible: no` and the day on which somebody looked.
"""

from collections.abc import Iterator

from muavarten.check.rule import Part, Rule, found
from muavarten.check.settings import Settings
from muavarten.problems import Finding
from muavarten.records.common import AccessibilityFeature, Answer
from muavarten.records.premises import Premises

ID = "accessibility"


def each(part: Part, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each contradiction."""
    if not isinstance(part.record, Premises):
        return
    said = part.record.accessibility
    field = ("accessibility", "accessible")
    if said.accessible is Answer.NO and AccessibilityFeature.WHEELCHAIR in said.features:
        yield found(part.path, field, ID, "accessibility.contradiction")
    if said.accessible is Answer.UNKNOWN and said.checked is not None:
        yield found(part.path, field, ID, "accessibility.checked")


RULE = Rule(id=ID, each=each)
