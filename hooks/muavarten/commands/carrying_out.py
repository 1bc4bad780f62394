"""One request carried out in a repository: read, considered, kept as one commit on a branch of its own."""

import difflib
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from muavarten.changes.application import Ground, considered
from muavarten.changes.commit import branch_of, commit_message
from muavarten.changes.mail import received
from muavarten.changes.modeline import modeline
from muavarten.changes.outcome import Outcome, Verdict
from muavarten.changes.parsing import parsed
from muavarten.changes.refusal import RefusedError, refused
from muavarten.changes.telling import Told, told, told_refusal
from muavarten.languages.catalogue import Catalogue, catalogue
from muavarten.parse.parser import parsed as parsed_folder
from muavarten.read.git import (
    GitError,
    content,
    current_branch,
    exists,
    is_merged,
    is_modified,
    repository,
    versions,
)
from muavarten.read.source import source
from muavarten.write.git import committed, deleted, switched

PLACES = ("refs/heads/", "refs/remotes/origin/")
"""Where a branch may be: here, or where everybody's branches are."""


class Wish(Struct, frozen=True, kw_only=True):
    """What came in and how it is to be carried out. `issue` is the number of the issue that it came from."""

    content: bytes
    today: date
    public: bool = False
    dry_run: bool = False
    issue: int | None = None


def carried_out(data: Path, wish: Wish, words: Catalogue) -> Told:
    """Carry a request out, and tell what became of it. What was refused has changed nothing."""
    try:
        return _applied(data.resolve(), wish, words)
    except RefusedError as error:
        return told_refusal(error.said, words)
    except (GitError, OSError) as error:
        return told_refusal(refused("git", reason=str(error)).said, words)


def _applied(data: Path, wish: Wish, words: Catalogue) -> Told:
    root = repository(data)
    if root is None:
        raise refused("no-git")
    prefix = data.relative_to(root.resolve()).as_posix()
    records, _ = parsed_folder(data)
    if records.region is None:
        raise refused("region")
    languages = records.region.languages
    ground = Ground(
        records=records,
        source=lambda path: source(data, path),
        history=lambda path: versions(root, f"{prefix}/{path}"),
        today=wish.today,
        modeline=modeline,
        public=wish.public,
    )
    outcome = considered(parsed(received(wish.content), languages), ground)
    branch = branch_of(outcome)
    if outcome.verdict is Verdict.APPLIED:
        outcome = _unless_known(outcome, root, prefix, branch)
    diff = ""
    if outcome.verdict is Verdict.APPLIED and wish.dry_run:
        diff = _diff(outcome, prefix)
    elif outcome.verdict is Verdict.APPLIED:
        message = commit_message(outcome, catalogue(languages[0]), wish.issue)
        _keep(outcome, root, prefix, message)
    return told(outcome, words, records, branch=branch, diff=diff, dry=wish.dry_run)


def _unless_known(outcome: Outcome, root: Path, prefix: str, branch: str) -> Outcome:
    """The same change that waits on its branch already changes nothing. Raises a refusal for another one."""
    if is_modified(root, f"{prefix}/{outcome.old_path or outcome.path}"):
        raise refused("modified", record=outcome.old_path or outcome.path)
    for place in PLACES:
        found = f"{place}{branch}"
        if not exists(root, found):
            continue
        if content(root, found, f"{prefix}/{outcome.path}") == outcome.after:
            return replace(outcome, verdict=Verdict.UNCHANGED)
        if current_branch(root) == branch or not is_merged(root, found):
            raise refused("open", branch=branch)
    return outcome


def _keep(outcome: Outcome, root: Path, prefix: str, message: str) -> None:
    files: dict[str, bytes | None] = {f"{prefix}/{outcome.path}": outcome.after}
    if outcome.old_path and outcome.old_path != outcome.path:
        files[f"{prefix}/{outcome.old_path}"] = None
    branch = branch_of(outcome)
    if exists(root, f"refs/heads/{branch}"):
        deleted(root, branch)
    committed(root, branch, files, message)
    switched(root, branch)


def _diff(outcome: Outcome, prefix: str) -> str:
    before, after = (
        text.decode("utf-8").splitlines(keepends=True) for text in (outcome.before, outcome.after)
    )
    old = f"a/{prefix}/{outcome.old_path}" if outcome.old_path else "/dev/null"
    return "".join(difflib.unified_diff(before, after, old, f"b/{prefix}/{outcome.path}"))
