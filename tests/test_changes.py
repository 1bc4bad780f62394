"""Every change request of the corpus is applied exactly, or refused with one clear sentence."""

import shutil
from pathlib import Path

import pytest

from change_cases import REGION, cases, content, expected, ground, outcome, records, told
from muavarten.changes.commit import commit_message
from muavarten.changes.judging import read_record
from muavarten.changes.outcome import Sender, Verdict
from muavarten.changes.refusal import RefusedError
from muavarten.check.checker import checked
from muavarten.forms.fingerprint import fingerprint
from muavarten.languages.catalogue import catalogue
from muavarten.problems import Severity
from muavarten.read.source import source

MARTAT = "organisations/kivikoski/kivikosken-esimerkkimartat.yml"
HEAD = """muavarten: 1 change
record: organisations/kivikosken-esimerkkimartat
title: Kivikosken esimerkkimartat ry
date: 2026-11-23
by: sihteeri
"""


def request(*lines: str, head: str = HEAD) -> bytes:
    """A request without a check sum."""
    return "\n".join([head.rstrip("\n"), *lines, "end:", ""]).encode()


def seen() -> str:
    return fingerprint(records().records["organisations"]["kivikosken-esimerkkimartat"])


def test_there_are_many_cases() -> None:
    assert len(cases()) >= 80


def test_the_region_is_sound() -> None:
    assert not [p for p in checked(REGION)[1] if p.severity is Severity.ERROR]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_request_becomes_what_it_must(case: Path) -> None:
    assert told(content(case)) == expected(case)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_refusal_is_one_plain_line(language: str) -> None:
    for case in cases():
        if not expected(case).startswith("refused"):
            continue
        with pytest.raises(RefusedError) as error:
            outcome(content(case))
        sentence = catalogue(language).say(error.value.said)
        assert "\n" not in sentence, case.name
        assert sentence[-1] in ".?", case.name
        assert len(sentence) < 400, case.name


def test_a_commit_message_cannot_be_led_astray() -> None:
    """No command of a host of repositories, no trailer and no line that a stranger has written."""
    for case in cases():
        if not expected(case).startswith("applied"):
            continue
        message = commit_message(outcome(content(case)), catalogue("fi"))
        subject, empty, body, _, *trailers = message.splitlines()
        assert 0 < len(subject) <= 120
        assert empty == ""
        assert not set("[]@#<>`$") & set(subject + body), case.name
        assert [line.partition(":")[0] for line in trailers] == ["Muavarten-record", "Muavarten-sender"]


def test_what_is_injected_comes_out_as_text() -> None:
    for case in cases():
        if not case.name.startswith("injection.") or expected(case).startswith("refused"):
            continue
        found = outcome(content(case))
        told_texts = {line.key: "\n".join(line.values) for line in found.request.lines}
        if "name.sv" in told_texts:
            assert found.new["name"]["sv"] == told_texts["name.sv"]
            assert found.new["description"]["fi"] == told_texts["description.fi"]
        assert b"synthetic: true" not in found.after.replace(b"synthetic: true, \\", b"")


def test_a_state_that_was_seen_is_recognised() -> None:
    found = outcome(request("- phones: 06 414 1111", head=f"{HEAD}seen: {seen()}"))
    assert found.verdict is Verdict.APPLIED
    assert not found.notes


def test_a_state_that_never_was_is_refused() -> None:
    with pytest.raises(RefusedError) as error:
        outcome(request("- phones: 06 414 1111", head=f"{HEAD}seen: 0123456789"))
    assert error.value.said.key == "changes.refused.never"


def earlier(*changes: tuple[str, str]) -> tuple[bytes, str]:
    """An earlier state of the record's file, and its fingerprint."""
    text = source(REGION, MARTAT).decode()
    for now, then in changes:
        assert now in text
        text = text.replace(now, then)
    from_then = ground().records.records["organisations"]["kivikosken-esimerkkimartat"]
    record, _ = read_record(text.encode(), MARTAT, records())
    assert record is not None
    assert fingerprint(record) != fingerprint(from_then)
    return text.encode(), fingerprint(record)


def test_an_older_request_is_applied_where_its_fields_are_as_they_were() -> None:
    then, mark = earlier(("email: martat@kivikoski.example", "email: vanha@kivikoski.example"))
    found = outcome(request("- phones: 06 414 1111", head=f"{HEAD}seen: {mark}"), ground(history=[then]))
    assert found.verdict is Verdict.APPLIED
    assert [note.key for note in found.notes] == ["changes.note.older"]
    assert found.new["email"] == "martat@kivikoski.example"


def test_an_older_request_says_so_where_its_field_has_changed() -> None:
    then, mark = earlier(("[06 414 0000]", "[06 414 9999]"))
    with pytest.raises(RefusedError) as error:
        outcome(request("- phones: 06 414 1111", head=f"{HEAD}seen: {mark}"), ground(history=[then]))
    assert error.value.said.key == "changes.refused.older"
    assert "Puhelin" in catalogue("fi").say(error.value.said)


def test_an_older_request_that_is_already_true_changes_nothing() -> None:
    then, mark = earlier(("[06 414 0000]", "[06 414 9999]"))
    head = HEAD.replace("2026-11-23", "2026-02-01")
    found = outcome(request("- phones: 06 414 0000", head=f"{head}seen: {mark}"), ground(history=[then]))
    assert found.verdict is Verdict.UNCHANGED


def test_the_old_name_is_enough_where_that_state_was_seen() -> None:
    then, mark = earlier(("Kivikosken esimerkkimartat ry", "Kivikosken Vanhat Esimerkkimartat ry"))
    head = HEAD.replace("Kivikosken esimerkkimartat ry", "Kivikosken Vanhat Esimerkkimartat ry")
    found = outcome(request("- phones: 06 414 1111", head=f"{head}seen: {mark}"), ground(history=[then]))
    assert found.verdict is Verdict.APPLIED


@pytest.mark.parametrize("line", ["- contacts.1.email: uusi@martat.example", "- contacts.2:"])
def test_details_of_persons_never_go_through_a_public_place(line: str) -> None:
    assert outcome(request(line)).verdict is Verdict.APPLIED
    with pytest.raises(RefusedError) as error:
        outcome(request(line), ground(public=True))
    assert error.value.said.key == "changes.refused.personal"


def test_a_stranger_cannot_become_the_own_mailbox_by_changing_it() -> None:
    mail = b"From: joku@muualla.example\nSubject: x\n\n" + request("- email: joku@muualla.example")
    assert outcome(mail).sender is Sender.OTHER


def test_a_warning_is_told_and_does_not_refuse() -> None:
    found = outcome(request("- email: matti.meikalainen@posti.example"))
    assert [warning.rule for warning in found.warnings] == ["mailboxes"]


def test_an_error_that_stood_there_before_does_not_refuse(tmp_path: Path) -> None:
    shutil.copytree(REGION, tmp_path / "data")
    file = tmp_path / "data" / MARTAT
    file.write_text(file.read_text(encoding="utf-8") + "founded: 12\n", encoding="utf-8")
    found = outcome(request("- phones: 06 414 1111"), ground(tmp_path / "data"))
    assert found.verdict is Verdict.APPLIED
    assert b"founded: 12" in found.after
