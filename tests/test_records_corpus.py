"""Every good case is good, every bad one has exactly its problems, and every rule has cases of both kinds."""

import os
import re
import shutil
import sys
from collections import Counter
from pathlib import Path

import pytest

from muavarten.check.checker import checked
from muavarten.check.registry import ALL_RULE_IDS, PARSING_RULE_IDS, READING_RULE_IDS, RULES
from muavarten.check.rule import Rule
from muavarten.commands.main import main
from records_corpus import BASE, EXPECTED, MAKE, cases, expected, laid, rule_of, shown

GOOD, BAD = cases("good"), cases("bad")


def name_of(case: Path) -> str:
    return case.name


def found(data: Path) -> list[str]:
    return [shown(problem) for problem in checked(data)[1]]


def test_the_base_region_is_good() -> None:
    assert found(BASE) == []


@pytest.mark.parametrize("case", GOOD, ids=name_of)
def test_good(case: Path, tmp_path: Path) -> None:
    assert found(laid(case, tmp_path)) == []


@pytest.mark.parametrize("case", BAD, ids=name_of)
def test_bad(case: Path, tmp_path: Path) -> None:
    assert found(laid(case, tmp_path)) == expected(case)
    assert f"[{rule_of(case)}]" in (case / EXPECTED).read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", ALL_RULE_IDS)
def test_each_rule_has_two_bad_cases_and_a_good_one(rule: str) -> None:
    about = Counter(rule_of(case) for case in BAD)
    assert about[rule] >= 2, f"{rule} needs two cases in tests/records/bad, named {rule}.WHAT"
    assert rule in {rule_of(case) for case in GOOD}, f"{rule} needs a case in tests/records/good"


def test_cases_are_about_rules_and_rules_are_listed_once() -> None:
    assert {rule_of(case) for case in GOOD + BAD} <= set(ALL_RULE_IDS)
    assert len(set(ALL_RULE_IDS)) == len(ALL_RULE_IDS)
    assert len(BAD) >= 60


def test_only_listed_rules_are_ever_named() -> None:
    named = {rule for case in BAD for rule in re.findall(r"\[([a-z-]+)\] ", "\n".join(expected(case)) + " ")}
    assert named == set(ALL_RULE_IDS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_is_explained_by_examples(rule: Rule) -> None:
    works = rule.each or rule.together
    assert works is not None
    manual = sys.modules[works.__module__].__doc__ or ""
    assert manual.startswith(f"`{rule.id}`: ")
    assert "Wrong" in manual or "Suspicious" in manual
    assert "Right" in manual


def mergeable() -> list[Path]:
    """Cases about reading one file, whose files are all new ones."""
    return [
        case
        for case in BAD
        if rule_of(case) in READING_RULE_IDS + PARSING_RULE_IDS
        and not (case / MAKE).exists()
        and all(not (BASE / file.relative_to(case)).exists() for file in case.rglob("*.*"))
        and all(".yml:" in line or ".md:" in line for line in expected(case))
        and all(re.search(r"/[a-z-]+\.(yml|md):", line) for line in expected(case))
    ]


def merged(target: Path) -> set[str]:
    """Lay many cases into one folder, each file under a name of its own, and return all expected lines."""
    shutil.copytree(BASE, target, dirs_exist_ok=True)
    lines = set()
    for number, case in enumerate(mergeable()):
        for file in case.rglob("*.*"):
            if file.name == EXPECTED:
                continue
            path = file.relative_to(case)
            new = path.with_stem(f"{path.stem}-{number}")
            (target / new).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target / new)
            lines |= {
                line.replace(f"{path}:", f"{new}:", 1)
                for line in expected(case)
                if line.startswith(f"{path}:")
            }
    return lines


def test_one_run_reports_everything_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(mergeable()) > 25
    lines = merged(tmp_path)
    problems = [p for p in checked(tmp_path)[1] if p.rule != "duplicates"]
    assert {shown(problem) for problem in problems} == lines
    places = [(p.path, p.line, p.column, p.field, p.rule) for p in problems]
    assert places == sorted(places)
    assert main(["check", "--data", str(tmp_path)]) == 1
    output = capsys.readouterr().out.splitlines()
    form = re.compile(r"[^:]+:[0-9]+:[0-9]+: [^:]+: .+ \[[a-z-]+\]")
    assert all(form.fullmatch(line) for line in output)
    assert len(output) >= len(problems)


def test_odd_names_of_files_are_shown_and_not_obeyed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    odd = (b"events/a\n::error::b.yml", b"events/\xff\xfe.yml", b"events/\x1b[31m.yml", "\u202e.yml".encode())
    for name in odd:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).touch()
    os.mkfifo(tmp_path / "events" / "pipe.yml")
    for form in ("text", "github", "json"):
        assert main(["check", "--data", str(tmp_path), "--format", form]) == 1
        output = capsys.readouterr().out
        output.encode()
        assert not re.search(r"^::error::|\x1b|\u202e", output, re.MULTILINE)
        assert "pipe.yml" in output


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert {problem.rule for problem in checked(tmp_path / "nowhere")[1]} == {"file-place"}
    assert {problem.path for problem in checked(tmp_path)[1]} == {
        "region.yml",
        "categories.yml",
        "criteria.yml",
    }
