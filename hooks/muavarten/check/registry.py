"""The rules, in the order in which they run. A new one is one file and one line here."""

from muavarten.check import references
from muavarten.check.rule import Rule

RULES: tuple[Rule, ...] = (references.RULE,)
