"""Workflows: pinned, with the least rights; nothing that a stranger sends decides what runs with rights."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from change_cases import TODAY
from git_region import Repository, made
from sites import ROOT
from test_changes import request

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


STARTS_CHECKS = 'gh workflow run pull-request.yml --ref "$BRANCH"'
STARTS_DEPLOY = "gh workflow run deploy.yml"


def _scripts(file: Path) -> Iterator[tuple[dict[str, str], str]]:
    """Every script with the rights of its job."""
    workflow = _workflow(file)
    for job in workflow["jobs"].values():
        rights = job.get("permissions", workflow["permissions"])
        yield from ((rights, step["run"]) for step in job.get("steps", ()) if "run" in step)


def test_a_pull_request_of_a_workflow_gets_its_checks_started() -> None:
    """What a workflow's own token opens starts no other workflow."""
    opening = [pair for file in FILES for pair in _scripts(file) if "gh pr create" in pair[1]]
    assert opening
    for rights, script in opening:
        assert script.index("gh pr create") < script.index(STARTS_CHECKS)
        assert rights["actions"] == "write"
    assert "workflow_dispatch" in _workflow(FOLDER / "pull-request.yml")["triggers"]


def test_a_merge_of_a_workflow_gets_the_deploy_started() -> None:
    """The same of what it merges: what has passed its checks, and nothing that came meanwhile."""
    merging = [pair for file in FILES for pair in _scripts(file) if "gh pr merge" in pair[1]]
    assert merging
    for rights, script in merging:
        assert script.index("gh pr checks") < script.index("gh pr merge") < script.index(STARTS_DEPLOY)
        assert script.index("headRefOid") < script.index("gh pr checks")
        assert '--match-head-commit "$head"' in script
        assert rights["actions"] == "write"
    assert "workflow_dispatch" in _workflow(FOLDER / "deploy.yml")["triggers"]


IN_FORKS = {
    "github.event_name != 'schedule' || !github.event.repository.fork",
    "github.event_name == 'schedule' && !github.event.repository.fork",
}
"""Conditions that no scheduled run in a fork fulfils."""


def test_scheduled_workflows_do_nothing_in_forks() -> None:
    scheduled = [workflow for file in FILES if "schedule" in (workflow := _workflow(file))["triggers"]]
    assert scheduled
    for workflow in scheduled:
        jobs = workflow["jobs"]
        idle = {name for name, job in jobs.items() if job.get("if") in IN_FORKS}
        for name, job in jobs.items():
            needed = {job["needs"]} if isinstance(job.get("needs"), str) else set(job.get("needs", ()))
            assert name in idle or (needed & idle and "if" not in job), name
            idle.add(name)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_text_of_a_stranger_is_read_from_its_file_alone(file: Path) -> None:
    """No setting of a step and no condition hands it on, but for a number that somebody with rights types."""
    text = re.sub(r"\$\{\{ inputs\.number \}\}", "", file.read_text(encoding="utf-8"))
    own = re.compile(r"event\.(?:repository\.|pull_request\.(?:head|base)\.sha|issue\.(?:labels|number))")
    strangers = [found for found in FROM_STRANGERS.findall(text) if not own.search(found)]
    assert strangers == []


def test_requests_by_issue_see_every_branch() -> None:
    """So that a second request for a record meets the first one, which waits on its branch."""
    workflow = _workflow(FOLDER / "change-request.yml")
    checkout = next(step for step in _steps(workflow) if "actions/checkout@" in step.get("uses", ""))
    assert checkout["with"]["fetch-depth"] == 0


def _step(name: str) -> str:
    steps = _steps(_workflow(FOLDER / "change-request.yml"))
    return next(str(step["run"]) for step in steps if step.get("name") == name)


def _carried_out(folder: Path, clone: str, line: str) -> list[str]:
    """The scripts of the workflow in a checkout, with a `gh` that only notes how it is called."""
    work = folder / f"runner-{clone}"
    (work / "bin").mkdir(parents=True)
    (work / "bin" / "gh").write_text('#!/bin/sh\nprintf "%s\\n" "$*" >> "$NOTED"\n', encoding="utf-8")
    (work / "bin" / "gh").chmod(0o755)
    body = f"$(touch {folder}/owned) `touch {folder}/owned`\n" + request(line).decode()
    event = json.dumps({"issue": {"number": 12, "title": f"$(touch {folder}/owned)", "body": body}})
    (work / "event.json").write_text(event, encoding="utf-8")
    roles, parts = ("AUTHOR", "COMMITTER"), ("NAME", "EMAIL")
    env = {
        **os.environ,
        **{f"GIT_{role}_{part}": "x@x.example" for role in roles for part in parts},
        "PATH": os.pathsep.join((str(work / "bin"), str(Path(sys.executable).parent), os.environ["PATH"])),
        "NOTED": str(work / "noted"),
        "GITHUB_EVENT_PATH": str(work / "event.json"),
        "GITHUB_OUTPUT": str(work / "outputs"),
        "RUNNER_TEMP": str(work),
        "MUAVARTEN_TODAY": str(TODAY),
        "BASE": "main",
    }
    for name in ("Apply the request", "Open the pull request and start its checks", "Answer"):
        command = ["bash", "-e", "-c", _step(name)]
        done = subprocess.run(
            command, cwd=folder / clone, env=env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        outputs = (work / "outputs").read_text(encoding="utf-8").split()
        env |= {key.upper(): value for key, _, value in (line.partition("=") for line in outputs)}
    assert not (folder / "owned").exists()
    return (work / "noted").read_text(encoding="utf-8").replace(str(work), "TEMP").splitlines()


def test_issues_become_pull_requests_as_their_workflow_is_written(tmp_path: Path) -> None:
    """Of two for one record that come at the same time, one is told that the other was quicker."""
    made(tmp_path / "here").git("clone", "--quiet", "--bare", ".", str(tmp_path / "origin.git"))
    for clone in ("first", "second"):
        Repository(tmp_path).git("clone", "--quiet", "origin.git", clone)
    branch = "change/organisations/kivikosken-esimerkkimartat"
    told = "--title Kivikosken esimerkkimartat ry --body-file TEMP/answer/body.md"
    assert _carried_out(tmp_path, "first", "- phones: 06 414 1111") == [
        "auth setup-git",
        f"pr create --base main --head {branch} {told}",
        f"workflow run pull-request.yml --ref {branch}",
        "issue comment 12 --body-file TEMP/answer/comment.md",
    ]
    assert branch in Repository(tmp_path / "origin.git").git("branch", "--list")
    assert _carried_out(tmp_path, "second", "- email: uusi@kivikoski.example") == [
        "auth setup-git",
        "issue comment 12 --body-file TEMP/answer/comment.md",
    ]
    answer = tmp_path / "runner-second" / "answer" / "outputs"
    assert answer.read_text(encoding="utf-8").startswith("outcome=refused\n")


def test_no_request_pushes_another_out_of_the_queue() -> None:
    """A group holds one run that waits: another one would be cancelled."""
    workflow = _workflow(FOLDER / "change-request.yml")
    assert "github.event.issue.number" in workflow["concurrency"]["group"]
    assert workflow["concurrency"]["cancel-in-progress"] is False


def test_an_older_build_never_overtakes_a_newer_one() -> None:
    workflow = _workflow(FOLDER / "deploy.yml")
    assert workflow["concurrency"] == {"group": "deploy", "cancel-in-progress": False}
    assert workflow["jobs"]["deploy"]["needs"] == ["build", "test"]
    assert {"push", "schedule", "workflow_dispatch"} == set(workflow["triggers"])
