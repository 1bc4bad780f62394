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
    """The same of what it merges; only what has passed its checks is merged."""
    merging = [pair for file in FILES for pair in _scripts(file) if "gh pr merge" in pair[1]]
    assert merging
    for rights, script in merging:
        assert script.index("gh pr checks") < script.index("gh pr merge") < script.index(STARTS_DEPLOY)
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
    own = re.compile(r"github\.event\.(?:repository\.|pull_request\.(?:head|base)\.sha|issue\.labels)")
    strangers = [found for found in FROM_STRANGERS.findall(text) if not own.search(found)]
    assert strangers == []


def test_requests_by_issue_come_one_after_the_other_and_see_every_branch() -> None:
    """So that a second request for a record meets the first one, which waits on its branch."""
    workflow = _workflow(FOLDER / "change-request.yml")
    assert workflow["concurrency"] == {"group": "change-request", "cancel-in-progress": False}
    checkout = next(step for step in _steps(workflow) if "actions/checkout@" in step.get("uses", ""))
    assert checkout["with"]["fetch-depth"] == 0


def _step(name: str) -> str:
    steps = _steps(_workflow(FOLDER / "change-request.yml"))
    return next(str(step["run"]) for step in steps if step.get("name") == name)


def test_an_issue_becomes_a_pull_request_as_its_workflow_is_written(tmp_path: Path) -> None:
    """The scripts of the workflow in a checkout, with a `gh` that only notes how it is called."""
    made(tmp_path / "here").git("clone", "--quiet", "--bare", ".", str(tmp_path / "origin.git"))
    Repository(tmp_path).git("clone", "--quiet", str(tmp_path / "origin.git"), "clone")
    bins = tmp_path / "bin"
    bins.mkdir()
    (bins / "gh").write_text('#!/bin/sh\nprintf "%s\\n" "$*" >> "$NOTED"\n', encoding="utf-8")
    (bins / "gh").chmod(0o755)
    event = tmp_path / "event.json"
    body = f"$(touch {tmp_path}/owned) `id`\n" + request("- phones: 06 414 1111").decode()
    event.write_text(json.dumps({"issue": {"number": 12, "title": "$(id)", "body": body}}), encoding="utf-8")
    who = {
        f"GIT_{role}_{part}": "x@x.example" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")
    }
    env = {
        **os.environ,
        **who,
        "PATH": os.pathsep.join((str(bins), str(Path(sys.executable).parent), os.environ["PATH"])),
        "NOTED": str(tmp_path / "noted"),
        "GITHUB_EVENT_PATH": str(event),
        "GITHUB_OUTPUT": str(tmp_path / "outputs"),
        "RUNNER_TEMP": str(tmp_path),
        "MUAVARTEN_TODAY": str(TODAY),
        "BASE": "main",
    }
    for name in ("Apply the request", "Open the pull request and start its checks", "Answer"):
        done = subprocess.run(
            ["bash", "-e", "-c", _step(name)],
            cwd=tmp_path / "clone",
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        outputs = (tmp_path / "outputs").read_text(encoding="utf-8").split()
        env |= {key.upper(): value for key, _, value in (line.partition("=") for line in outputs)}
    branch = "change/organisations/kivikosken-esimerkkimartat"
    told = f"--title Kivikosken esimerkkimartat ry --body-file {tmp_path}/answer/body.md"
    assert (tmp_path / "noted").read_text(encoding="utf-8").splitlines() == [
        "auth setup-git",
        f"pr create --base main --head {branch} {told}",
        f"workflow run pull-request.yml --ref {branch}",
        f"issue comment 12 --body-file {tmp_path}/answer/comment.md",
    ]
    assert branch in Repository(tmp_path / "origin.git").git("branch", "--list")
    assert not (tmp_path / "owned").exists()


def test_an_older_build_never_overtakes_a_newer_one() -> None:
    workflow = _workflow(FOLDER / "deploy.yml")
    assert workflow["concurrency"] == {"group": "deploy", "cancel-in-progress": False}
    assert workflow["jobs"]["deploy"]["needs"] == ["build", "test"]
    assert {"push", "schedule", "workflow_dispatch"} == set(workflow["triggers"])
