"""Splicing: a text says what it should afterwards, and every line that need not change is as it was."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muavarten.changes.spans import Source, data_of
from muavarten.changes.splice import spliced
from muavarten.changes.yaml_words import scalar
from muavarten.forms import tidy
from sites import ROOT

TEXTS = sorted((ROOT / "docs" / "records").glob("*.yml")) + sorted(
    (ROOT / "tests/changes/region").rglob("*.yml")
)
LIMITS = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)

awkward = st.sampled_from(
    [
        "x: y",
        "# no",
        "010",
        "yes",
        "~",
        "18:00",
        "- dash",
        "a\n\nb: c",
        "[x",
        "a, b",
        "!t",
        "&a",
        "*b",
        "'",
        '"',
        "%p",
        "@x",
        "\\n",
        "c:",
        "?",
        "{{ x }}",
    ]
)
texts = (awkward | st.text(min_size=1, max_size=300)).map(tidy.prose).filter(bool)
values = st.recursive(
    texts,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.sampled_from(["fi", "sv", "en", "by"]), inner, min_size=1, max_size=3)
    ),
    max_leaves=4,
)


def parsed(text: str) -> Any:
    return data_of(Source(text).document())


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_nothing_changes_where_nothing_differs(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert spliced(text, parsed(text)) == text


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
@given(data=st.data())
@LIMITS
def test_one_field_changes_and_nothing_else(file: Path, data: st.DataObject) -> None:
    text = file.read_text(encoding="utf-8")
    old = parsed(text)
    name = data.draw(st.sampled_from(sorted(old)))
    new = {**old, name: data.draw(values)}
    after = spliced(text, new)
    assert parsed(after) == new
    others = [
        line for line in text.split("\n") if line.startswith("#") or _belongs_elsewhere(line, name, text)
    ]
    assert _in_order(others, after.split("\n"))


def _belongs_elsewhere(line: str, name: str, text: str) -> bool:
    """Whether a line is the first of another field."""
    return bool(re.match(r"[a-z_]+:", line)) and not line.startswith(f"{name}:") and text.count(line) == 1


def _in_order(lines: list[str], whole: list[str]) -> bool:
    rest = iter(whole)
    return all(line in rest for line in lines)


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
@given(data=st.data())
@LIMITS
def test_fields_come_and_go(file: Path, data: st.DataObject) -> None:
    text = file.read_text(encoding="utf-8")
    old = parsed(text)
    gone = data.draw(st.sets(st.sampled_from(sorted(old)), max_size=max(len(old) - 1, 0)))
    new = {name: value for name, value in old.items() if name not in gone}
    new |= data.draw(st.dictionaries(st.sampled_from(["uusi", "toinen"]), values, max_size=2))
    if new:
        assert parsed(spliced(text, new)) == new


@given(text=texts, flow=st.booleans())
@settings(max_examples=200, deadline=None, derandomize=True)
def test_any_text_reads_back(text: str, flow: bool) -> None:
    written = scalar(text, flow=flow)
    assert parsed(f"k: [{written}]\n" if flow else f"k: {written}\n") == {"k": [text] if flow else text}


COMMENTED = """# ylhäällä
name: A   # nimi
phones: [1, 2]   # numerot
address: {street: X, locality: Y}   # osoite
contacts:   # väkeä
  # ensin
  - role: a   # rooli
    email: b
  - role: c
# lopuksi
"""


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        ({"name": "B"}, {"name: A   # nimi": "name: B   # nimi"}),
        ({"phones": ["1", "3", "2"]}, {"phones: [1, 2]   # numerot": 'phones: [1, "3", 2]   # numerot'}),
        ({"phones": ["2"]}, {"phones: [1, 2]   # numerot": "phones: [2]   # numerot"}),
        (
            {"address": {"street": "X"}},
            {"address: {street: X, locality: Y}   # osoite": "address: {street: X}   # osoite"},
        ),
        (
            {"contacts": [{"role": "z", "email": "b"}, {"role": "c"}]},
            {"  - role: a   # rooli": "  - role: z   # rooli"},
        ),
        ({"contacts": [{"role": "a", "email": "b"}]}, {"  - role: c": None}),
        (
            {"contacts": [{"role": "a", "email": "b"}, {"role": "c"}, {"role": "d"}]},
            {"  - role: c": "  - role: c\n  - {role: d}"},
        ),
    ],
)
def test_comments_order_and_spacing_stay(change: dict[str, Any], lines: dict[str, str | None]) -> None:
    expected = COMMENTED
    for line, instead in lines.items():
        expected = expected.replace(f"{line}\n", "" if instead is None else f"{instead}\n")
    assert spliced(COMMENTED, {**parsed(COMMENTED), **change}) == expected


def test_windows_lines_stay() -> None:
    text = "name: A\r\nphones: [1]\r\n"
    assert (
        spliced(text, {"name": "A", "phones": ["1"], "note": "B"}) == "name: A\r\nphones: [1]\r\nnote: B\r\n"
    )
