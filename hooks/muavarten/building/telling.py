"""Problems in one line each, as a build tells them."""

import logging
from collections.abc import Iterable

from muavarten.languages.catalogue import Catalogue
from muavarten.problems import Problem, Severity


def place_of(problem: Problem) -> str:
    """Where a problem is."""
    return f"{problem.path}:{problem.line}:{problem.column}"


def sentence_of(problem: Problem, words: Catalogue) -> str:
    """What is wrong, and what to do about it where that is known."""
    hint = f" {words.say(problem.hint)}" if problem.hint else ""
    return words.say(problem.message) + hint


def tell(problems: Iterable[Problem], words: Catalogue, log: logging.Logger) -> None:
    """Tell what is wrong: errors as such, all else for information."""
    for problem in problems:
        level = logging.ERROR if problem.severity is Severity.ERROR else logging.INFO
        text = f"{problem.field or '-'}: {sentence_of(problem, words)} [{problem.rule}]"
        log.log(level, f"{place_of(problem)}: {text}")
