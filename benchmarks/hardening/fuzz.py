"""Fuzzes one target with atheris, in a process of its own, from the cases of the tests on.

`python -m benchmarks.hardening.fuzz TARGET SECONDS`; what it finds is kept in build/fuzz/TARGET.
"""

import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from benchmarks.hardening.rows import Row, attempt

ROOT = Path(__file__).resolve().parents[2]
SEEDS = {
    "reader": ("tests/records/bad/*/*.yml", "tests/records/good/*/*.yml"),
    "parser": ("docs/records/*.yml", "docs/records/*.md"),
    "request": ("tests/changes/cases/*.txt", "tests/changes/cases/*.eml"),
    "recurrence": (),
}
NAMES = tuple(SEEDS)
LONGEST = 4096
MEMORY = 2048
"""Megabytes, and so many seconds for one input, after which it counts as found."""
SLOW = 10


def fuzzed(target: str, seconds: int) -> list[Row]:
    """Fuzz a target for a while."""

    def work() -> str:
        if find_spec("atheris") is None:
            return "Not tried: there is no atheris for this Python."
        command = [sys.executable, "-m", "benchmarks.hardening.fuzz", target, str(seconds)]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        lines = run.stderr.splitlines()
        assert run.returncode == 0, "\n".join(lines[-12:])
        return next((line.strip() for line in reversed(lines) if line.startswith("Done")), "")

    return [attempt("Fuzzing", f"atheris: {target}", 1, work)]


def main() -> None:
    """Let atheris run one target; it ends the process itself."""
    target, seconds = sys.argv[1:]
    if find_spec("atheris") is None:
        sys.exit("atheris is not installed: `make fuzz` does that where it is to be had.")
    sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "hooks")]
    import atheris  # noqa: PLC0415 - only here, and before what it is to watch

    with atheris.instrument_imports(include=["muavarten", "fuzzing"]):
        from fuzzing import FOUND, TARGETS  # noqa: PLC0415

    found = ROOT / "build" / "fuzz" / target
    found.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        seeds = [file for pattern in SEEDS[target] for file in ROOT.glob(pattern)]
        for number, file in enumerate([*seeds, *(FOUND / target).glob("*")]):
            (Path(corpus) / str(number)).write_bytes(file.read_bytes()[:LONGEST])
        limits = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-rss_limit_mb={MEMORY}"]
        limits += [f"-timeout={SLOW}", f"-artifact_prefix={found}/", "-seed=1"]
        atheris.Setup(["fuzz", *limits, corpus], TARGETS[target])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
