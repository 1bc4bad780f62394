"""From the form to the record: whatever text the form can hold comes back out of the record as it was."""

import textwrap
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from change_cases import outcome, records
from form_scripts import answers, description
from muavarten.changes.refusal import RefusedError
from muavarten.changes.sentences import Teller
from muavarten.exports.items import item_of
from muavarten.forms import tidy
from muavarten.forms.fingerprint import fingerprint
from muavarten.languages.catalogue import catalogue
from muavarten.records.kinds import KIND_BY_FOLDER

RECORD = records().records["organisations"]["kivikosken-esimerkkimartat"]
PRESENT: dict[str, Any] = answers([{"work": "present", "folder": "organisations", "item": item_of(RECORD)}])[
    0
]
REQUEST = {
    "purpose": "change",
    "folder": "organisations",
    "id": "kivikosken-esimerkkimartat",
    "title": "Kivikosken esimerkkimartat ry",
    "seen": fingerprint(RECORD),
    "date": "2026-11-24",
    "by": "sihteeri",
}
AWKWARD = [
    "- phones: 1",
    "end: 0",
    "muavarten: 1 change",
    "> x",
    "a: b # c",
    "null",
    "~",
    "010",
    "'",
    '"',
    "{}",
    "- ",
    "\\n",
    "  x  ",
    "a\n\nb",
    "[x",
    "!y",
    "&z",
    "*w",
    "%q",
    "```",
]
text = st.sampled_from(AWKWARD) | st.text(st.characters(codec="utf-8"), max_size=120)
line = text.map(tidy.line)
prose = text.map(tidy.prose)
named = line.filter(bool)


@st.composite
def edits(draw: st.DrawFn) -> dict[str, Any]:
    """What somebody has typed into some of the fields."""
    fields: dict[str, st.SearchStrategy[Any]] = {
        "name": st.fixed_dictionaries({"fi": named, "sv": line, "en": line}),
        "description": st.fixed_dictionaries({"fi": prose, "sv": prose}),
        "meeting": st.fixed_dictionaries(
            {"schedule": st.fixed_dictionaries({"fi": named}), "place": st.fixed_dictionaries({"sv": line})}
        ),
        "umbrella": st.fixed_dictionaries({"en": line}),
        "address": st.fixed_dictionaries({"street": line, "locality": line}),
    }
    chosen = draw(st.sets(st.sampled_from(sorted(fields)), min_size=1))
    return {name: draw(fields[name]) for name in sorted(chosen)}


def kept(value: Any) -> Any:
    """A value without what is empty."""
    if isinstance(value, dict):
        found = {name: kept(item) for name, item in value.items()}
        return {name: item for name, item in found.items() if item not in ("", {}, None)}
    return value


@settings(max_examples=12, deadline=None, derandomize=True)
@given(st.lists(edits(), min_size=12, max_size=12))
def test_what_the_form_holds_comes_back_out_of_the_record(many: list[dict[str, Any]]) -> None:
    tasks = [
        {"work": "request", "request": REQUEST, "before": PRESENT, "after": {**PRESENT, **edit}}
        for edit in many
    ]
    for edit, answer in zip(many, answers(tasks), strict=True):
        for mangled in (
            answer["text"],
            textwrap.indent(answer["text"], "> "),
            answer["text"].replace("\n", "\r\n"),
        ):
            _comes_back(edit, mangled)


def _comes_back(edit: dict[str, Any], text: str) -> None:
    told = _told(text)
    for name, value in edit.items() if told else ():
        found = told.get(name, {})
        if name == "meeting":
            found = {part: _in_languages(item) for part, item in found.items()}
        elif name != "address":
            found = _in_languages(found)
        assert found == kept(value)


def _told(text: str) -> dict[str, Any]:
    """The record's data after a request; nothing where nothing was changed."""
    with suppress(RefusedError):
        found = outcome(text.encode())
        return found.new or {}
    with pytest.raises(RefusedError) as error:
        outcome(text.encode())
    assert error.value.said.key == "changes.refused.nothing", catalogue("fi").say(error.value.said)
    return {}


def _in_languages(value: Any) -> Any:
    return {"fi": value} if isinstance(value, str) else value


