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
    """Build the tree of the front matter, with the text below it as one more field, `body`."""
    fences = list(FENCE.finditer(text))[:2] if FENCE is not None else []
    if len(fences) < 2 or fences[0].start() != 0:
        return None, [
            Problem(
                path, 1, 1, "", "front-matter", message("rule.front-matter"), message("hint.front-matter")
            )
        ]
    front, body = YAMLHandler().split(text)
    node, problems = composed(front, path, first_line=text.count("\n", 0, fences[0].end()) + 1)
    if isinstance(node, Mapping):
        line = text.count("\n", 0, len(text) - len(body.lstrip())) + 1
        node.entries[BODY] = Entry(Scalar(BODY, line, 1), Scalar(body.strip(), line, 1, quoted=True))
    return node, problems
