"""The static API keeps its promises: envelopes, tables that no spreadsheet runs, schemas, checksums."""

import csv
import hashlib
import io
import json
import re
from typing import Any

import pytest
import yaml
from frontmatter.default_handlers import YAMLHandler
from jsonschema import Draft202012Validator

from muavarten.exports.open_data import cell
from muavarten.pages.addresses import RECORD_FOLDERS
from muavarten.records.kinds import KINDS
from sites import ROOT, TODAY, BuiltSite

API = "api/v1"


def _json(site: BuiltSite, path: str) -> Any:
    return json.loads(site.text(f"{API}/{path}"))


@pytest.mark.parametrize("folder", RECORD_FOLDERS)
def test_every_kind_has_its_envelope_and_its_items(folder: str, test_site: BuiltSite) -> None:
    data = _json(test_site, f"{folder}.json")
    assert data["schema"] == 1
    assert data["generated_for"] == TODAY.isoformat()
    assert data["count"] == len(data["items"]) == len(test_site.site.directory.of_kind(folder))
    for item in data["items"]:
        assert item["id"]
        single = _json(test_site, f"{folder}/{item['id']}.json")
        assert {name: single.get(name) for name in item} == item


def test_the_index_tells_true_counts_sizes_and_checksums(test_site: BuiltSite) -> None:
    for entry in _json(test_site, "index.json")["items"]:
        data = (test_site.folder / entry["path"]).read_bytes()
        assert entry["bytes"] == len(data)
        assert entry["sha256"] == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("folder", RECORD_FOLDERS)
def test_tables_open_in_a_spreadsheet_as_text(folder: str, test_site: BuiltSite) -> None:
    data = (test_site.folder / API / f"{folder}.csv").read_bytes()
    assert data.startswith("\ufeff".encode())
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["id"] for row in rows] == [item["id"] for item in _json(test_site, f"{folder}.json")["items"]]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("=1+1", "'=1+1"),
        ("+358 6 414 0000", "+358 6 414 0000"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        (-23.5, "-23.5"),
        (True, "true"),
        (["=1", "b"], "'=1; b"),
        ("Kuoro", "Kuoro"),
    ],
)
def test_no_cell_is_a_formula(value: object, text: str) -> None:
    assert cell(value) == text


@pytest.mark.parametrize("folder", RECORD_FOLDERS)
def test_geojson_says_longitude_first_and_stays_in_the_region(folder: str, real_site: BuiltSite) -> None:
    data = _json(real_site, f"{folder}.geojson")
    box = real_site.site.directory.region.bounds
    assert data["type"] == "FeatureCollection"
    for feature in data["features"]:
        assert feature["type"] == "Feature"
        longitude, latitude = feature["geometry"]["coordinates"]
        assert box.west <= longitude <= box.east
        assert box.south <= latitude <= box.north


class _Core(yaml.SafeLoader):
    """Reads YAML as editors do: by the core schema of version 1.2, where `yes`, `on` and dates are text."""


_Core.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_form})$"), list(_first))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_examples_and_the_real_records_fit_their_schemas(kind: Any, real_site: BuiltSite) -> None:
    schema = _json(real_site, f"schema/{kind.folder}.json")
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    files = [ROOT / "docs" / "records" / f"{kind.name}{kind.suffix}"]
    files += sorted((ROOT / "data" / kind.folder).rglob(f"*{kind.suffix}"))
    for file in files:
        text = file.read_text(encoding="utf-8")
        front = YAMLHandler().split(text)[0] if kind.suffix == ".md" else text
        data = yaml.load(front, Loader=_Core)  # noqa: S506 - a SafeLoader
        errors = [error.message for error in validator.iter_errors(data)]
        assert errors == [], file.name


def test_no_schema_field_is_without_help(real_site: BuiltSite) -> None:
    for kind in KINDS:
        for name, field in _json(real_site, f"schema/{kind.folder}.json")["properties"].items():
            assert field.get("title"), f"{kind.name}.{name}"
            assert field.get("description"), f"{kind.name}.{name}"
