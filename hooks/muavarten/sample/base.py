"""What the sample is built on: a region, its municipalities and topics, out of the texts of their files."""

from collections.abc import Mapping
from typing import Any

import yaml
from msgspec import Struct

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Leaves every scalar as text, as the records want it."""

Forms = dict[str, str]
"""A place name in one language: `name`, `of` (genitive) and `at` (where)."""


class Topic(Struct, frozen=True, kw_only=True):
    """Something that associations are about; `label` is by language."""

    id: str
    label: dict[str, str]


class Town(Struct, frozen=True, kw_only=True):
    """A municipality; `forms` are by language. `parts` are former municipalities whose names live on."""

    id: str
    code: str
    forms: dict[str, Forms]
    population: int
    longitude: float
    latitude: float
    column: int
    row: int
    parts: tuple[dict[str, Forms], ...] = ()
    neighbours: tuple[str, ...] = ()


class Base(Struct, frozen=True, kw_only=True):
    """The region as given. `topics` are by class of the register of associations."""

    languages: tuple[str, ...]
    forms: dict[str, Forms]
    west: float
    south: float
    east: float
    north: float
    towns: tuple[Town, ...]
    topics: dict[int, tuple[Topic, ...]]

    def inside(self, longitude: float, latitude: float) -> tuple[float, float]:
        """The nearest point that is well inside the region's bounds."""
        return (
            min(max(longitude, self.west + 0.02), self.east - 0.02),
            min(max(latitude, self.south + 0.01), self.north - 0.01),
        )


def base_of(files: Mapping[str, str]) -> Base:
    """Understand the given files: region.yml, categories.yml and municipalities/*.yml."""
    region = _fields(files["region.yml"])
    languages = tuple(region["languages"])
    bounds = {side: float(value) for side, value in region["bounds"].items()}
    towns = tuple(
        _town(path, _fields(text), languages)
        for path, text in sorted(files.items())
        if path.startswith("municipalities/")
    )
    return Base(
        languages=languages,
        forms=_forms(region, languages),
        towns=towns,
        topics=_topics(_fields(files["categories.yml"]), languages),
        **bounds,
    )


def _fields(text: str) -> dict[str, Any]:
    fields: dict[str, Any] = yaml.load(text, LOADER)  # noqa: S506 - makes nothing but text, lists and mappings
    return fields


def _town(path: str, fields: dict[str, Any], languages: tuple[str, ...]) -> Town:
    return Town(
        id=path.removeprefix("municipalities/").removesuffix(".yml"),
        code=fields["code"],
        forms=_forms(fields, languages),
        population=int(fields.get("population", 1000)),
        longitude=float(fields["centre"][0]),
        latitude=float(fields["centre"][1]),
        column=int(fields["tile"]["column"]),
        row=int(fields["tile"]["row"]),
        parts=tuple(_forms(part, languages) for part in fields.get("former_municipalities", ())),
        neighbours=tuple(fields.get("neighbours", ())),
    )


def _forms(fields: dict[str, Any], languages: tuple[str, ...]) -> dict[str, Forms]:
    """The forms of a name by language; a case that is not given is left to the language's pattern."""
    given = {"name": "name", "of": "genitive", "at": "locative"}
    texts = {form: _localized(fields.get(field), languages) for form, field in given.items()}
    return {
        language: {
            form: by_language[language] for form, by_language in texts.items() if language in by_language
        }
        | {"name": texts["name"].get(language) or texts["name"][languages[0]]}
        for language in languages
    }


def _localized(value: Any, languages: tuple[str, ...]) -> dict[str, str]:
    return value if isinstance(value, dict) else {languages[0]: value} if value else {}


def _topics(file: dict[str, Any], languages: tuple[str, ...]) -> dict[int, tuple[Topic, ...]]:
    """The topics by class; a class without topics stands for itself."""
    return {
        int(group["register_class"]): tuple(
            Topic(id=topic["id"], label=_localized(topic["label"], languages))
            for topic in group.get("topics") or (group,)
        )
        for group in file["categories"]
    }
