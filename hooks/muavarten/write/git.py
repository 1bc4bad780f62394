"""One commit on a branch of its own, made beside the files that somebody may be editing."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from muavarten.read.git import GitError, git

MODE = "100644"
NAME = "muavarten"
NOBODY = {
    "GIT_AUTHOR_NAME": NAME,
    "GIT_AUTHOR_EMAIL": f"{NAME}@invalid",
    "GIT_COMMITTER_NAME": NAME,
    "GIT_COMMITTER_EMAIL": f"{NAME}@invalid",
}
"""Who commits where git has been told no name."""


def committed(root: Path, branch: str, files: Mapping[str, bytes | None], message: str) -> str:
    """Make a branch from the current commit with one commit more; a file without content is removed.

    The index and the files on disk stay as they are. Raises GitError where the branch exists already.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, **_identity(root), "GIT_INDEX_FILE": str(Path(folder, "index"))}
        git(root, "read-tree", "HEAD", environment=environment)
        for path, data in files.items():
            if data is None:
                git(root, "update-index", "--force-remove", "--", path, environment=environment)
                continue
            blob = git(root, "hash-object", "-w", "--stdin", given=data).decode().strip()
            entry = f"{MODE},{blob},{path}"
            git(root, "update-index", "--add", "--cacheinfo", entry, environment=environment)
        tree = git(root, "write-tree", environment=environment).decode().strip()
        made = git(root, "commit-tree", tree, "-p", "HEAD", given=message.encode(), environment=environment)
    commit = made.decode().strip()
    git(root, "update-ref", f"refs/heads/{branch}", commit, "")
    return commit


def switched(root: Path, branch: str) -> None:
    """Put a branch into the work tree; where that would overwrite something, the branch goes again."""
    try:
        git(root, "switch", "--quiet", branch)
    except GitError:
        git(root, "branch", "--quiet", "-D", branch)
        raise


def deleted(root: Path, branch: str) -> None:
    """Forget a branch that has been merged."""
    git(root, "branch", "--quiet", "-d", branch)


def _identity(root: Path) -> dict[str, str]:
    """Nothing where git knows who commits."""
    try:
        git(root, "var", "GIT_COMMITTER_IDENT")
    except GitError:
        return NOBODY
    return {}