def test_a_change_of_each_sort_is_said_and_carried_out() -> None:
    contacts = [
        {"role": {"fi": "sihteeri", "sv": "sekreterare"}, "email": "toimisto@martat.example", "_place": 1},
        {"_place": 2, "_gone": True},
        {"role": {"fi": "jäsenasiat"}, "phones": ["06 414 0003"]},
    ]
    after = {
        **PRESENT,
        "phones": ["06 414 1111", "06 414 0000"],
        "website": "",
        "address": {},
        "contacts": contacts,
        "welcomes_members": "true",
        "audience": {"age_groups": ["adult", "elderly"]},
        "categories": ["kuorot", "kylatoiminta"],
    }
    answer = answers([{"work": "request", "request": REQUEST, "before": PRESENT, "after": after}])[0]
    ages = ", ".join(catalogue("fi").text(f"choice.AgeGroup.{age}") for age in ("adult", "elderly"))
    assert answer["sentences"] == [
        "Puhelin: 06 414 0000 → 06 414 1111, 06 414 0000",
        "Verkkosivu: https://martat.kivikoski.example/ (poistetaan)",
        "Osoite: Esimerkkitie 1, 62200, Kivikoski (poistetaan)",
        "Aiheet: kylatoiminta → kuorot, kylatoiminta",
        "Otetaanko uusia jäseniä? kyllä (uusi)",
        f"Kenelle, ikäryhmät: {ages} (uusi)",
        "Yhteyshenkilö 1, sähköposti: sihteeri@martat.example → toimisto@martat.example",
        "Yhteyshenkilö 2: puheenjohtaja (poistetaan)",
        "Yhteyshenkilö 3, tehtävä: jäsenasiat (uusi)",
        "Yhteyshenkilö 3, puhelin: 06 414 0003 (uusi)",
    ]
    found = outcome(answer["text"].encode())
    assert found.new["contacts"] == [
        {"role": {"fi": "sihteeri", "sv": "sekreterare"}, "email": "toimisto@martat.example"},
        {"role": "jäsenasiat", "phones": ["06 414 0003"]},
    ]
    assert found.new["phones"] == ["06 414 1111", "06 414 0000"]
    assert found.new["categories"] == ["kuorot", "kylatoiminta"]
    assert found.new["welcomes_members"] == "true"
    assert "website" not in found.new
    assert "address" not in found.new


def test_both_sides_say_the_same_sentences() -> None:
    """What the form has shown is what the reviewer reads: lists, parts of groups, and prices."""
    before = {"price": {"fi": "5 €"}, "prices": []}
    after = {"price": {"fi": "free"}, "prices": [{"group": "associations", "price": {"fi": "free"}}]}
    task = {"work": "request", "request": {**REQUEST, "folder": "premises"}, "before": before, "after": after}
    teller = Teller(KIND_BY_FOLDER["premises"], catalogue("fi"), ("fi", "sv", "en"), records())
    old = {"price": "5 €"}
    new = {"price": "free", "prices": [{"group": "associations", "price": "free"}]}
    said = answers([task])[0]["sentences"]
    assert said == list(teller.sentences(old, new))
    assert said[0] == "Hinta: 5 € → maksuton"


def test_a_draft_is_carried_over_to_a_record_that_has_changed_meanwhile() -> None:
    """What somebody else has changed stays; where both have changed the same field, it is said."""
    draft = {
        "fingerprint": "then",
        "present": {"phones": ["1"], "email": "a@x.example", "website": "https://x.example/"},
        "data": {"phones": ["2"], "email": "b@x.example", "website": "https://x.example/"},
        "by": "sihteeri",
    }
    now = {"phones": ["1"], "email": "c@x.example", "website": "https://y.example/"}
    task = {"work": "resumed", "folder": "organisations", "draft": draft, "seen": "now"}
    carried, accepted = answers(
        [{**task, "present": now}, {**task, "present": {**now, "phones": ["2"], "email": "b@x.example"}}]
    )
    assert carried["data"] == {"phones": ["2"], "email": "c@x.example", "website": "https://y.example/"}
    assert [field["name"] for field in carried["late"]] == ["email"]
    assert carried["by"] == "sihteeri"
    assert accepted is None


def test_nothing_is_asked_where_nothing_was_typed() -> None:
    for folder, kept_records in records().records.items():
        if folder not in description()["kinds"]:
            continue
        for record in kept_records.values():
            task = {"work": "present", "folder": folder, "item": item_of(record)}
            present = answers([task])[0]
            request = {**REQUEST, "folder": folder, "id": record.id}
            answer = answers([{"work": "request", "request": request, "before": present, "after": present}])[
                0
            ]
            assert answer["sentences"] == []


def test_the_form_offers_the_rules_that_people_use_and_finds_their_dates() -> None:
    first_tuesday = "2026-12-01T18:00"
    offered, dates = answers(
        [
            {"work": "offers", "start": first_tuesday},
            {
                "work": "coming",
                "start": first_tuesday,
                "rule": "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270401",
                "today": "2026-11-24",
            },
        ]
    )
    assert "FREQ=MONTHLY;BYDAY=1TU" in offered
    assert dates == ["2026-12-01T18:00", "2027-01-05T18:00", "2027-02-02T18:00", "2027-03-02T18:00"]
