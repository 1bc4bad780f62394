"""A review tells what a reader would see differently; nothing that a stranger has written can act in it."""

import json
from pathlib import Path
from typing import Any

import pytest
from markdown import markdown

from git_region import Repository, made
from muavarten.changes.review_markdown import escaped
from test_changes import request
from test_changes_git import FILE

VILLAGE = "data/villages/kivikoski/koivuranta.yml"
PREMISES = "data/premises/seuratalo.yml"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    found = made(tmp_path, "overrides", "content")
    found.git("switch", "--quiet", "--create", "work")
    return found


def edited(repository: Repository, path: str, old: str, new: str) -> None:
    file = repository.folder / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def committed(repository: Repository) -> None:
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message=muutos")


def review(repository: Repository, capsys: Any, *options: str) -> Any:
    capsys.readouterr()
    assert repository.run("review", "main", *options) == 0
    said = capsys.readouterr().out
    return json.loads(said) if "json" in options else said


def test_a_changed_phone_number_is_told_in_a_sentence(repository: Repository, capsys: Any) -> None:
    repository.git("switch", "--quiet", "main")
    repository.apply(request("- phones: 06 414 1111"))
    found = review(repository, capsys, "--format", "json", "--pages")
    assert [record["record"] for record in found["records"]] == ["organisations/kivikosken-esimerkkimartat"]
    assert "Puhelin: 06 414 0000 → 06 414 1111" in found["records"][0]["sentences"]
    assert found["senders"] == ["unknown"]
    assert found["outside"] == []
    page = found["pages"][0]
    assert page["address"] == "yhdistykset/kivikosken-esimerkkimartat/"
    assert "- 06 414 0000\n+ 06 414 1111" in page["text"]
    text = review(repository, capsys, "--pages")
    assert "### Kivikosken esimerkkimartat ry (Yhdistys)" in text
    assert "~~~~diff" in text
    assert "[!WARNING]" not in text


def test_the_role_mailbox_is_told_from_others(repository: Repository, capsys: Any) -> None:
    repository.git("switch", "--quiet", "main")
    repository.apply(b"From: martat@kivikoski.example\nSubject: x\n\n" + request("- phones: 06 414 1111"))
    assert review(repository, capsys, "--format", "json")["senders"] == ["own"]
    assert "tiedoissa oleva" in review(repository, capsys)


def test_several_records_and_files_that_are_no_data_are_warned_of(
    repository: Repository, capsys: Any
) -> None:
    edited(repository, FILE, "[06 414 0000]", "[06 414 1111]")
    edited(repository, PREMISES, "Seuratalo", "Uusi seuratalo")
    about = repository.folder / "content" / "fi" / "about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nLisää.\n", encoding="utf-8")
    committed(repository)
    text = review(repository, capsys)
    assert text.count("[!WARNING]") == 2
    assert "content/fi/about" in text.replace("&#46;", ".")


def test_pages_that_appear_move_and_vanish_are_told(repository: Repository, capsys: Any) -> None:
    repository.git("rm", "--quiet", "data/events/marttailta.yml")
    old = repository.folder / PREMISES
    old.rename(old.with_name("uusi-seuratalo.yml"))
    edited(repository, "data/premises/uusi-seuratalo.yml", "name:", "aliases: [seuratalo]\nname:")
    (repository.folder / "data/grants/uusi.yml").write_text(
        "name: Uusi\nmunicipality: kivikoski\n", encoding="utf-8"
    )
    committed(repository)
    found = review(repository, capsys, "--format", "json")
    assert "avustukset/uusi/" in found["appear"]
    assert ["tilat/seuratalo/", "tilat/uusi-seuratalo/"] in found["move"]
    assert "tapahtumat/marttailta/" in found["vanish"]
    assert {record["change"] for record in found["records"]} == {"new", "removed"}
    assert "katkeaisivat" in review(repository, capsys)


def test_data_with_errors_is_reviewed_all_the_same(repository: Repository, capsys: Any) -> None:
    edited(repository, FILE, "[06 414 0000]", "[abc]")
    edited(repository, VILLAGE, "name: Koivuranta", "name: [")
    committed(repository)
    found = review(repository, capsys, "--format", "json")
    assert found["errors"] >= 2
    assert found["compared"] is False
    assert "Puhelin: 06 414 0000 → abc" in found["records"][-1]["sentences"]


def test_a_broken_page_by_hand_does_not_stop_the_review(repository: Repository, capsys: Any) -> None:
    (repository.folder / "content" / "fi" / "about.md").write_text("---\n---\n", encoding="utf-8")
    committed(repository)
    assert review(repository, capsys, "--format", "json")["compared"] is False


def test_a_commit_that_is_not_there_is_said_so(repository: Repository, capsys: Any) -> None:
    assert repository.run("review", "eiole") == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert repository.run("review", "--", "--upload-pack=x") == 2


NASTY = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![](https://x.example/a.png)",
    "@maintainers #1 GH-1",
    "`code` **bold** _it_ ~~s~~",
    "| a | b |",
    "&lt;b&gt; &#60;",
    "- item\n# title\n> quote\n```\n",
    "https://x.example/ www.x.example",
    "<!-- x",
]


@pytest.mark.parametrize("text", NASTY)
def test_markdown_shows_just_the_text(text: str) -> None:
    html = markdown(escaped(text), extensions=["tables", "fenced_code"])
    assert html.startswith("<p>")
    assert html.count("<") == 2
    for sign in ("@", "#1", "](", "://", "<", "`"):
        assert sign not in escaped(text).replace("&#", "")


def test_pages_of_a_stranger_cannot_leave_their_block(repository: Repository, capsys: Any) -> None:
    repository.git("switch", "--quiet", "main")
    repository.apply(request("- description.fi: ~~~~", "- description.fi: </details> ~~~~~ [x](y)"))
    text = review(repository, capsys, "--pages")
    inside = text.split("~~~~diff", 1)[1].split("\n~~~~\n", 1)[0]
    assert "~~~~" not in inside
