"""Requests in a repository: one branch and commit each, nothing on refusal, nothing twice, nothing silent."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from change_cases import cases, content, expected
from git_region import Repository, made
from muavarten.check.checker import checked
from muavarten.commands.main import main
from muavarten.forms.fingerprint import fingerprint
from test_changes import HEAD, request

FILE = "data/organisations/kivikoski/kivikosken-esimerkkimartat.yml"
BRANCH = "change/organisations/kivikosken-esimerkkimartat"
PHONE = request("- phones: 06 414 1111")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return made(tmp_path)


def test_a_request_becomes_one_commit_on_one_branch(repository: Repository, capsys: Any) -> None:
    assert repository.apply(PHONE) == 0
    assert repository.git("branch", "--show-current").strip() == BRANCH
    assert repository.git("diff", "--name-only", "main", "HEAD").split() == [FILE]
    assert repository.git("rev-list", "--count", "main..HEAD").strip() == "1"
    assert "phones: [06 414 1111]" in (repository.folder / FILE).read_text(encoding="utf-8")
    assert repository.git("status", "--porcelain") == ""
    message = repository.git("log", "-1", "--format=%B")
    assert message.startswith("Kivikosken esimerkkimartat ry: puhelin\n")
    assert "Puhelin: 06 414 0000 → 06 414 1111" in capsys.readouterr().out


def test_a_refusal_leaves_everything_as_it_was(repository: Repository, capsys: Any) -> None:
    before = repository.state()
    for case in cases():
        if expected(case).startswith("refused"):
            assert repository.apply(content(case)) == 1, case.name
            assert len(capsys.readouterr().err.strip().splitlines()) == 1, case.name
    assert repository.state() == before


def test_a_dry_run_shows_the_difference_and_keeps_nothing(repository: Repository, capsys: Any) -> None:
    before = repository.state()
    assert repository.apply(PHONE, "--dry-run") == 0
    assert "\n-phones: [06 414 0000]\n+phones: [06 414 1111]\n" in capsys.readouterr().out
    assert repository.state() == before


def test_the_second_time_nothing_changes(repository: Repository, capsys: Any) -> None:
    assert repository.told(PHONE, capsys)["outcome"] == "applied"
    after = repository.state()
    assert repository.told(PHONE, capsys)["outcome"] == "unchanged"
    assert repository.state() == after
    repository.git("switch", "--quiet", "main")
    assert repository.told(PHONE, capsys)["outcome"] == "unchanged"
    repository.git("merge", "--quiet", BRANCH)
    assert repository.told(PHONE, capsys)["outcome"] == "unchanged"


def test_another_request_waits_until_the_first_is_merged(repository: Repository, capsys: Any) -> None:
    other = request("- email: uusi@kivikoski.example")
    repository.apply(PHONE)
    repository.git("switch", "--quiet", "main")
    assert repository.told(other, capsys)["rule"] == "open"
    repository.git("merge", "--quiet", BRANCH)
    assert repository.told(other, capsys)["outcome"] == "applied"


def test_one_open_request_a_record_wherever_its_branch_is(
    repository: Repository, tmp_path: Path, capsys: Any
) -> None:
    """A fresh checkout, as a workflow has it, knows the branches that wait at the origin."""
    repository.apply(PHONE)
    repository.git("switch", "--quiet", "main")
    repository.git("clone", "--quiet", ".", str(tmp_path / "clone"))
    fresh = Repository(tmp_path / "clone")
    assert fresh.told(request("- email: uusi@kivikoski.example"), capsys)["rule"] == "open"
    assert fresh.told(PHONE, capsys)["outcome"] == "unchanged"
    village = "muavarten: 1 assure\nrecord: villages/koivuranta\ntitle: Koivuranta\nby: sihteeri\nend:\n"
    assert fresh.told(village, capsys)["outcome"] == "applied"


def test_a_request_older_than_the_record_is_known_from_the_history(
    repository: Repository, capsys: Any
) -> None:
    mark = _fingerprint(repository)
    repository.apply(PHONE)
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", BRANCH)
    repository.git("branch", "--quiet", "-d", BRANCH)
    head = f"{HEAD}seen: {mark}"
    late = repository.told(request("- phones: 06 414 2222", head=head), capsys)
    assert late["rule"] == "older"
    fine = repository.told(request("- email: uusi@kivikoski.example", head=head), capsys)
    assert fine["outcome"] == "applied"


def _fingerprint(repository: Repository) -> str:
    records, _ = checked(repository.folder / "data")
    return fingerprint(records.records["organisations"]["kivikosken-esimerkkimartat"])


def test_changes_that_are_not_committed_are_not_touched(repository: Repository, capsys: Any) -> None:
    file = repository.folder / FILE
    file.write_text(file.read_text(encoding="utf-8") + "founded: 1952\n", encoding="utf-8")
    before = repository.state()
    assert repository.told(PHONE, capsys)["rule"] == "modified"
    assert repository.state() == before
    assert "founded: 1952" in file.read_text(encoding="utf-8")


def test_other_changes_stay_in_the_work_tree(repository: Repository) -> None:
    other = repository.folder / "data" / "grants" / "kylaraha.yml"
    other.write_text(other.read_text(encoding="utf-8") + "# kesken\n", encoding="utf-8")
    assert repository.apply(PHONE) == 0
    assert "# kesken" in other.read_text(encoding="utf-8")
    assert repository.git("diff", "--name-only", "main", "HEAD").split() == [FILE]


def test_a_record_that_moves_leaves_no_file_behind(repository: Repository) -> None:
    assert repository.apply(request("- municipality: hirvilampi", "- villages:")) == 0
    assert not (repository.folder / FILE).exists()
    assert (repository.folder / FILE.replace("/kivikoski/", "/hirvilampi/")).is_file()


PAIRS = {
    "the same field": ("- phones: 06 414 1111", "- phones: 06 414 2222"),
    "two fields": ("- phones: 06 414 1111", "- name.sv: Forsby exempelmarthor rf"),
    "the same new field": ("- founded: 1950", "- founded: 1960"),
    "neighbouring new fields": ("- umbrella.fi: Marttaliitto ry", "- founded: 1952"),
    "fields far apart": ("- register_number: 54321", "- contacts.2:"),
}


@pytest.mark.parametrize("name", PAIRS)
def test_two_requests_merge_or_conflict_visibly(name: str, repository: Repository, capsys: Any) -> None:
    """Two maintainers apply a request each; no value gets lost without a word."""
    first, second = PAIRS[name]
    files = []
    for text in (first, second):
        assert repository.apply(request(text)) == 0
        repository.git("branch", "--quiet", "--move", f"wish-{len(files)}")
        files.append((repository.folder / FILE).read_text(encoding="utf-8"))
        repository.git("switch", "--quiet", "main")
    capsys.readouterr()
    repository.git("merge", "--quiet", "wish-0")
    repository.git("merge", "--quiet", "--no-edit", "wish-1", check=False)
    merged = (repository.folder / FILE).read_text(encoding="utf-8")
    if "<<<<<<<" in merged:
        assert repository.git("status", "--porcelain").startswith("UU")
        return
    base = repository.git("show", f"{repository.git('merge-base', 'wish-0', 'wish-1').strip()}:{FILE}")
    wanted = [line for text in files for line in text.splitlines() if line not in base.splitlines()]
    assert all(line in merged.splitlines() for line in wanted)
    assert repository.run("check") == 0


def test_senders_enter_neither_the_record_nor_the_history(repository: Repository) -> None:
    mail = b"From: Maija <maija.meikalainen@posti.example>\nSubject: Terve\n\n" + PHONE
    assert repository.apply(mail) == 0
    assert "posti.example" not in repository.git("log", "main..HEAD", "--format=%an %ae %cn %ce %B", "-p")
    assert "Muavarten-sender: other" in repository.git("log", "-1", "--format=%B")


def test_an_issue_becomes_answers_for_its_workflow(
    repository: Repository, tmp_path: Path, capsys: Any
) -> None:
    body = f"### Ehdotus\n\n```text\n{PHONE.decode()}```\n\n- [X] julkinen\n"
    event = tmp_path / "event.json"
    event.write_text(
        json.dumps({"action": "opened", "issue": {"number": 12, "body": body, "title": "$(id)"}})
    )
    assert repository.run("issue", str(event), str(tmp_path / "answer")) == 0
    answers = {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "answer").iterdir()}
    assert answers["outputs"].splitlines() == [
        "outcome=applied",
        f"branch={BRANCH}",
        f"record={BRANCH[7:]}",
        "number=12",
    ]
    assert "Closes #12" in answers["body.md"]
    assert answers["title.txt"].strip() == "Kivikosken esimerkkimartat ry"
    assert "#12" in repository.git("log", "-1", "--format=%B")


def test_an_issue_may_not_hold_details_of_persons(repository: Repository, tmp_path: Path) -> None:
    event = tmp_path / "event.json"
    body = request("- contacts.2.phones: 050 765 4321").decode()
    event.write_text(json.dumps({"issue": {"number": 13, "body": body}}))
    before = repository.state()
    assert repository.run("issue", str(event), str(tmp_path / "answer")) == 0
    assert "outcome=refused" in (tmp_path / "answer" / "outputs").read_text()
    assert "050" not in (tmp_path / "answer" / "comment.md").read_text()
    assert repository.state() == before


def test_without_git_nothing_is_done(tmp_path: Path, repository: Repository, capsys: Any) -> None:
    plain = tmp_path / "plain"
    subprocess.run(["cp", "-r", str(repository.folder / "data"), str(plain)], check=True)
    file = tmp_path / "request.txt"
    file.write_bytes(PHONE)
    assert main(["apply", "--data", str(plain), str(file)]) == 1
    assert "06 414 0000" in (plain / FILE.removeprefix("data/")).read_text(encoding="utf-8")
