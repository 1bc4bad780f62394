"""YAML text into a tree, by libyaml's events: no types, no anchors, no tags, no second document.

Rules: `yaml` (what YAML itself cannot read), `yaml-features` (anchors, aliases, tags, documents, odd keys),
`duplicate-key` and `depth`.
"""

import re
from typing import Any

import yaml

from muavarten.problems import Problem, message
from muavarten.read.tree import Entry, Mapping, Node, Scalar, Sequence

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 12

MISTAKES = (
    ("mapping values are not allowed", "colon"),
    ("could not find expected ':'", "missing-colon"),
    ("cannot start any token", "character"),
    ("did not find expected key", "indent"),
    ("did not find expected '-' indicator", "indent"),
    ("block sequence entries are not allowed", "indent"),
    ("unexpected end of stream", "quote"),
    ("did not find expected ',' or", "bracket"),
)


class _Refusal(Exception):  # noqa: N818 - it ends the walk through one file, nobody else sees it
    """Carries the one problem after which the rest of a file makes no sense."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Composer:
    """Walks through the events of one text and builds its tree, noting what it must not contain."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.events: Any = yaml.parse(text, Loader=LOADER)

    def problem(self, mark: Any, rule: str, key: str, /, **values: object) -> Problem:
        """A problem at a mark of libyaml's, which counts from 0."""
        hint = message(key.replace("rule.", "hint.", 1), **values)
        return Problem(
            self.path, mark.line + self.first_line, mark.column + 1, "", rule, message(key, **values), hint
        )

    def document(self) -> Node | None:
        """The tree of the only document, or nothing where the text is empty."""
        next(self.events)
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        node = self.node(next(self.events), 0)
        next(self.events)
        event = next(self.events)
        if not isinstance(event, yaml.StreamEndEvent):
            self.problems.append(self.problem(event.start_mark, "yaml-features", "rule.yaml.documents"))
        return node

    def node(self, event: Any, depth: int) -> Node:
        """The node that begins with this event."""
        mark = event.start_mark
        line, column = mark.line + self.first_line, mark.column + 1
        if isinstance(event, yaml.AliasEvent):
            raise _Refusal(self.problem(mark, "yaml-features", "rule.yaml.alias", name=event.anchor))
        if event.anchor is not None:
            self.problems.append(self.problem(mark, "yaml-features", "rule.yaml.anchor", name=event.anchor))
        if event.tag is not None and event.tag != "!":
            self.problems.append(self.problem(mark, "yaml-features", "rule.yaml.tag", tag=event.tag))
        if depth > DEEPEST:
            raise _Refusal(self.problem(mark, "depth", "rule.yaml.depth", most=DEEPEST))
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, line, column, event.style not in (None, ""))
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
                items.append(self.node(event, depth + 1))
            return Sequence(items, line, column)
        return Mapping(self.entries(depth), line, column)

    def entries(self, depth: int) -> dict[str, Entry]:
        """The fields of a mapping up to its end."""
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                raise _Refusal(self.problem(event.start_mark, "yaml-features", "rule.yaml.key"))
            if key.text in entries:
                first = entries[key.text].key.line
                self.problems.append(
                    self.problem(
                        event.start_mark, "duplicate-key", "rule.yaml.duplicate", key=key.text, line=first
                    )
                )
            else:
                entries[key.text] = Entry(key, value)
        return entries


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
        return None, [*composer.problems, _syntax_problem(composer, error, text)]


def _syntax_problem(composer: _Composer, error: yaml.MarkedYAMLError, text: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    tab = re.search(r"^ *\t", text, re.MULTILINE)
    if tab is not None:
        line = text.count("\n", 0, tab.end()) + composer.first_line
        column = tab.end() - tab.start()
        return Problem(
            composer.path, line, column, "", "yaml", message("rule.yaml.tab"), message("hint.yaml.tab")
        )
    sentence = f"{error.context or ''} {error.problem or ''}"
    mistake = next((name for words, name in MISTAKES if words in sentence), "other")
    return composer.problem(mark, "yaml", f"rule.yaml.{mistake}")
