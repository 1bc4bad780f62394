"""Reads one file of the data folder into its tree."""

from pathlib import Path

from muavarten.problems import Problem
from muavarten.read.characters import decoded
from muavarten.read.folder import complaint
from muavarten.read.front_matter import composed_with_body
from muavarten.read.tree import Mapping
from muavarten.read.yaml_text import composed


def read_tree(data: Path, path: str) -> tuple[Mapping | None, list[Problem]]:
    """The tree of one file; no tree where it cannot be read or holds no fields.

    `path` is relative to the data folder, and its ending tells YAML from Markdown.
    """
    content, unreadable = content_of(data, path)
    return (None, unreadable) if unreadable else tree_of(content, path)


def content_of(data: Path, path: str) -> tuple[bytes, list[Problem]]:
    """The bytes of one file, or why they cannot be had."""
    try:
        with open(f"{data}/{path}", "rb", buffering=0) as file:  # noqa: PTH123 - thousands of files, one by one
            return file.read(), []
    except OSError as error:
        return b"", [complaint(path, "file-place", "file.unreadable", reason=error.strerror or "")]


def tree_of(content: bytes, path: str) -> tuple[Mapping | None, list[Problem]]:
    """The tree of a file's bytes."""
    text, problems = decoded(content, path)
    if text is None:
        return None, problems
    compose = composed_with_body if path.endswith(".md") else composed
    node, found = compose(text, path)
    problems += found
    if isinstance(node, Mapping):
        return node, problems
    if not found:
        key = "file.empty" if node is None else "file.no-fields"
        problems.append(complaint(path, "file-empty", key))
    return None, problems
