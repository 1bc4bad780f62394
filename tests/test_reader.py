"""The reader knows where everything stands, whichever parser is there, and nothing it reads can raise."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct

from muavarten.parse.context import Context
from muavarten.parse.decoders import decoded_fields
from muavarten.problems import Problem
from muavarten.read import yaml_text
from muavarten.read.reader import tree_of
from muavarten.read.tree import Mapping, Node, Scalar, Sequence, locate
from muavarten.records.kinds import KINDS
from muavarten.records.region import Region
from records_corpus import BASE, RECORDS

LANGUAGES = ("fi", "sv", "en")


def tree(text: str) -> Mapping:
    found, problems = tree_of(text.encode(), "x.yml")
    assert found is not None, problems
    return found


def places(node: Node) -> list[tuple[str, int, int]]:
    """Every scalar of a tree with its line and column, keys included."""
    if isinstance(node, Scalar):
        return [(node.text, node.line, node.column)]
    if isinstance(node, Sequence):
        return [place for item in node.items for place in places(item)]
    entries = node.entries.values()
    return [place for entry in entries for place in (*places(entry.key), *places(entry.value))]


@pytest.mark.parametrize(
    ("text", "field", "place"),
    [
        ("a: b\n", ("a",), (1, 4)),
        ("# ä\n\n  ää😀: {ö: 😀, x: y}\n", ("ää😀", "x"), (3, 18)),
        ('"quoted": [1, "å", 3]\n', ("quoted", 2), (1, 20)),
        ("a: |\n  ä\nb:   c\n", ("b",), (3, 6)),
        ("a:\n- x\n-   y\n", ("a", 1), (3, 5)),
        ("a: b\n", ("missing", 3), (1, 1)),
        ("a: {b: c}\n", ("a", "missing"), (1, 4)),
        ("a: >-\n  folded\n  text\nb: c", ("a",), (1, 4)),
    ],
)
def test_places_are_counted_in_characters(text: str, field: Any, place: tuple[int, int]) -> None:
    assert locate(tree(text), field) == place


def test_the_place_of_a_key() -> None:
    assert locate(tree("a:\n  b: c\n"), ("a", "b"), at_key=True) == (2, 3)


def test_windows_lines_and_a_mark_do_not_move_places() -> None:
    found, problems = tree_of("\ufeffa: ä\r\nb: c\r\n".encode(), "x.yml")
    assert found is not None
    assert locate(found, ("b",)) == (2, 4)
    assert [(p.rule, p.line, p.column) for p in problems] == [("encoding", 1, 1), ("encoding", 1, 1)]


def test_front_matter_keeps_the_line_numbers_of_its_file() -> None:
    text = "---\n\n# comment\nname: x\n---\n\n\n  Teksti\n\n---\nlisää\n"
    found, problems = tree_of(text.encode(), "x.md")
    assert found is not None
    assert problems == []
    assert locate(found, ("name",)) == (4, 7)
    assert locate(found, ("body",)) == (8, 1)
    assert found.entries["body"].value == Scalar("Teksti\n\n---\nlisää", 8, 1, quoted=True)


def test_decomposed_letters_are_read_composed() -> None:
    found = tree("nimi: Hyvä\n")
    assert found.entries["nimi"].value == Scalar("Hyvä", 1, 7)


def test_a_key_is_one_short_line() -> None:
    keys = list(tree('"a\\nb": 1\n"' + "x" * 900 + '": 2\n').entries)
    assert keys == ["a b", "x" * 80]


def with_loader(loader: Any, content: bytes, path: str) -> tuple[Mapping | None, list[Problem]]:
    before, yaml_text.LOADER = yaml_text.LOADER, loader
    try:
        return tree_of(content, path)
    finally:
        yaml_text.LOADER = before


def shown(result: tuple[Mapping | None, list[Problem]]) -> tuple[Any, Any]:
    found, problems = result
    syntax = {(p.rule, p.message.key) for p in problems if p.rule == "yaml"}
    others = [(p.rule, p.message.key, p.line, p.column, p.field) for p in problems if p.rule != "yaml"]
    return places(found) if found else None, (bool(syntax), others)


def test_the_pure_python_parser_reads_the_same() -> None:
    for file in sorted(RECORDS.rglob("*.*")):
        if file.suffix in (".yml", ".md"):
            content = file.read_bytes()
            fast = with_loader(yaml.CSafeLoader, content, file.name)
            assert shown(with_loader(yaml.SafeLoader, content, file.name)) == shown(fast), file


LETTERS = st.sampled_from("aä😀 \n\t:-[]{},#&*!|>'\"%@`?\\~=.0\r\u2028\u00a0\x00\ufeff\u202e")
PIECES = (
    "a~ä~- ~: ~\n~  ~[~]~{~}~, ~\"~'~|~>~&x ~*x~!!int ~# ~? ~---\n~...\n~<<: ~"
    "\\ud800~\\UFFFFFFFF~\t~%YAML 1.1\n"
)
YAML_LIKE = st.lists(st.sampled_from(PIECES.split("~")), max_size=60).map("".join)
MODELS: tuple[type[Struct], ...] = (Region, *(kind.model for kind in KINDS))


def read_and_parsed(content: bytes, loader: Any = yaml.CSafeLoader) -> None:
    for path in ("x.yml", "x.md"):
        found, problems = with_loader(loader, content, path)
        for problem in problems:
            assert problem.line >= 1
            assert problem.column >= 1
        if found is not None:
            for model in MODELS:
                decoded_fields(model, found, (), Context(path, LANGUAGES, "FI", []))


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=1000)
def test_no_bytes_raise(content: bytes) -> None:
    read_and_parsed(content)
    read_and_parsed(b"---\n" + content + b"\n---\n")


@given(st.one_of(st.text(LETTERS, max_size=120), YAML_LIKE))
@settings(max_examples=400, deadline=1000)
def test_no_text_raises_in_either_parser(text: str) -> None:
    content = text.encode()
    read_and_parsed(content)
    read_and_parsed(content, yaml.SafeLoader)
    assert shown(with_loader(yaml.SafeLoader, content, "x.yml"))[1][0] in (True, False)


SINGLE = st.one_of(st.text(max_size=20), st.integers(), st.floats(), st.booleans(), st.none(), st.dates())
VALUES = st.recursive(
    SINGLE,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)
FIELDS = sorted({name for model in MODELS for name in model.__struct_fields__})


@given(st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=8))
@settings(max_examples=80, deadline=1000)
def test_no_values_raise(record: dict[str, Any]) -> None:
    read_and_parsed(yaml.safe_dump(record, allow_unicode=True).encode())


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 65_000,
        b"{a: " * 16_000,
        b"- " * 32_000,
        b"? " * 32_000,
        b"a: b\n" * 13_000,
        b"x: [" + b"a, " * 20_000 + b"]",
        b"\x00\n" * 32_000,
        b"a\x00" * 32_000,
        b"'" * 65_000,
        b"---\n" * 16_000,
        b"a: &a b\n" * 8_000,
        b"#" * 65_000,
        b"a: " + b"x" * 65_000,
        "ä".encode() * 32_000,
        b" " * 65_000 + b"\t",
        b"phones: [" + b"0, " * 20_000 + b"]",
    ],
    ids=lambda content: repr(content[:12]),
)
def test_hostile_files_end_quickly(content: bytes) -> None:
    """The deadline is the test's own: each takes a fraction of a second."""
    read_and_parsed(content)


def test_ten_thousand_problems_in_one_file_are_all_reported() -> None:
    text = "".join(f"f{number}: x\n" for number in range(5_000))
    found = tree(text)
    context = Context("x.yml", LANGUAGES, "FI", [])
    decoded_fields(KINDS[3].model, found, (), context)
    assert sum(p.rule == "unknown-field" for p in context.problems) == 5_000


def test_base_is_read_without_a_word() -> None:
    for file in BASE.rglob("*.*"):
        assert tree_of(file.read_bytes(), file.name)[1] == []
