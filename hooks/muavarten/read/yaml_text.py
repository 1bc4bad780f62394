"""YAML text into a tree, by libyaml's events: no types, no anchors, no tags, no second document.

Rules: `yaml` (what YAML itself cannot read), `yaml-features` (anchors, aliases, tags, directives, documents,
odd keys), `duplicate-key`, `depth`, and `characters` where an escape in a text makes one.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from muavarten.problems import FieldPath, Problem, field_name, message
from muavarten.read.characters import SUSPECT, unseen_problem, visible
from muavarten.read.mistakes import mistake
from muavarten.read.tree import Entry, Mapping, Node, Scalar, Sequence

# Where libyaml is missing, PyYAML's own scanner reads the same texts but refuses a few more, as `[why?, so]`.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FOLDED = re.compile(r"\n+")
"""What YAML leaves of empty lines where it joins the others: a paragraph's end, as in a literal text."""
DEEPEST = 12
LONGEST_KEY = 80
DIRECTIVE = re.compile(r"(?:[ \t]*(?:#.*)?\n)*%")
OPENED = frozenset({"quote", "bracket"})
"""Mistakes that are shown where something was opened, not where it was missed."""
TAB = re.compile(r" *\t")


class Place(NamedTuple):
    """A place as libyaml marks it: line and column from 0."""

    line: int = 0
    column: int = 0


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
        self.event: Callable[[], Any] = LOADER(text).get_event

    def problem(self, mark: Any, rule: str, key: str, field: FieldPath = (), /, **values: object) -> Problem:
        """A problem at a mark of libyaml's, which counts from 0."""
        text, hint = message(f"rule.yaml.{key}", **values), message(f"hint.yaml.{key}", **values)
        place = mark.line + self.first_line, mark.column + 1
        return Problem(self.path, *place, field_name(field), rule, text, hint)

    def note(self, mark: Any, rule: str, key: str, field: FieldPath, /, **values: object) -> None:
        """Remember a problem and go on."""
        self.problems.append(self.problem(mark, rule, key, field, **values))

    def document(self) -> Node | None:
        """The tree of the only document, or nothing where the text is empty."""
        directive = DIRECTIVE.match(self.text)
        if directive is not None:
            raise _Refusal(
                self.problem(Place(self.text.count("\n", 0, directive.end())), "yaml-features", "directive")
            )
        self.event()
        if isinstance(self.event(), StreamEndEvent):
            return None
        node = self.node(self.event(), ())
        self.event()
        event = self.event()
        if not isinstance(event, StreamEndEvent):
            self.note(event.start_mark, "yaml-features", "documents", ())
        return node

    def node(self, event: Any, field: FieldPath) -> Node:
        """The node that begins with this event."""
        if type(event) is ScalarEvent and event.anchor is None and event.tag is None:
            return self.scalar(event, field)
        mark = event.start_mark
        if isinstance(event, AliasEvent):
            raise _Refusal(self.problem(mark, "yaml-features", "alias", field, name=event.anchor))
        if event.anchor is not None:
            self.note(mark, "yaml-features", "anchor", field, name=event.anchor)
        if event.tag is not None and event.tag != "!":
            self.note(mark, "yaml-features", "tag", field, tag=event.tag)
        if isinstance(event, ScalarEvent):
            return self.scalar(event, field)
        if len(field) >= DEEPEST:
            raise _Refusal(self.problem(mark, "depth", "depth", field, most=DEEPEST))
        line, column = mark.line + self.first_line, mark.column + 1
        if isinstance(event, MappingStartEvent):
            return Mapping(self.entries(field), line, column)
        items: list[Node] = []
        while type(event := self.event()) is not SequenceEndEvent:
            items.append(self.node(event, (*field, len(items))))
        return Sequence(items, line, column)

    def scalar(self, event: Any, field: FieldPath) -> Scalar:
        """A text in composed characters, without unseen ones that an escape has smuggled in."""
        text, style, mark = event.value, event.style, event.start_mark
        line, column = mark.line + self.first_line, mark.column + 1
        if style == '"' and (found := SUSPECT.search(text)):
            self.problems.append(unseen_problem(self.path, line, column, found[0], field_name(field)))
            text = visible(text)
        if style != "|" and "\n" in text:
            text = FOLDED.sub("\n\n", text)
        if not self.normal:
            text = unicodedata.normalize("NFC", text)
        return Scalar(text, line, column, bool(style))

    def entries(self, field: FieldPath) -> dict[str, Entry]:
        """The fields of a mapping up to its end."""
        entries: dict[str, Entry] = {}
        while type(event := self.event()) is not MappingEndEvent:
            key = self.key(event, field)
            name = key.text
            inner = (*field, name)
            value = self.node(self.event(), inner)
            if name not in entries:
                entries[name] = Entry(key, value)
            else:
                line = entries[name].key.line
                self.note(event.start_mark, "duplicate-key", "duplicate", inner, key=name, line=line)
        return entries

    def key(self, event: Any, field: FieldPath) -> Scalar:
        """The name of a field; it must be text, and is one short line."""
        key = None if isinstance(event, CollectionStartEvent) else self.node(event, field)
        if not isinstance(key, Scalar):
            raise _Refusal(self.problem(event.start_mark, "yaml-features", "key", field))
        if len(key.text) > LONGEST_KEY or "\n" in key.text:
            key.text = " ".join(key.text.split())[:LONGEST_KEY]
        return key


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
        return None, [*composer.problems, composer.problem(Place(), "yaml", "other")]


def _syntax_problem(composer: _Composer, error: yaml.MarkedYAMLError) -> Problem:
    mark: Any = error.problem_mark or error.context_mark or Place()
    lines = composer.text.split("\n")
    tab = TAB.match(lines[mark.line]) if mark.line < len(lines) else None
    if tab is not None:
        return composer.problem(Place(mark.line, tab.end() - 1), "yaml", "tab")
    name = mistake(f"{error.context or ''} {error.problem or ''}")
    return composer.problem(error.context_mark if name in OPENED else mark, "yaml", name)
