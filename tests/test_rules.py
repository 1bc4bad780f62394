"""What the corpus does not show of the rules: judgement by degrees, and that hostile records cost little."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from muavarten.check import checker, duplicates, recurrence
from muavarten.check.contacts import is_email
from muavarten.check.first_date import begins, next_beginning
from muavarten.check.persons import named_after, personal_mailbox, personal_name
from muavarten.check.prices import FREE
from muavarten.check.registry import RULES
from muavarten.check.rule import Part, Whole, whole
from muavarten.check.settings import settings as settings_of
from muavarten.check.walk import collected
from muavarten.parse.context import Context, Failed
from muavarten.parse.decoders import decoded_fields
from muavarten.parse.parser import Records, parsed, parsed_record
from muavarten.problems import Finding
from muavarten.read.folder import RecordFile
from muavarten.read.reader import tree_of
from muavarten.read.tree import Entry, Mapping, Node, Scalar, Sequence
from muavarten.records.category import CategoryFile, flattened
from muavarten.records.common import Record
from muavarten.records.event import Event, Recurrence
from muavarten.records.fields import LocalizedText, Moment
from muavarten.records.kinds import KIND_BY_FOLDER
from muavarten.records.organisation import Organisation
from muavarten.records.region import Criteria, Region
from muavarten.records.removed import RemovedFile
from muavarten.recurrence.days import days_of
from muavarten.recurrence.rule import parsed_rule
from records_corpus import BASE
from test_records_examples import example_of, laid_out, place_of

LANGUAGES = ("fi", "sv", "en")


@pytest.mark.parametrize(
    ("email", "personal"),
    [
        ("maija.meikalainen@posti.example", True),
        ("m.meikalainen@posti.example", True),
        ("maija_meikalainen@posti.example", True),
        ("maija.meikäläinen.1950@posti.example", True),
        ("maija77@posti.example", True),
        ("sihteeri@seura.example", False),
        ("sihteeri.seura@posti.example", False),
        ("info@seura.example", False),
        ("kivikosken.kylayhdistys@posti.example", False),
        ("ylikosken.martat@posti.example", False),
        ("niemen.kerho@posti.example", False),
        ("ilta.rusko@posti.example", False),
        ("seura2020@posti.example", False),
        ("hirvilammen@posti.example", False),
        ("4h.kivikoski@posti.example", False),
    ],
)
def test_personal_mailboxes(email: str, *, personal: bool) -> None:
    found = personal_mailbox(email) and not named_after(email, ["Iltarusko ry", "Niemen kerho"])
    assert found is personal


@pytest.mark.parametrize(
    ("text", "named"),
    [("Maija Meikäläinen", True), ("sihteeri", False), ("Maija", False), ("Kuoron sihteeri", False)],
)
def test_personal_names(text: str, *, named: bool) -> None:
    assert personal_name(text) is named


@pytest.mark.parametrize("email", ["a@b.example", "a.b+c@d-e.f.example", "o'neil@x.example", "x@äö.example"])
def test_good_emails(email: str) -> None:
    assert is_email(email)


@pytest.mark.parametrize(
    "email",
    [
        *(
            "",
            "@",
            "a@",
            "@b.example",
            "a@b",
            "a b@c.example",
            "a@b..example",
            ".a@b.example",
            "a@-b.example",
        ),
        *("a@b.1", "a@b@c.example", "x" * 65 + "@b.example", "a@" + "b." * 130 + "example", "a@b.example."),
    ],
)
def test_bad_emails(email: str) -> None:
    assert not is_email(email)


@pytest.mark.parametrize("text", ["maksuton", "0 €", "0,00 €", "€0", "vapaa pääsy", "gratis", "0e"])
def test_nothing_is_free(text: str) -> None:
    assert FREE.fullmatch(text)


@pytest.mark.parametrize("text", ["10 €", "maksuton jäsenille", "alkaen 0 €", "free", "00 €"])
def test_something_is_not(text: str) -> None:
    assert not FREE.fullmatch(text)


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("Kivikosken Martat ry", "kivikosken martat"),
        ("MARTAT, Kivikosken r.y.", "kivikosken martat"),
        ("Kivikosken VPK:n naisosasto", "kivikosken naisosasto vpkn"),
        ("Åsby Ungdomsförening r.f.", "asby ungdomsforening"),
        ("Ry", ""),
    ],
)
def test_names_as_compared(name: str, same: str) -> None:
    assert duplicates.compared(name) == same


def event(rrule: str | None, start: Moment, **changes: Any) -> Event:
    return Event(
        id="x",
        path="events/x.yml",
        title=LocalizedText((("fi", "x"),)),
        municipality="kivikoski",
        start=start,
        recurrence=Recurrence(rrule=rrule, **changes),
    )


def recurring(rrule: str, day: date, **changes: Any) -> list[str]:
    record = event(rrule, Moment(day), **changes)
    found = recurrence.each(Part(record.path, record, (), collected(record)), settings_of(None))
    return [finding.message.key.removeprefix("rule.recurrence.") for finding in found]


@pytest.mark.parametrize(
    "rrule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=3",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4;COUNT=5000",
        "FREQ=DAILY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYDAY=53MO;BYMONTH=1;COUNT=2",
        "FREQ=DAILY;COUNT=5000",
        "FREQ=DAILY;UNTIL=99991231",
        "FREQ=SECONDLY",
        "FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,1,2,3;BYSECOND=0,1,2",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366;COUNT=2",
    ],
)
def test_hostile_rules_cost_little(rrule: str) -> None:
    begun = perf_counter()
    recurring(rrule, date(2026, 12, 1), exdates=(Moment(date(2099, 12, 1)), Moment(date(1990, 1, 1))))
    assert perf_counter() - begun < 3


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY",
        "FREQ=WEEKLY;BYDAY=MO,FR",
        "FREQ=MONTHLY;BYDAY=1TU,-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=-1,15",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1",
        "FREQ=YEARLY;BYDAY=-1MO",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU",
        "FREQ=YEARLY;BYYEARDAY=-1,60",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=WE",
        "FREQ=YEARLY;BYMONTH=3,4;BYDAY=SA;BYSETPOS=-2",
    ],
)
def test_a_rule_begins_on_the_days_that_dateutil_gives(text: str) -> None:
    rule = parsed_rule(text)
    days = [date(2027, 12, 20) + timedelta(days=offset) for offset in range(400)]
    assert [day for day in days if begins(rule, day)] == [day for day in days if days_of(rule, day, day, day)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(2028, 2, 29)),
        ("FREQ=MONTHLY;BYDAY=1TU", date(2026, 1, 6)),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", None),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", None),
    ],
)
def test_the_next_first_date_is_told(text: str, day: date | None) -> None:
    assert next_beginning(parsed_rule(text), date(2026, 1, 1)) == day


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> tuple[Records, Path]:
    data = laid_out(tmp_path_factory.mktemp("examples"))
    records, problems = parsed(data)
    assert problems == []
    return records, data


def organisation(number: int, municipality: str) -> Organisation:
    name = f"Seura {chr(97 + number % 26)}{number * 7919 % 10007} {number * 104729 % 1009}n kylän kerho"
    return Organisation(
        id=f"o{number}",
        path=f"organisations/{municipality}/o{number}.yml",
        name=LocalizedText((("fi", name),)),
        municipality=municipality,
        categories=("kuorot",),
    )


def test_duplicates_among_many_cost_little(region: tuple[Records, Path]) -> None:
    """As many as the region has, with one municipality that has a third of them."""
    many = [organisation(n, f"m{n % 12}" if n % 3 else "suuri") for n in range(4000)]
    records = replace(region[0], records={**region[0].records, "organisations": {o.id: o for o in many}})
    begun = perf_counter()
    list(duplicates.together(whole(records)))
    assert perf_counter() - begun < 3


NASTY: tuple[Node, ...] = (
    Scalar("", 1, 1),
    Scalar("x" * 5000, 1, 1, quoted=True),
    Scalar("9000-12-31T23:59", 1, 1),
    Scalar("1000-01-01", 1, 1),
    Scalar("0", 1, 1),
    Scalar("kivikoski", 1, 1),
    Scalar("http://[::1]:99999/%zz", 1, 1),
    Sequence([Scalar("x", 1, 1), Sequence([], 1, 1), Mapping({}, 1, 1)], 1, 1),
    Sequence([Scalar("999999", 1, 1), Scalar("-999999.5", 1, 1)], 1, 1),
    Mapping({"fi": Entry(Scalar("fi", 1, 1), Scalar("{x} %s <b>", 1, 1))}, 1, 1),
)


def changed(node: Node, nasty: Node) -> Iterator[Node]:
    """A tree again and again, each time with another of its values replaced."""
    if isinstance(node, Mapping):
        for name, entry in node.entries.items():
            for value in (nasty, *changed(entry.value, nasty)):
                yield Mapping({**node.entries, name: Entry(entry.key, value)}, 1, 1)
    elif isinstance(node, Sequence):
        for place, item in enumerate(node.items):
            for value in (nasty, *changed(item, nasty)):
                yield Sequence([*node.items[:place], value, *node.items[place + 1 :]], 1, 1)


def judged(everything: Whole, record: Record) -> list[Finding]:
    """What all rules find when one record is another."""
    kind = record.path.split("/")[0]
    by_kind = everything.records.records
    by_id = {**by_kind[kind], record.id: record}
    part = Part(record.path, record, (), collected(record))
    parts = (*(other for other in everything.parts if other.path != record.path), part)
    changed_whole = Whole(
        replace(everything.records, records={**by_kind, kind: by_id}), everything.settings, parts
    )
    found: list[Finding] = []
    for rule in RULES:
        if rule.each is not None:
            found += rule.each(part, everything.settings)
        if rule.together is not None:
            found += rule.together(changed_whole)
    return found


@pytest.mark.parametrize("name", [kind.name for kind in KIND_BY_FOLDER.values()])
def test_no_value_in_any_field_raises(name: str, region: tuple[Records, Path]) -> None:
    records, data = region
    place = place_of(example_of(name))
    kind = KIND_BY_FOLDER[place.parts[0]]
    file = RecordFile(kind, place.as_posix(), place.stem, place.parts[1] if kind.by_municipality else "")
    tree, _ = tree_of((data / place).read_bytes(), place.name)
    assert tree is not None
    everything = whole(records)
    for other in (tree, *(other for nasty in NASTY for other in changed(tree, nasty))):
        assert isinstance(other, Mapping)
        record = parsed_record(other, file, Context(file.path, LANGUAGES, "FI", []))
        found = judged(everything, record) if record is not None else []
        assert other is not tree or found == []


def region_changed(records: Records, region: Region) -> Records:
    return replace(records, region=region)


def criteria_changed(records: Records, criteria: Criteria) -> Records:
    return replace(records, criteria=criteria)


def categories_changed(records: Records, file: CategoryFile) -> Records:
    return replace(records, categories=flattened(file))


def removed_changed(records: Records, removed: RemovedFile) -> Records:
    return replace(records, removed=removed)


@pytest.mark.parametrize(
    ("path", "model", "put"),
    [
        ("region.yml", Region, region_changed),
        ("criteria.yml", Criteria, criteria_changed),
        ("categories.yml", CategoryFile, categories_changed),
        ("removed.yml", RemovedFile, removed_changed),
    ],
)
def test_no_value_in_the_single_files_raises(
    path: str, model: type[Struct], put: Callable[[Records, Any], Records], region: tuple[Records, Path]
) -> None:
    records, data = region
    tree, _ = tree_of((data / path).read_bytes(), path)
    assert tree is not None
    odd = (*NASTY[:3], *NASTY[5:], Scalar("../../etc/passwd", 1, 1), Scalar("-91.5", 1, 1))
    for other in (other for nasty in odd for other in changed(tree, nasty)):
        values = decoded_fields(model, other, (), Context(path, LANGUAGES, "FI", []))
        if not isinstance(values, Failed):
            everything = whole(put(records, model(**values)))
            for rule in RULES:
                for part in everything.parts[:4]:
                    list(rule.each(part, everything.settings) if rule.each else ())
                list(rule.together(everything) if rule.together else ())


def test_the_base_has_no_findings() -> None:
    assert list(checker.findings(parsed(BASE)[0])) == []
