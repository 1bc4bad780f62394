"""The form and the program judge by the same rules: one table of cases, and the same words."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from change_cases import CHANGES, records
from form_scripts import answers, description
from muavarten.changes.judging import judged
from muavarten.changes.plain import Token
from muavarten.changes.yaml_words import entry
from muavarten.check.persons import personal_name
from muavarten.forms import tidy
from muavarten.languages.catalogue import catalogue

TABLE: list[dict[str, Any]] = json.loads((CHANGES / "fields.json").read_text(encoding="utf-8"))
NEEDED: dict[str, dict[str, Any]] = {
    "organisations": {"name": {"fi": "Koekerho"}, "municipality": "kivikoski", "categories": ["kuorot"]},
    "events": {"title": {"fi": "Koeilta"}, "municipality": "kivikoski"},
    "premises": {"name": {"fi": "Koetalo"}, "municipality": "kivikoski"},
    "grants": {"name": {"fi": "Koeraha"}},
    "liaisons": {"title": {"fi": "Yhdyshenkilö"}, "status": "active"},
}
NOT_IN_THE_FORM = {"liaisons": {"municipality": "kivikoski"}}
PATHS = {"organisations": "organisations/kivikoski/koekerho.yml"}


def whole(case: dict[str, Any]) -> dict[str, Any]:
    return {**NEEDED[case["folder"]], **case["data"]}


def by_the_program(case: dict[str, Any]) -> list[tuple[str, str]]:
    folder = case["folder"]
    data = {**whole(case), **NOT_IN_THE_FORM.get(folder, {})}
    lines = [line for name, value in data.items() for line in entry(name, tokens(value), "")]
    path = PATHS.get(folder, f"{folder}/koe.yml")
    _, complaints = judged(records(), "\n".join([*lines, ""]).encode(), path, None)
    return sorted((c.field, c.message.key.removeprefix("rule.")) for c in complaints)


def tokens(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: tokens(item) for name, item in value.items()}
    return [tokens(item) for item in value] if isinstance(value, list) else Token(value)


def expected(case: dict[str, Any]) -> list[tuple[str, str]]:
    return sorted((field, key) for field, key in case["found"])


def said(case: dict[str, Any]) -> str:
    return json.dumps(case["data"], ensure_ascii=False)[:90]


@pytest.mark.parametrize("case", TABLE, ids=said)
def test_the_program_finds_it(case: dict[str, Any]) -> None:
    found = [(_without_language(field, case), key) for field, key in by_the_program(case)]
    assert sorted(found) == expected(case)


def _without_language(field: str, case: dict[str, Any]) -> str:
    """`name.fi` is `name` where that is its only language."""
    name, _, language = field.rpartition(".")
    value = whole(case).get(name)
    alone = language in description()["languages"] and isinstance(value, dict) and list(value) == [language]
    return name if alone else field


def test_the_form_finds_the_same() -> None:
    tasks = [{"work": "problems", "folder": case["folder"], "data": whole(case)} for case in TABLE]
    found = answers(tasks)
    different = [
        (said(case), sorted(map(tuple, answer)), expected(case))
        for case, answer in zip(TABLE, found, strict=True)
        if sorted(map(tuple, answer)) != expected(case)
    ]
    assert different == []


def test_the_table_has_what_is_right_and_what_is_wrong() -> None:
    assert len(TABLE) > 100
    assert sum(not case["found"] for case in TABLE) > 30


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_form_has_the_words_of_everything_that_it_finds(language: str) -> None:
    words = description(language)["words"]
    keys = {key for case in TABLE for _, key in case["found"]}
    for key in keys:
        assert words[f"rule.{key}"] == catalogue(language).pattern(f"rule.{key}")
        assert words[f"hint.{key}"] == catalogue(language).pattern(f"hint.{key}")


@settings(max_examples=5, deadline=None, derandomize=True)
@given(texts=st.lists(st.text(st.characters(codec="utf-8"), max_size=200), min_size=40, max_size=40))
def test_text_is_tidied_the_same_way(texts: list[str]) -> None:
    awkward = [
        "a\u00a0 b",
        "a\r\nb",
        "\u200bx\u00ad",
        "e\u0301",
        "\ufeffa",
        "a\n\n\n\nb",
        " \t ",
        "a\u2028b",
        "\U000e0041x",
        "1\u20092",
    ]
    texts = [*texts, *awkward]
    tasks = [{"work": work, "text": text} for text in texts for work in ("line", "prose")]
    ours = [made for text in texts for made in (tidy.line(text), tidy.prose(text))]
    assert answers(tasks) == ours


def test_a_role_is_no_name() -> None:
    roles = ["sihteeri", "Maija Meikäläinen", "puheenjohtaja Virtanen", "Anna", "Juha virtanen", "Päivi Ö"]
    found = answers([{"work": "role", "text": role} for role in roles])
    assert [key == "consent.by" for key in found] == [personal_name(role) for role in roles]
