"""The contestant stock MkDocs and Material: each record as Markdown, as one would write it today."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

LANGUAGES = ("fi", "sv", "en")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SETTINGS = """site_name: Muavarten
site_url: https://muavarten.example/
theme:
  name: material
  font: false
plugins: []
nav:
  - index.md
markdown_extensions: [attr_list, def_list, tables]
validation: {nav: {omitted_files: ignore}}
"""
FOLDERS = {"events": "tapahtumat", "premises": "tilat", "grants": "avustukset", "villages": "kylat"}


def make_stock_site(folder: Path, data: Path) -> int:
    """Write the Markdown of every page; returns how many there are."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (docs / "index.md").write_text("# Muavarten\n", encoding="utf-8")
    pages = 0
    for path, text in _pages(data):
        file = docs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        pages += 1
    return pages


def _pages(data: Path) -> Iterator[tuple[str, str]]:
    lists: dict[str, list[tuple[str, Any]]] = defaultdict(list)
    for file in sorted((data / "organisations").rglob("*.yml")):
        record = _read(file)
        for topic in record["categories"]:
            lists[f"kunnat/{record['municipality']}/{topic}"].append((file.stem, record))
        for language in LANGUAGES:
            yield f"{_prefix(language)}yhdistykset/{file.stem}.md", _record(record, language)
    for name, members in sorted(lists.items()):
        for language in LANGUAGES:
            yield f"{_prefix(language)}{name}.md", _list(name, members, language)
    for folder, name in FOLDERS.items():
        for file in sorted((data / folder).rglob("*.yml")):
            for language in LANGUAGES:
                yield f"{_prefix(language)}{name}/{file.stem}.md", _record(_read(file), language)


def _read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 - a safe loader


def _prefix(language: str) -> str:
    return "" if language == "fi" else f"{language}/"


def _said(value: Any, language: str) -> str:
    if isinstance(value, dict) and set(value) <= set(LANGUAGES):
        return str(value.get(language) or next(iter(value.values())))
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _record(record: Any, language: str) -> str:
    name = _said(record.get("name") or record.get("title"), language)
    about = _said(record.get("description", name), language)
    facts = "\n\n".join(
        f"{field}\n:   {_said(value, language)}"
        for field, value in record.items()
        if field not in ("name", "title", "description")
    )
    head = f"---\ntitle: '{name.replace(chr(39), chr(39) * 2)}'\n---\n"
    return f"{head}# {name}\n\n{about}\n\n{facts}\n"


def _list(name: str, members: list[tuple[str, Any]], language: str) -> str:
    rows = "\n".join(
        f"- [{_said(record['name'], language)}](../../yhdistykset/{key}.md) {record.get('email', '')}"
        for key, record in members
    )
    return f"# {name}\n\n{rows}\n"
