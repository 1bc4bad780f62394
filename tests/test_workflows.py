"""Workflows: pinned, with the least rights; nothing that a stranger sends decides what runs with rights."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from sites import ROOT

FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40}")
FROM_STRANGERS = re.compile(
    r"\$\{\{[^}]*(?:github\.event\.(?!number|inputs)|github\.head_ref|inputs\.)[^}]*\}\}", re.IGNORECASE
)
WITH_RIGHTS = frozenset({"pull_request_target", "issues", "issue_comment", "workflow_run"})


def _workflow(file: Path) -> dict[str, Any]:
    found: dict[Any, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    triggers = found.get("on", found.get(True))  # YAML 1.1 takes `on` for true
    found["triggers"] = {triggers: None} if isinstance(triggers, str) else dict.fromkeys(triggers)
    return found


def _steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job.get("steps", ())]


def test_zizmor_finds_nothing() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    done = subprocess.run(
        [str(zizmor), "--offline", "--no-progress", "--quiet", str(ROOT / ".github")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_is_used_is_pinned(file: Path) -> None:
    used = [step["uses"] for step in _steps(_workflow(file)) if "uses" in step]
    assert all(PINNED.fullmatch(action) for action in used), used


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_rights_are_named_and_time_is_bounded(file: Path) -> None:
    workflow = _workflow(file)
    assert workflow.get("permissions") in ({}, {"contents": "read"})
    assert all("timeout-minutes" in job for job in workflow["jobs"].values())
    for step in _steps(workflow):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_text_of_a_stranger_becomes_part_of_a_script(file: Path) -> None:
    for step in _steps(_workflow(file)):
        assert not FROM_STRANGERS.search(step.get("run", "")), step


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_nothing_of_a_pull_request_runs_with_rights(file: Path) -> None:
    workflow = _workflow(file)
    triggers = set(workflow["triggers"])
    if "pull_request" in triggers:
        for job in workflow["jobs"].values():
            rights = job.get("permissions", workflow["permissions"])
            assert set(rights.values()) <= {"read"}, "a pull request reads, and writes nothing"
        assert "secrets." not in file.read_text(encoding="utf-8")
    if triggers & WITH_RIGHTS:
        for step in _steps(workflow):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert "ref" not in step["with"], "with rights, only our own main is checked out"


def test_an_older_build_never_overtakes_a_newer_one() -> None:
    workflow = _workflow(FOLDER / "deploy.yml")
    assert workflow["concurrency"] == {"group": "deploy", "cancel-in-progress": False}
    assert workflow["jobs"]["deploy"]["needs"] == ["build", "test"]
    assert {"push", "schedule", "workflow_dispatch"} == set(workflow["triggers"])
