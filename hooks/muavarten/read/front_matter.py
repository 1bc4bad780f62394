"""A Markdown file into the YAML on top of it and the text below, split by python-frontmatter.

Rule: `front-matter`.
"""

from frontmatter.default_handlers import YAMLHandler

from muavarten.problems import Problem, message
from muavarten.read.tree import Entry, Mapping, Node, Scalar
from muavarten.read.yaml_text import composed

BODY = "body"
FENCE = YAMLHandler.FM_BOUNDARY


def composed_with_body(text: str, path: str) -> tuple[Node | None, list[Problem]]:
    """Build the tree of the front matter, with the text below it, if there is any, as a field `body`."""
    fences = list(FENCE.finditer(text))[:2] if FENCE is not None else []
    if len(fences) < 2 or fences[0].start() != 0:
        return None, [_problem(path, 1, 1, "front-matter")]
    front, below = YAMLHandler().split(text)
    node, problems = composed(front, path, first_line=text.count("\n", 0, fences[0].end()) + 1)
    if node is None and not problems:
        problems.append(_problem(path, 1, 1, "front-matter"))
    if isinstance(node, Mapping):
        if BODY in node.entries:
            key = node.entries.pop(BODY).key
            problems.append(_problem(path, key.line, key.column, "front-matter.body", BODY))
        body = below.strip()
        if body:
            line = text.count("\n", 0, len(text) - len(below.lstrip())) + 1
            node.entries[BODY] = Entry(Scalar(BODY, line, 1), Scalar(body, line, 1, quoted=True))
    return node, problems


def _problem(path: str, line: int, column: int, key: str, field: str = "") -> Problem:
    text, hint = message(f"rule.{key}"), message(f"hint.{key}")
    return Problem(path, line, column, field, "front-matter", text, hint)
