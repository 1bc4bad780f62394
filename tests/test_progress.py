"""Long work says how far it is: a bar on a terminal, plain lines elsewhere, nothing if it is to be quiet."""

import io
import os
import pty
import re
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from muavarten.building.progress import LONG, Progress
from muavarten.commands.main import main
from muavarten.languages.catalogue import catalogue
from sites import MKDOCS, ROOT, TODAY, mkdocs

BASE = ROOT / "tests" / "records" / "base"
STAGES = ("read", "link", "frames", "publish")
WORDS = catalogue("en")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _build(*options: str) -> str:
    done = mkdocs("build", *options, MUAVARTEN_DATA=str(BASE), MUAVARTEN_TODAY=str(TODAY))
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def _texts(language: str = "fi") -> list[str]:
    return [catalogue(language).text(f"progress.{stage}") for stage in STAGES]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that is built into again and again."""
    return tmp_path_factory.mktemp("progress") / "site"


def test_a_build_on_a_terminal_shows_a_bar_that_ends_whole(site: Path) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [str(MKDOCS), "build", "--site-dir", str(site)],
        cwd=ROOT,
        env=os.environ
        | {"NO_MKDOCS_2_WARNING": "1", "MUAVARTEN_DATA": str(BASE), "MUAVARTEN_TODAY": str(TODAY)},
        stdout=theirs,
        stderr=theirs,
    ):
        os.close(theirs)
        said = b""
        while piece := _read(ours):
            said += piece
    os.close(ours)
    bars = [int(found) for found in re.findall(r"\[[#.]{40}\] (\d+) %", said.decode())]
    work = bars[bars.index(100) + 1 :]
    assert work == sorted(work)
    assert len(work) > 50
    assert work[-1] == 100
    assert "100 %\r\n" in said.decode()


def _read(end: int) -> bytes:
    try:
        return os.read(end, 65536)
    except OSError:  # the other end is closed
        return b""


def test_a_build_elsewhere_says_a_few_plain_lines(site: Path) -> None:
    lines = _build("--site-dir", str(site)).splitlines()
    assert len(lines) <= 10
    assert [text for text in _texts() if any(line.endswith(text) for line in lines)] == _texts()
    assert any(str(site) in line for line in lines)
    assert "#" not in "".join(lines)


def test_a_verbose_build_ends_with_the_time_of_each_stage(site: Path) -> None:
    said = _build("--verbose", "--site-dir", str(site))
    found = re.findall(r"DEBUG +-  (.+): [\d,]+ s$", said, re.MULTILINE)
    assert found == _texts()


def test_a_quiet_build_says_nothing(site: Path) -> None:
    assert _build("--quiet", "--site-dir", str(site)) == ""


@pytest.mark.parametrize(
    ("command", "stages"),
    [
        (["check"], ["read"]),
        (["sample", "{folder}", "--organisations", "20"], ["sample"]),
        (["leaflet", "--municipality", "kivikoski", "--output", "{folder}.pdf"], ["read", "link", "leaflet"]),
    ],
    ids=["check", "sample", "leaflet"],
)
def test_commands_that_take_long(
    command: list[str],
    stages: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("MUAVARTEN_LANGUAGE", "en")
    data = ROOT / "data" if command[0] == "sample" else BASE
    asked = [part.replace("{folder}", str(tmp_path / "made")) for part in command]
    texts = [WORDS.text(f"progress.{stage}") for stage in stages]
    assert main([*asked, "--data", str(data), "--verbose"]) == 0
    lines = capsys.readouterr().err.splitlines()
    assert [line for line in lines if line in texts] == texts
    assert [line.rpartition(":")[0] for line in lines if re.search(r": [\d.]+ s$", line)] == texts
    assert main([*asked, "--data", str(data), "--quiet"]) == 0
    heard = capsys.readouterr()
    assert (heard.err, heard.out) == ("", "")


def test_long_work_says_how_far_it_is_and_how_long_it_took() -> None:
    said: list[str] = []
    times: list[str] = []
    seconds = iter([10.0, 12.5, 1000.0])
    with Progress(WORDS, lambda: next(seconds), say=said.append, detail=times.append) as progress:
        progress.stage("read")
        for done in range(LONG - 1):
            progress.told(done + 1, LONG - 1)
        assert said == [WORDS.text("progress.read")]
        progress.stage("publish")
        for done in range(4 * LONG):
            progress.told(done + 1, 4 * LONG)
    making = WORDS.text("progress.publish")
    assert said[1:] == [making, f"{making}: 25%", f"{making}: 50%", f"{making}: 75%"]
    assert times == [f"{WORDS.text('progress.read')}: 2.5 s", f"{making}: 987.5 s"]


def test_a_bar_that_is_broken_off_leaves_a_clean_line() -> None:
    terminal = Terminal()
    with suppress(RuntimeError), Progress(WORDS, lambda: 0.0, terminal=terminal) as progress:
        progress.stage("publish")
        progress.told(1, 2)
        raise RuntimeError
    assert terminal.getvalue() == f"\r[{'#' * 20}{'.' * 20}] 50%\n"


def test_a_second_process_keeps_silent() -> None:
    terminal = Terminal()
    progress = Progress(WORDS, lambda: 0.0, terminal=terminal)
    progress.stage("publish")
    child = os.fork()
    if child == 0:
        progress.told(1, 2)
        os._exit(bool(terminal.getvalue()))
    assert os.waitpid(child, 0)[1] == 0
    progress.told(2, 2)
    assert terminal.getvalue().endswith("100%")
