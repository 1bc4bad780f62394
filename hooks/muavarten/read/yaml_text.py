"""YAML text into a tree, by libyaml's events: no types, no anchors, no tags, no second document.

Rules: `yaml` (what YAML itself cannot read), `yaml-features` (anchors, aliases, tags, directives, documents,
odd keys), `duplicate-key`, `depth`, and `characters` where an escape in a text makes one.
"""

import re
import unicodedata
from typing import Any

import yaml

from muavarten.problems import FieldPath, Problem, field_name, message
from muavarten.read.characters import SUSPECT, unseen_problem, visible
from muavarten.read.mistakes import mistake
from muavarten.read.tree import Entry, Mapping, Node, Scalar, Sequence

# Where libyaml is missing, PyYAML's own scanner reads the same texts but refuses a few more, as `[why?, so]`.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 12
LONGEST_KEY = 80
DIRECTIVE = re.compile(r"(?:[ \t]*(?:#.*)?\n)*%")
OPENED = frozenset({"quote", "bracket"})
"""Mistakes that are shown where something was opened, not where it was missed."""
TAB = re.compile(r" *\t")


class _Refusal(Exception):  # noqa: N818 - it ends the walk through one file, nobody else sees it
    """Carries the one problem after which the rest of a file makes no sense."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Composer:
    """Walks through the events of one text and builds its tree, noting what it must not contain."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text = text
        self.path = path
        self.first_line = first_line
        self.normal = unicodedata.is_normalized("NFC", text)
        self.problems: list[Problem] = []
        self.events: Any = yaml.parse(text, Loader=LOADER)

    def problem(
        self, line: int, column: int, rule: str, key: str, field: FieldPath = (), /, **values: object
    ) -> Problem:
        """A problem at a place that libyaml counts from 0."""
        text, hint = message(f"rule.yaml.{key}", **values), message(f"hint.yaml.{key}", **values)
        place = line + self.first_line, column + 1
        return Problem(self.path, *place, field_name(field), rule, text, hint)

    def note(
        self, line: int, column: int, rule: str, key: str, field: FieldPath, /, **values: object
    ) -> None:
        """Remember a problem and go on."""
        self.problems.append(self.problem(line, column, rule, key, field, **values))

    def document(self) -> Node | None:
        """The tree of the only document, or nothing where the text is empty."""
        directive = DIRECTIVE.match(self.text)
        if directive is not None:
            line = self.text.count("\n", 0, directive.end())
            raise _Refusal(self.problem(line, 0, "yaml-features", "directive"))
        next(self.events)
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        node = self.node(next(self.events), ())
        next(self.events)
        event = next(self.events)
        if not isinstance(event, yaml.StreamEndEvent):
            mark = event.start_mark
            self.note(mark.line, mark.column, "yaml-features", "documents", ())
        return node

    def node(self, event: Any, field: FieldPath) -> Node:
        """The node that begins with this event."""
        if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
            return self.scalar(event, field)
        mark = event.start_mark
        line, column = mark.line, mark.column
        if isinstance(event, yaml.AliasEvent):
            raise _Refusal(self.problem(line, column, "yaml-features", "alias", field, name=event.anchor))
        if event.anchor is not None:
            self.note(line, column, "yaml-features", "anchor", field, name=event.anchor)
        if event.tag is not None and event.tag != "!":
            self.note(line, column, "yaml-features", "tag", field, tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, field)
        if len(field) >= DEEPEST:
            raise _Refusal(self.problem(line, column, "depth", "depth", field, most=DEEPEST))
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Node] = []
            while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
                items.append(self.node(event, (*field, len(items))))
            return Sequence(items, line + self.first_line, column + 1)
        return Mapping(self.entries(field), line + self.first_line, column + 1)

    def scalar(self, event: Any, field: FieldPath) -> Scalar:
        """A text in composed characters, without unseen ones that an escape has smuggled in."""
        text, style, mark = event.value, event.style, event.start_mark
        line, column = mark.line + self.first_line, mark.column + 1
        if style == '"' and (found := SUSPECT.search(text)):
            self.problems.append(unseen_problem(self.path, line, column, found[0], field_name(field)))
            text = visible(text)
        if not self.normal:
            text = unicodedata.normalize("NFC", text)
        return Scalar(text, line, column, bool(style))

    def entries(self, field: FieldPath) -> dict[str, Entry]:
        """The fields of a mapping up to its end."""
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(event, field)
            inner = (*field, key.text)
            value = self.node(next(self.events), inner)
            first = entries.setdefault(key.text, Entry(key, value))
            if first.value is not value:
                mark = event.start_mark
                seen = {"key": key.text, "line": first.key.line}
                self.note(mark.line, mark.column, "duplicate-key", "duplicate", inner, **seen)
        return entries

    def key(self, event: Any, field: FieldPath) -> Scalar:
        """The name of a field; it must be text."""
        key = None if isinstance(event, yaml.CollectionStartEvent) else self.node(event, field)
        if isinstance(key, Scalar):
            if len(key.text) > LONGEST_KEY or "\n" in key.text:
                key.text = " ".join(key.text.split())[:LONGEST_KEY]
            return key
        mark = event.start_mark
        raise _Refusal(self.problem(mark.line, mark.column, "yaml-features", "key", field))


def composed(text: str, path: str, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """Build the tree of a YAML text whose first line is line `first_line` of its file.

    Returns no tree where the text is empty or cannot be read to its end, and every problem found on the way.
    """
    composer = _Composer(text, path, first_line)
    try:
        return composer.document(), composer.problems
    except _Refusal as refusal:
        return None, [*composer.problems, refusal.problem]
    except yaml.MarkedYAMLError as error:
        return None, [*composer.problems, _syntax_problem(composer, error)]
    except (yaml.YAMLError, ValueError, OverflowError):  # PyYAML's own scanner on \UFFFFFFFF
        return None, [*composer.problems, composer.problem(0, 0, "yaml", "other")]


def _syntax_problem(composer: _Composer, error: yaml.MarkedYAMLError) -> Problem:
    mark, opened = error.problem_mark or error.context_mark, error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = composer.text.split("\n")
    tab = TAB.match(lines[line]) if line < len(lines) else None
    if tab is not None:
        return composer.problem(line, tab.end() - 1, "yaml", "tab")
    name = mistake(f"{error.context or ''} {error.problem or ''}")
    if name in OPENED and opened is not None:
        line, column = opened.line, opened.column
    return composer.problem(line, column, "yaml", name)
