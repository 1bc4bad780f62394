"""Whatever comes in, no exception gets out; `make fuzz` seeks longer and deeper than these."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attack.payloads import ALL
from change_cases import cases, content
from elsewhere import BASE
from fuzzing import FOUND, TARGETS
from search.asking import Asked, engine, site_from, write_index

LIMITS = settings(max_examples=120, deadline=None, derandomize=True, database=None)
TEXTS = [content(case) for case in cases() if case.suffix == ".txt"]
LINES = sorted({line for text in TEXTS for line in text.splitlines() if len(line) < 200})
PIECES = (
    "FREQ= YEARLY MONTHLY WEEKLY DAILY COUNT= INTERVAL= UNTIL= BYDAY= BYMONTH= BYMONTHDAY= BYYEARDAY= "
    "BYWEEKNO= BYSETPOS= WKST= ; , - + 0 1 2 9 31 53 99 366 1000 MO SU 2MO -5FR "
    "20261124 20271231T2359 00000000"
)
RULES = st.lists(st.sampled_from(PIECES.split()), max_size=24).map("".join)


@pytest.mark.parametrize(
    "case", sorted(FOUND.rglob("*.*")), ids=lambda case: f"{case.parent.name}-{case.stem}"
)
def test_what_was_found_once(case: Path) -> None:
    TARGETS[case.parent.name](case.read_bytes())


@given(st.lists(st.one_of(st.sampled_from(LINES), st.binary(max_size=30)), max_size=30))
@LIMITS
def test_any_lines_as_a_change_request(lines: list[bytes]) -> None:
    TARGETS["request"](b"\n".join(lines))


@given(st.sampled_from(TEXTS), st.integers(0, 2000), st.binary(min_size=1, max_size=3))
@LIMITS
def test_a_change_request_with_a_few_bytes_changed(text: bytes, place: int, other: bytes) -> None:
    at = place % (len(text) + 1)
    TARGETS["request"](text[:at] + other + text[at + len(other) :])


@given(RULES)
@LIMITS
def test_any_rule_of_recurrence(rule: str) -> None:
    TARGETS["recurrence"](rule.encode())
    TARGETS["recurrence"](f"FREQ=YEARLY;{rule}".encode())


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """The search over a small region."""
    with engine(write_index(site_from(BASE), tmp_path_factory.mktemp("index"))) as running:
        yield running


WORDS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(ALL),
    st.lists(st.sampled_from(["martat", "kuoro", "kivikoski", "ä", " ", "-", '"', "ry"])).map("".join),
)


@given(text=WORDS, value=st.one_of(st.text(max_size=12), st.sampled_from(["__proto__", "constructor"])))
@LIMITS
def test_any_query_is_answered(asked: Asked, text: str, value: str) -> None:
    for filters in ({}, {"municipality": [value]}, {"kind": [value], "topic": [value]}):
        answer = asked.answer(text, filters=filters)
        assert isinstance(answer["results"], list)
    assert asked.answer("martat")["results"], "and the next one still is"
