"""The form's scripts under Node, which the browser tests' package brings along."""

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import playwright

from change_cases import REGION, TODAY
from muavarten.check.checker import checked
from muavarten.exports import update_form
from muavarten.link.directory import linked
from muavarten.pages.edition import site_of

NODE = Path(playwright.__file__).parent / "driver" / "node"
SCRIPT = Path(__file__).parent / "changes" / "form.mjs"


@cache
def description(language: str = "fi") -> dict[str, Any]:
    """What the form's scripts are given in a language."""
    site = site_of(linked(checked(REGION)[0]), TODAY)
    files = dict(update_form.export(site))
    found: dict[str, Any] = json.loads(files[f"assets/update/form-{language}.json"])
    return found


def answers(tasks: list[dict[str, Any]], language: str = "fi") -> list[Any]:
    """What the scripts answer to each task."""
    job = json.dumps({"description": description(language), "tasks": tasks})
    done = subprocess.run([str(NODE), str(SCRIPT)], input=job, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: list[Any] = json.loads(done.stdout)
    return found
