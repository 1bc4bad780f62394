"""The sample as a whole: its counts, its validity, its names and numbers, and that it is always the same."""

import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import phonenumbers
import pytest
import yaml
from phonenumbers import carrier

from muavarten.check.checker import checked
from muavarten.problems import Severity
from muavarten.sample.distribution import ORGANISATIONS, TOTAL
from muavarten.sample.make import is_carried, make_sample
from records_corpus import BASE

DATA = Path(__file__).parent.parent / "data"
TODAY = date(2026, 11, 24)
Files = dict[str, str]


def ground(folder: Path) -> Files:
    """The files of a data folder that a sample is built on."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): path for path in paths}
    return {name: path.read_text(encoding="utf-8") for name, path in files.items() if is_carried(name)}


def sample(organisations: int, seed: int = 1, base: Files | None = None) -> Files:
    return dict(make_sample(TODAY, organisations, seed, ground(DATA) if base is None else base))


@pytest.fixture(scope="module")
def whole() -> Files:
    return sample(TOTAL)


def read(text: str) -> Any:
    """A record as text, lists and mappings."""
    return yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - makes no objects


def records(files: Files, kind: str) -> Iterator[tuple[str, Any]]:
    for path, text in files.items():
        if path.startswith(f"{kind}/"):
            yield path, read(text)


def problems(files: Files, folder: Path) -> list[str]:
    """What the checks find, warnings marked."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return [
        f"{'' if problem.severity is Severity.ERROR else 'warning '}{problem.path} {problem.message.key}"
        for problem in checked(folder)[1]
    ]


def test_full_scale_has_as_many_of_each_kind_as_asked(whole: Files) -> None:
    counts = Counter(path.split("/")[0] for path in whole)
    asked = {
        "organisations": 4082,
        "villages": 310,
        "events": 1500,
        "premises": 300,
        "grants": 60,
        "liaisons": 18,
    }
    assert {kind: counts[kind] for kind in asked} == asked


def test_organisations_are_spread_as_measured(whole: Files) -> None:
    codes = {
        path.split("/")[1].removesuffix(".yml"): town["code"]
        for path, town in records(whole, "municipalities")
    }
    classes = {
        topic["id"]: int(group["register_class"])
        for group in read(whole["categories.yml"])["categories"]
        for topic in group["topics"]
    }
    found = Counter(
        (codes[fields["municipality"]], classes[fields["categories"][0]])
        for _, fields in records(whole, "organisations")
    )
    asked = {(code, place): n for code, row in ORGANISATIONS.items() for place, n in enumerate(row, start=1)}
    assert found == asked
    assert sum(n for (_, number), n in found.items() if number == 3) == 408


def test_real_files_come_through_unchanged(whole: Files) -> None:
    for path, text in ground(DATA).items():
        assert re.sub(r"^organisation:.*\n", "", text, flags=re.MULTILINE) == whole[path]


def test_a_sample_has_no_errors_and_few_warnings(tmp_path: Path) -> None:
    found = problems(sample(1000), tmp_path)
    assert [problem for problem in found if not problem.startswith("warning")] == []
    assert len(found) < 10


@pytest.mark.parametrize("languages", ["sv, fi, en", "en, sv", "fi"])
def test_another_region_gets_its_own_languages_in_its_own_order(languages: str, tmp_path: Path) -> None:
    base = ground(BASE)
    spoken = [f"{code}:" for code in languages.split(", ")]
    base["region.yml"] = base["region.yml"].replace("languages: [fi, sv, en]", f"languages: [{languages}]")
    texts = {path: text for path, text in sample(120, base=base).items() if not is_carried(path)}
    for text in texts.values():
        used = set(re.findall(r"(?:^ +|[{ ])((?:fi|sv|en):)", text, re.MULTILINE))
        assert used <= set(spoken)
    if languages.startswith("sv"):
        names = [fields["name"] for _, fields in records(texts, "organisations")]
        assert all("xempel" in (name if isinstance(name, str) else name["sv"]) for name in names)
        found = problems(sample(120, base=base), tmp_path)
        assert [problem for problem in found if not problem.startswith("warning")] == []


def test_every_made_up_record_says_so(whole: Files) -> None:
    for path, text in whole.items():
        assert text.endswith("synthetic: true\n") is not is_carried(path), path


def test_no_name_can_be_taken_for_a_real_one(whole: Files) -> None:
    for kind in ("organisations", "premises", "grants"):
        for path, fields in records(whole, kind):
            name = fields["name"] if isinstance(fields["name"], str) else fields["name"]["fi"]
            assert "esimerk" in name.lower(), path


