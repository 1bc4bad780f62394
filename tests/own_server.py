"""An own server in a folder: a bare repository with the hook, a clone to push from, releases."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from sites import ROOT, TODAY

PARTS = ("hooks", "overrides", "content", "deploy", "requirements", "mkdocs.yml", "pyproject.toml")
BASE = ROOT / "tests" / "records" / "base"
ORGANISATION = "data/organisations/kivikoski/kivikosken-esimerkkimartat.yml"


class OwnServer:
    """`home` is what /srv/muavarten would be; `clone` is the working copy of somebody who may push."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "srv"
        self.clone = folder / "clone"
        self.bare = self.home / "repository.git"
        self.environment = {
            **os.environ,
            "MUAVARTEN_VENV": str(Path(sys.executable).parent.parent),
            "MUAVARTEN_RELOAD": "true",
            "MUAVARTEN_TODAY": str(TODAY),
            "MUAVARTEN_LANGUAGE": "en",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            **{
                f"GIT_{who}_{what}": "test@invalid"
                for who in ("AUTHOR", "COMMITTER")
                for what in ("NAME", "EMAIL")
            },
        }
        self.environment.pop("MUAVARTEN_DATA", None)

    def set_up(self) -> None:
        """Make the repository with its hook, and the clone."""
        self.home.mkdir(parents=True)
        self.git("init", "--quiet", "--bare", "--initial-branch=main", str(self.bare), cwd=self.home)
        shutil.copy(ROOT / "deploy" / "post-receive", self.bare / "hooks" / "post-receive")
        self.clone.mkdir()
        ignore = shutil.ignore_patterns("__pycache__", "*.egg-info")
        for part in PARTS:
            source = ROOT / part
            if source.is_dir():
                shutil.copytree(source, self.clone / part, ignore=ignore)
            else:
                shutil.copy(source, self.clone / part)
        shutil.copytree(BASE, self.clone / "data")
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("remote", "add", "server", str(self.bare))

    def git(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run git in the clone."""
        return subprocess.run(
            ["git", *arguments],
            cwd=cwd or self.clone,
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )

    def write(self, path: str, text: str) -> None:
        """Change a file of the clone."""
        file = self.clone / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def rename(self, name: str) -> None:
        """Give the example organisation another name."""
        text = (BASE / ORGANISATION.removeprefix("data/")).read_text(encoding="utf-8")
        self.write(ORGANISATION, text.replace("Kivikosken esimerkkimartat ry", name))

    def push(self, message: str = "change") -> str:
        """Commit everything and push; returns what the pusher sees."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", message)
        return self.git("push", "--quiet", "server", "HEAD:main").stderr

    def run(self, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a script of deploy/ as the server's owner would."""
        return subprocess.run(
            [str(self.home / "work" / "deploy" / script), str(self.home), *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def current(self) -> str:
        """The name of the current release."""
        return (self.home / "current").readlink().name

    @property
    def releases(self) -> list[str]:
        """All releases, also half ones."""
        return sorted(release.name for release in (self.home / "releases").iterdir())

    def page(self, path: str) -> str:
        """A page of the current release."""
        return (self.home / "current" / "site" / path / "index.html").read_text(encoding="utf-8")
