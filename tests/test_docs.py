"""What the documents promise is there: make targets, commands, examples, links inside the repository."""

import re
from pathlib import Path

import pytest

from muavarten.commands.main import COMMANDS
from muavarten.records.kinds import KINDS
from sites import ROOT

DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs" / "decisions").glob("*.md")),
]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.name)
def test_links_inside_the_repository_lead_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", document.read_text(encoding="utf-8"))
    missing = [target for target in targets if not (document.parent / target).exists()]
    assert missing == []


def test_every_make_target_that_is_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    known = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = {
        name for document in DOCUMENTS for name in re.findall(r"`?make ([a-z-]+)`", document.read_text())
    }
    assert named <= known


def test_every_kind_of_record_has_an_example_that_contributing_shows() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for kind in KINDS:
        assert f"docs/records/{kind.name}{kind.suffix}" in text
        assert (ROOT / "docs" / "records" / f"{kind.name}{kind.suffix}").is_file()


def test_every_command_is_documented() -> None:
    texts = "\n".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)
    missing = [command.NAME for command in COMMANDS if f"muavarten {command.NAME}" not in texts]
    assert missing == []
