"""What the repository knows of the past: asked of git itself, nothing is changed."""

import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

MOST_VERSIONS = 50


class GitError(RuntimeError):
    """git could not do what it was asked; the text is git's own."""


def git(
    root: Path, *arguments: str, given: bytes | None = None, environment: dict[str, str] | None = None
) -> bytes:
    """Run git in a folder and return what it prints. Raises GitError where it fails."""
    done = subprocess.run(  # noqa: S603 - no shell, and arguments that come from outside are ids or follow `--`
        ["git", "-C", str(root), *arguments],  # noqa: S607 - whichever git the user has
        input=given,
        capture_output=True,
        check=False,
        env=environment,
    )
    if done.returncode:
        raise GitError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout


def repository(folder: Path) -> Path | None:
    """The top folder of the repository that a folder belongs to."""
    try:
        found = git(folder, "rev-parse", "--show-toplevel").decode().rstrip("\n")
    except (GitError, OSError):
        return None
    return Path(found)


def exists(root: Path, revision: str) -> bool:
    """Whether a branch or commit is known."""
    try:
        git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except GitError:
        return False
    return True


def commit_of(root: Path, revision: str) -> str:
    """The full id of a commit."""
    return git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").decode().strip()


def common_ancestor(root: Path, first: str, second: str) -> str:
    """The commit from which two branches have grown apart."""
    return git(root, "merge-base", first, second).decode().strip()


def content(root: Path, revision: str, path: str) -> bytes | None:
    """A file as it was in a commit."""
    try:
        return git(root, "cat-file", "blob", f"{revision}:{path}")
    except GitError:
        return None


def versions(root: Path, path: str) -> Iterator[bytes]:
    """A file as it was after each of the latest commits that touched it, the newest first."""
    try:
        found = git(root, "log", f"--max-count={MOST_VERSIONS}", "--format=%H", "--", path).decode().split()
    except GitError:
        return
    for revision in found:
        data = content(root, revision, path)
        if data is not None:
            yield data


def is_merged(root: Path, revision: str) -> bool:
    """Whether the current commit holds everything that a branch brings."""
    try:
        git(root, "merge-base", "--is-ancestor", revision, "HEAD")
    except GitError:
        return False
    return True


def current_branch(root: Path) -> str:
    """The branch that is in the work tree, or nothing."""
    return git(root, "branch", "--show-current").decode().strip()


def is_modified(root: Path, path: str) -> bool:
    """Whether a file differs from what was committed last."""
    return bool(git(root, "status", "--porcelain", "--untracked-files=all", "--", path).strip())


def changed_files(root: Path, base: str, head: str) -> tuple[str, ...]:
    """The files that differ between two commits, by path."""
    found = git(root, "diff", "--name-only", "--no-renames", "-z", base, head).decode("utf-8", "replace")
    return tuple(path for path in found.split("\0") if path)


def messages(root: Path, base: str, head: str) -> tuple[str, ...]:
    """The messages of the commits that a branch adds, the newest first."""
    found = git(root, "log", "--format=%B%x00", f"{base}..{head}").decode("utf-8", "replace")
    return tuple(text.strip() for text in found.split("\0") if text.strip())


def archive(root: Path, revision: str, folder: str) -> bytes:
    """A folder as it was in a commit, as a tar file."""
    return git(root, "archive", "--format=tar", revision, "--", folder)


def last_change(root: Path, path: str = ".") -> date | None:
    """The day of the latest commit that touched a path, or any."""
    try:
        found = git(root, "log", "--max-count=1", "--format=%cs", "--", path).decode().strip()
    except GitError:
        return None
    return date.fromisoformat(found) if found else None
