"""A region whose every text is hostile: one record of each kind for each payload, which name each other."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from attack.filling import LANGUAGES, Filler, as_yaml
from muavarten.check.checker import checked
from muavarten.problems import Problem, Severity
from muavarten.records.category import CategoryClass, Topic
from muavarten.records.kinds import KINDS
from muavarten.records.region import Criteria, Criterion, Milestone, Paper, Region, Round
from sites import ROOT

BASE = ROOT / "tests" / "records" / "base"
CLASS = "iskut"
ROUND = "isku"
YEAR_OF_EVENT = 2026


def name(number: int) -> str:
    """The id of every record of a payload."""
    return f"isku-{number:03}"


Texts = str | tuple[str, ...]


def lay(folder: Path, payloads: Sequence[str], region: Texts, filler: type[Filler] = Filler) -> Path:
    """Write the data folder: records of `payloads` by number; the texts of the region are `region`, one or
    one for each language.
    """
    shutil.copytree(BASE, folder)
    for path, text in _singles(payloads, region):
        (folder / path).write_text(text, encoding="utf-8")
    for number, payload in enumerate(payloads):
        for path, text in _records(number, payload, filler):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    return folder


def built_without(data: Path) -> list[Problem]:
    """What the checks refuse in memos, which are Markdown: such a memo's text is taken out, so that all else
    can be built. Raises AssertionError where they refuse anything else.
    """
    refused = [problem for problem in checked(data)[1] if problem.severity is Severity.ERROR]
    for problem in refused:
        assert (problem.path.endswith(".md"), problem.field) == (True, "body"), problem
        file = data / problem.path
        head = file.read_text(encoding="utf-8").partition("\n---\n")[0]
        file.write_text(f"{head}\n---\n-\n", encoding="utf-8")
    return refused


def _ids(number: int) -> dict[str, str]:
    return {**{kind.folder: name(number) for kind in KINDS}, "categories": name(number)}


FIXED: dict[str, Any] = {
    "schema": 1,
    "municipality": None,
    "synthetic": False,
    "updated": "2026-11-01",
}


def _fixed(kind: str, number: int) -> dict[str, Any]:
    """What a record must say so that it makes sense: places, times, totals."""
    own: dict[str, dict[str, Any]] = {
        "municipality": {
            "code": f"{100 + number:03}",
            "tile": {"column": number % 31, "row": 1 + number // 31},
            "former_municipalities": None,
            "neighbours": None,
            "links.events": "https://outside.example/events",
        },
        "leader": {"areas": [{"municipality": name(number)}]},
        "organisation": {
            "register_number": str(1000 + number),
            "business_id": None,
            "assured.date": "2026-11-01",
        },
        "event": {
            "start": "2026-12-01T18:00",
            "end": "2026-12-01T20:00",
            "all_day": False,
            "usual_time": None,
            "recurrence": {"rrule": "FREQ=MONTHLY;COUNT=3"},
            "occurrences.on": "2027-01-01T18:00",
            "occurrences.start": "2027-01-02T18:00",
            "occurrences.end": "2027-01-02T20:00",
            "registration.deadline": "2026-11-30",
            "series": name(number),
        },
        "memo": {"round": ROUND, "number": number + 1, "participants": 1},
        "grant": {"opens": "2026-01-01", "closes": "2026-12-31"},
        "liaison": {"term": {"start": "2026-01-01"}},
        "premises": {"price": None},
    }
    return {**FIXED, "municipality": name(number), **own.get(kind, {})}


def _records(number: int, payload: str, maker: type[Filler]) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        fixed = _fixed(kind.name, number)
        filler = maker(payload, _ids(number), fixed)
        values = filler.record(kind.model)
        if kind.name == "liaison":
            values.setdefault("status", "active")
        folder = f"{kind.folder}/{name(number)}/" if kind.by_municipality else f"{kind.folder}/"
        path = f"{folder}{name(number)}{kind.suffix}"
        if kind.suffix == ".md":
            body = values.pop("body")
            yield path, f"---{as_yaml(values)}---\n{body}\n"
        else:
            yield path, as_yaml(values).lstrip("\n")


def _singles(payloads: Sequence[str], region: Texts) -> Iterator[tuple[str, str]]:
    """region.yml, categories.yml and criteria.yml: those of the base, with hostile parts added."""
    filler = Filler(
        region,
        {"municipalities": "kivikoski"},
        {
            **FIXED,
            "languages": list(LANGUAGES),
            "timezone": "Europe/Helsinki",
            "country": "FI",
            "url": "https://koskimaa.example/",
            "bounds": {"west": 22, "south": 62, "east": 24.5, "north": 63.5},
            "submit_url": None,
            "repository.edit_url": "https://git.example/koskimaa/edit/main/data/",
            "rounds": [
                _round("syksy-2025", region, 31, 1),
                *([_round(ROUND, region, len(payloads), len(payloads))] if payloads else []),
            ],
        },
    )
    yield "region.yml", as_yaml(filler.record(Region)).lstrip("\n")
    topics = [
        Filler(payload, _ids(number), {"id": name(number)}).record(Topic)
        for number, payload in enumerate(payloads)
    ]
    group = Filler(region, {}, {"id": CLASS, "topics": topics or None, "register_class": 9}).record(
        CategoryClass
    )
    before = (BASE / "categories.yml").read_text(encoding="utf-8")
    yield "categories.yml", before + as_yaml([group], 1).lstrip("\n")
    criteria = [
        Filler(payload, {}, {"number": number}).record(Criterion)
        for number, payload in enumerate(payloads or [region], 1)
    ]
    whole = Filler(region, {}, {"criteria": criteria}).record(Criteria)
    yield "criteria.yml", as_yaml(whole).lstrip("\n")


def _round(name_of_round: str, text: Texts, participants: int, tables: int) -> dict[str, Any]:
    fixed = {
        "id": name_of_round,
        "start": "2025-09-01",
        "end": "2026-11-30",
        "participants": participants,
        "tables": tables,
        "archived": False,
    }
    return Filler(text, {}, fixed).record(Round)


KINDS_OF_SINGLES = (Region, Criteria, Criterion, CategoryClass, Topic, Round, Paper, Milestone)
