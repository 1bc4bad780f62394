"""The contestant stock MkDocs and Material: each record as Markdown, as one would write it today."""

from collections import defaultdict
from collections.abc import Callable, Iterator
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
Row = tuple[str, Any]
"""The path of a page and its record."""
Lists = dict[str, list[Row]]
Labels = dict[str, dict[str, Any]]
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
    lists: Lists = defaultdict(list)
    labels = _labels(data)
    for file in sorted((data / "organisations").rglob("*.yml")):
        record = _read(file)
        row = f"yhdistykset/{file.stem}.md", record
        if record.get("status") != "defunct":
            _file(lists, labels, row)
        yield from _in_all(f"yhdistykset/{file.stem}", lambda lang, record=record: _record(record, lang))
    for folder, name in FOLDERS.items():
        for file in sorted((data / folder).rglob("*.yml")):
            record = _read(file)
            if folder == "events":
                _file_event(lists, (f"{name}/{file.stem}.md", record))
            yield from _in_all(f"{name}/{file.stem}", lambda lang, record=record: _record(record, lang))
    for name, members in sorted(lists.items()):
        yield from _in_all(name, lambda lang, name=name, members=members: _list(name, members, labels, lang))


def _in_all(name: str, text: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """A page in every language."""
    for language in LANGUAGES:
        yield f"{_prefix(language)}{name}.md", text(language)


def _file(lists: Lists, labels: Labels, row: Row) -> None:
    """Put an organisation on every list that ours has too."""
    record = row[1]
    topics = dict.fromkeys(
        name for topic in record["categories"] for name in (topic, labels[topic].get("class")) if name
    )
    places = dict.fromkeys((record["municipality"], *record.get("area", {}).get("municipalities", ())))
    names = [f"kirjain/{row[0].partition('/')[2][0]}", f"upota/yhdistykset/{record['municipality']}"]
    names += [f"aiheet/{topic}" for topic in topics] + [f"kunnat/{place}/index" for place in places]
    names += [f"kunnat/{place}/{topic}" for place in places for topic in topics]
    names += [f"kylat/{village}-yhdistykset" for village in record.get("villages", ())]
    for name in names:
        lists[name].append(row)


def _file_event(lists: Lists, row: Row) -> None:
    """Put an event on the lists of its month and of its municipality."""
    record = row[1]
    lists[f"kunnat/{record['municipality']}/tapahtumat"].append(row)
    if start := str(record.get("start", "")):
        lists[f"tapahtumat/{start[:4]}/{start[5:7]}"].append(row)


def _labels(data: Path) -> Labels:
    """What municipalities and topics are called, and the class of each topic."""
    found = {file.stem: {"label": _read(file)["name"]} for file in (data / "municipalities").glob("*.yml")}
    for group in _read(data / "categories.yml")["categories"]:
        found[group["id"]] = {"label": group["label"]}
        found |= {topic["id"]: {"label": topic["label"], "class": group["id"]} for topic in group["topics"]}
    return found


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


def _list(name: str, members: list[Row], labels: Labels, language: str) -> str:
    depth = "../" * name.count("/")
    rows = "\n".join(_row(depth, path, record, labels, language) for path, record in members)
    *_, last = name.removesuffix("/index").split("/")
    title = _said(labels[last]["label"], language) if last in labels else last
    return f"# {title}\n\n{rows}\n"


def _row(depth: str, path: str, record: Any, labels: Labels, language: str) -> str:
    """A record in a list: its name, where it is, what it is about, and how to reach it."""
    name = _said(record.get("name") or record.get("title"), language)
    known = (record["municipality"], *record.get("categories", ()))
    facts = [str(record["start"])] if "start" in record else []
    facts += [_said(labels[key]["label"], language) for key in known]
    facts += [*record.get("phones", ())[:1]]
    facts += [f"<{record[key]}>" for key in ("email", "website") if key in record]
    return f"- [{name}]({depth}{path}) {' · '.join(facts)}"
