"""The same records for the other searches: as pages that a generator would make of them."""

import html
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import material
from msgspec import Struct

from muavarten.exports.search_index_tables import tables
from muavarten.exports.search_index_text import texts_of
from muavarten.pages.edition import Edition, Site

MATERIAL = Path(material.__file__).parent / "templates" / "assets" / "javascripts"


class Document(Struct, frozen=True, kw_only=True):
    """A record as a page: its key `KIND/ID`, its title and all that the page says."""

    key: str
    title: str
    text: str


def documents(site: Site) -> Iterator[Document]:
    """Every record that can be found, with the words that its page shows: place, topics, description."""
    edition = Edition(site, site.addresses.languages[0])
    directory = site.directory
    for table in tables(site):
        for row in table.rows:
            place = directory.municipalities.get(row.place)
            shown = [edition.plain(place.name)] if place else []
            shown += [edition.plain(directory.categories[topic].label) for topic in row.topics]
            shown += [edition.plain(directory.villages[name].name) for name in row.facets.villages]
            text = ". ".join([*shown, *texts_of(row.record)])
            yield Document(key=f"{table.kind}/{row.record.id}", title=row.name, text=text)


def write_material(found: list[Document], folder: Path) -> None:
    """Material's worker and stemmers as installed, its search_index.json, and a page that asks them."""
    shutil.copytree(MATERIAL / "workers", folder / "javascripts" / "workers")
    shutil.copytree(MATERIAL / "lunr", folder / "javascripts" / "lunr")
    worker = next((folder / "javascripts" / "workers").glob("search.*.min.js")).name
    index = {
        "config": {
            "lang": ["fi"],
            "separator": r"[\s\-]+",
            "pipeline": ["stopWordFilter"],
            "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
        },
        "docs": [
            {"location": document.key, "title": document.title, "text": html.escape(document.text)}
            for document in found
        ],
    }
    (folder / "search_index.json").write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")
    script = MATERIAL_SCRIPT.replace("WORKER", f"/javascripts/workers/{worker}")
    (folder / "index.html").write_text(PAGE.replace("SCRIPT", script), encoding="utf-8")


def write_pagefind(found: list[Document], folder: Path) -> None:
    """Pagefind's index of the same records as Finnish pages, and a page that asks it."""
    with tempfile.TemporaryDirectory() as made:
        for document in found:
            page = Path(made, document.key, "index.html")
            page.parent.mkdir(parents=True)
            title, text = html.escape(document.title), html.escape(document.text)
            page.write_text(RECORD.format(title=title, text=text), encoding="utf-8")
        command = [
            sys.executable,
            "-m",
            "pagefind",
            "--site",
            made,
            "--output-path",
            str(folder / "pagefind"),
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (folder / "index.html").write_text(PAGE.replace("SCRIPT", PAGEFIND_SCRIPT), encoding="utf-8")


RECORD = (
    '<!doctype html><html lang="fi"><title>{title}</title><body><h1>{title}</h1><p>{text}</p></body></html>'
)

PAGE = """<!doctype html><html lang="fi"><meta charset="utf-8"><title>Search</title>
<link rel="icon" href="data:,"><ol></ol><script type="module">SCRIPT
const q = new URLSearchParams(location.search).get("q");
if (q) for (const key of await ask(q)) {
  const item = document.createElement("li");
  item.dataset.record = key;
  item.textContent = key;
  document.querySelector("ol").append(item);
}
window.ask = ask;
</script></html>"""

MATERIAL_SCRIPT = """
const worker = new Worker("WORKER");
const told = () => new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
const index = await (await fetch("/search_index.json")).json();
const ready = told();
worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
await ready;
async function ask(text) {
  const answer = told();
  worker.postMessage({ type: 2, data: text });
  return (await answer).data.items.slice(0, 10).map(([first]) => first.location);
}
"""

PAGEFIND_SCRIPT = """
const pagefind = await import("/pagefind/pagefind.js");
async function ask(text) {
  const found = (await pagefind.search(text)).results.slice(0, 10);
  const pages = await Promise.all(found.map((result) => result.data()));
  return pages.map(({ url }) => url.replace(/^\\/|\\/$/g, ""));
}
"""
