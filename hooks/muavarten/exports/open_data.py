"""The static API: JSON a kind and a record, CSV, GeoJSON, and an index with counts and checksums."""

import csv
import hashlib
import io
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from muavarten.exports.items import item_of, location_of
from muavarten.forms.fingerprint import fingerprint
from muavarten.pages.addresses import RECORD_FOLDERS
from muavarten.pages.edition import Site
from muavarten.records.common import Record

BASE = "api/v1"
FORMULA = re.compile(r"[=+\-@\t\r]")
HARMLESS = re.compile(r"[+\-]?[0-9][0-9 .]*")


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every file of the API; the index comes last."""
    listed: list[dict[str, Any]] = []
    for folder in RECORD_FOLDERS:
        for path, data, count in _kind(site, folder):
            if count is not None:
                checksum = hashlib.sha256(data).hexdigest()
                listed.append({"path": path, "count": count, "bytes": len(data), "sha256": checksum})
            yield path, data
    yield f"{BASE}/index.json", _json(_envelope(site, listed))


def _kind(site: Site, folder: str) -> Iterator[tuple[str, bytes, int | None]]:
    """The files of one kind, with the number of records where a file holds all of them."""
    records = list(site.directory.of_kind(folder).values())
    items = [_with_page(site, folder, item_of(record)) for record in records]
    for record, item in zip(records, items, strict=True):
        state = {"fingerprint": fingerprint(record)} if isinstance(record, Record) else {}
        yield f"{BASE}/{folder}/{item['id']}.json", _json({**item, **state}), None
    yield f"{BASE}/{folder}.json", _json(_envelope(site, items)), len(items)
    yield f"{BASE}/{folder}.csv", _csv(items), len(items)
    places = [(location_of(record), item) for record, item in zip(records, items, strict=True)]
    features = [_feature(place, item) for place, item in places if place]
    yield f"{BASE}/{folder}.geojson", _json(_collection(features)), len(features)


def _with_page(site: Site, folder: str, item: dict[str, Any]) -> dict[str, Any]:
    """An item with the addresses of its page by language."""
    pages = {
        language: site.url + site.addresses.record(language, folder, item["id"])
        for language in site.addresses.languages
    }
    return {**item, "pages": pages}


def _envelope(site: Site, items: list[dict[str, Any]]) -> dict[str, Any]:
    return {"schema": 1, "generated_for": site.today.isoformat(), "count": len(items), "items": items}


def _json(data: Any) -> bytes:
    return msgspec.json.encode(data) + b"\n"


def _collection(features: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": features}


def _feature(place: Any, item: dict[str, Any]) -> dict[str, Any]:
    """A GeoJSON feature (RFC 7946): longitude before latitude, WGS 84."""
    return {
        "type": "Feature",
        "id": item["id"],
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": item,
    }


def _csv(items: list[dict[str, Any]]) -> bytes:
    """A table for spreadsheets: UTF-8 with a byte-order mark, a column for each field and language."""
    rows = [_flat(item) for item in items]
    columns = list(dict.fromkeys(name for row in rows for name in row)) or ["id"]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _flat(item: dict[str, Any], prefix: str = "") -> dict[str, str]:
    row: dict[str, str] = {}
    for name, value in item.items():
        if isinstance(value, dict):
            row |= _flat(value, f"{prefix}{name}_")
        else:
            row[f"{prefix}{name}"] = cell(value)
    return row


def cell(value: Any) -> str:
    """A value as the text of a cell that no spreadsheet takes for a formula."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        simple = all(not isinstance(part, (dict, list)) for part in value)
        text = "; ".join(map(str, value)) if simple else msgspec.json.encode(value).decode()
    else:
        text = str(value)
    return f"'{text}" if FORMULA.match(text) and not HARMLESS.fullmatch(text) else text