def test_addresses_reach_nobody(whole: Files) -> None:
    made = {path: text for path, text in whole.items() if not is_carried(path)}
    everything = "\n".join(made.values())
    hosts = re.findall(r"@([\w.-]+)|https?://([\w.-]+)", everything)
    assert len(hosts) > 5000
    assert {(mail or site).rpartition(".")[2] for mail, site in hosts} == {"example"}
    numbers = [number for _, fields in records(made, "organisations") for number in fields.get("phones", ())]
    assert len(numbers) > 1000
    for number in numbers[::20]:
        parsed = phonenumbers.parse(number, "FI")
        assert phonenumbers.is_valid_number(parsed)
        assert carrier.name_for_number(parsed, "en") == ""


def test_numbers_are_given_out_once(whole: Files) -> None:
    for field in ("register_number", "business_id"):
        given = [fields[field] for _, fields in records(whole, "organisations") if field in fields]
        assert len(given) > 400
        assert len(given) == len(set(given))


def test_the_dirt_is_there(whole: Files) -> None:
    organisations = [fields for _, fields in records(whole, "organisations")]
    share = len(organisations) / 100
    assert 10 * share < sum("email" not in fields for fields in organisations) < 40 * share
    assert 10 * share < sum("assured" not in fields for fields in organisations) < 30 * share
    assert sum(fields.get("status") == "inactive" for fields in organisations) > 50
    assert sum("successor" in fields for fields in organisations) > 20
    assert sum(isinstance(fields["description"], dict) for fields in organisations) > 25 * share
    assert max(len(str(fields["name"])) for fields in organisations) > 90
    days = sorted(fields["assured"]["date"] for fields in organisations if "assured" in fields)
    assert days[0] < "2023" < days[len(days) // 2] <= TODAY.isoformat()
    villages = Counter(fields["name"] for _, fields in records(whole, "villages"))
    assert sum(count > 1 for count in villages.values()) > 3
    pairs = {(fields["municipality"], fields["categories"][0]) for fields in organisations}
    assert len(pairs) < 18 * len({topic for _, topic in pairs})


def test_events_are_of_every_sort(whole: Files) -> None:
    events = [fields for _, fields in records(whole, "events")]
    again = [fields for fields in events if "recurrence" in fields]
    assert 480 <= len(again) <= 520
    changes = [change for fields in again for change in fields.get("occurrences", ())]
    assert {change.get("status") for change in changes} == {"moved", "cancelled", None}
    assert sum("exdates" in fields["recurrence"] for fields in again) > 100
    assert {fields.get("status") for fields in events} >= {
        "scheduled",
        "cancelled",
        "postponed",
        "moved_online",
    }
    assert sum(fields.get("all_day") == "true" for fields in events) > 50
    assert sum("online" in fields for fields in events) > 30
    assert sum("usual_time" in fields for fields in events) > 3
    assert sum("deadline" in fields.get("registration", ()) for fields in events) > 200
    starts = [fields["start"][:10] for fields in events if "start" in fields]
    assert "2026-02" <= min(starts) < "2026-04"
    assert "2027-12" <= max(starts) < "2028-03"


def digest(files: Iterator[tuple[str, str]] | Any) -> str:
    return hashlib.sha256("".join(f"{path}\0{text}\0" for path, text in files).encode()).hexdigest()


def test_same_seed_same_bytes_whatever_the_hash_seed() -> None:
    code = (
        "from datetime import date; from test_sample import *;"
        "print(digest(make_sample(TODAY, 150, 7, ground(DATA))))"
    )
    seen = set()
    for hash_seed in ("1", "2"):
        environment = os.environ | {
            "PYTHONHASHSEED": hash_seed,
            "PYTHONPATH": f"{DATA.parent / 'hooks'}{os.pathsep}{DATA.parent / 'tests'}",
        }
        run = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
        )
        seen.add(run.stdout)
    assert seen == {digest(make_sample(TODAY, 150, 7, ground(DATA))) + "\n"}
    assert digest(make_sample(TODAY, 150, 8, ground(DATA))) + "\n" not in seen


def test_a_smaller_sample_keeps_the_proportions() -> None:
    counts = Counter(path.split("/")[0] for path in sample(1000))
    assert counts["organisations"] == 1000
    assert (counts["villages"], counts["events"], counts["premises"]) == (75, 367, 73)
    assert counts["liaisons"] == 18


def test_beyond_the_full_scale_the_rest_goes_to_made_up_municipalities() -> None:
    files = make_sample(TODAY, 106_000, 1, ground(DATA))
    first = [next(files) for _ in range(400)]
    towns = [path for path, _ in first if path.startswith("municipalities/")]
    assert len(towns) == 18 + 292
    assert sum(path.startswith("leaders/leader-") for path, _ in first) == 25
