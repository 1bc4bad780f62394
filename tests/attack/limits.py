"""Runs Python with a bound on its processor time and its memory."""

import os
import resource
import subprocess
import sys

SECONDS = 60
"""Far more than anything here takes; a pattern that explodes would take years."""
MEMORY = 1 << 30


def limited(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run Python; whoever takes too much of either ends."""

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    return subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "MUAVARTEN_LANGUAGE": "en"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=bound,
    )
