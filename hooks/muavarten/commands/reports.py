"""Problems as text for people, JSON for programs and annotations for GitHub."""

import msgspec

from muavarten.languages.catalogue import Catalogue
from muavarten.problems import Problem


def as_text(problems: tuple[Problem, ...], words: Catalogue, folder: str) -> str:
    """One line a problem, as `PATH:LINE:COLUMN: FIELD: MESSAGE [RULE]`, the hint within the message."""
    return "".join(f"{_line(problem, words)}\n" for problem in problems)


def _line(problem: Problem, words: Catalogue) -> str:
    place = f"{problem.path}:{problem.line}:{problem.column}"
    line = f"{place}: {problem.field or '-'}: {_sentence(problem, words)} [{problem.rule}]"
    return line.replace("\n", " ")


def _sentence(problem: Problem, words: Catalogue) -> str:
    hint = f" {words.say(problem.hint)}" if problem.hint else ""
    return words.say(problem.message) + hint


def as_json(problems: tuple[Problem, ...], words: Catalogue, folder: str) -> str:
    """A list of {path, line, column, field, rule, severity, message, hint}."""
    rows = [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "field": problem.field,
            "rule": problem.rule,
            "severity": problem.severity.value,
            "message": words.say(problem.message),
            "hint": words.say(problem.hint) if problem.hint else None,
        }
        for problem in problems
    ]
    return msgspec.json.format(msgspec.json.encode(rows), indent=2).decode() + "\n"


def as_github(problems: tuple[Problem, ...], words: Catalogue, folder: str) -> str:
    """Workflow commands that mark lines of a pull request; `folder` is the data folder in the repository."""
    lines = []
    for problem in problems:
        place = f"file={_property(f'{folder}/{problem.path}')},line={problem.line},col={problem.column}"
        title = _property(f"{problem.field or '-'} [{problem.rule}]")
        lines.append(f"::{problem.severity} {place},title={title}::{_data(_sentence(problem, words))}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORTS = {"text": as_text, "json": as_json, "github": as_github}
