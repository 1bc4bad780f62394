"""`muavarten apply`: one change request, from a file or a pipe, onto a branch of its own."""

import argparse
import difflib
import os
import sys
from datetime import date
from pathlib import Path

import msgspec

from muavarten.changes.application import Ground, considered
from muavarten.changes.commit import branch_of, commit_message
from muavarten.changes.mail import received
from muavarten.changes.modeline import modeline
from muavarten.changes.outcome import Outcome, Verdict
from muavarten.changes.parsing import parsed
from muavarten.changes.refusal import RefusedError, refused
from muavarten.changes.telling import Told, told, told_refusal
from muavarten.check.checker import checked
from muavarten.languages.catalogue import Catalogue, catalogue
from muavarten.read.git import GitError, content, exists, is_modified, repository, versions
from muavarten.read.source import source
from muavarten.write.git import committed, switched

NAME = "apply"
STANDARD_INPUT = "-"


def arguments(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", metavar="FILE", help=words.text("command.apply.file"))
    parser.add_argument("--dry-run", action="store_true", help=words.text("command.apply.dry-run"))
    parser.add_argument("--public", action="store_true", help=words.text("command.apply.public"))
    parser.add_argument("--issue", type=int, metavar="N", help=words.text("command.apply.issue"))
    parser.add_argument(
        "--today", metavar="DAY", type=date.fromisoformat, help=words.text("command.apply.today")
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=words.text("command.apply.format")
    )


def run(options: argparse.Namespace, words: Catalogue) -> int:
    """Apply a request; 1 where it is refused. What was refused has changed nothing."""
    try:
        said = _applied(options, words)
    except RefusedError as error:
        said = told_refusal(error.said, words)
    except (GitError, OSError) as error:
        said = told_refusal(refused("git", reason=str(error)).said, words)
    if options.format == "json":
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(said), indent=2).decode() + "\n")
    else:
        sys.stdout.write(said.diff)
        stream = sys.stderr if said.outcome == "refused" else sys.stdout
        stream.write("".join(f"{line}\n" for line in said.lines))
    return 1 if said.outcome == "refused" else 0


def _applied(options: argparse.Namespace, words: Catalogue) -> Told:
    data = Path(options.data).resolve()
    read = sys.stdin.buffer.read() if options.file == STANDARD_INPUT else Path(options.file).read_bytes()
    root = repository(data)
    if root is None:
        raise refused("no-git")
    prefix = data.relative_to(root.resolve()).as_posix()
    records, _ = checked(data)
    if records.region is None:
        raise refused("region")
    languages = records.region.languages
    ground = Ground(
        records=records,
        source=lambda path: source(data, path),
        history=lambda path: versions(root, f"{prefix}/{path}"),
        today=options.today or date.fromisoformat(os.environ.get("MUAVARTEN_TODAY") or str(date.today())),  # noqa: DTZ011
        modeline=modeline,
        public=options.public,
    )
    outcome = considered(parsed(received(read), languages), ground)
    branch = branch_of(outcome)
    if outcome.verdict is Verdict.APPLIED:
        outcome = _unless_known(outcome, root, prefix, branch)
    diff = ""
    if outcome.verdict is Verdict.APPLIED and options.dry_run:
        diff = _diff(outcome, prefix)
    elif outcome.verdict is Verdict.APPLIED:
        message = commit_message(outcome, catalogue(languages[0]), options.issue)
        _keep(outcome, root, prefix, message)
    return told(outcome, words, records, branch=branch, diff=diff, dry=options.dry_run)


def _unless_known(outcome: Outcome, root: Path, prefix: str, branch: str) -> Outcome:
    """The same change that waits on its branch already changes nothing. Raises a refusal for another one."""
    if is_modified(root, f"{prefix}/{outcome.old_path or outcome.path}"):
        raise refused("modified", record=outcome.old_path or outcome.path)
    if not exists(root, f"refs/heads/{branch}"):
        return outcome
    if content(root, f"refs/heads/{branch}", f"{prefix}/{outcome.path}") == outcome.after:
        return msgspec.structs.replace(outcome, verdict=Verdict.UNCHANGED)
    raise refused("open", branch=branch)


def _keep(outcome: Outcome, root: Path, prefix: str, message: str) -> None:
    files: dict[str, bytes | None] = {f"{prefix}/{outcome.path}": outcome.after}
    if outcome.old_path and outcome.old_path != outcome.path:
        files[f"{prefix}/{outcome.old_path}"] = None
    branch = branch_of(outcome)
    committed(root, branch, files, message)
    switched(root, branch)


def _diff(outcome: Outcome, prefix: str) -> str:
    before, after = (
        text.decode("utf-8").splitlines(keepends=True) for text in (outcome.before, outcome.after)
    )
    old = f"a/{prefix}/{outcome.old_path}" if outcome.old_path else "/dev/null"
    return "".join(difflib.unified_diff(before, after, old, f"b/{prefix}/{outcome.path}"))
