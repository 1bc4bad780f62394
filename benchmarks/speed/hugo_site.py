"""The contestant Hugo: layouts from hugo/, frames and labels from our own site and catalogues."""

import json
import re
import shutil
from pathlib import Path

import yaml

from muavarten.languages.catalogue import catalogue
from muavarten.languages.formats import own_name

LAYOUTS = Path(__file__).parent / "hugo"
LANGUAGES = {"fi": "yhdistykset", "sv": "sv/foreningar", "en": "en/associations"}
CUTS = (
    r"<title>.*?</script>(?=\s*<link rel=\"stylesheet\" href=\"[^\"]*stylesheets/main)",
    r"<nav class=\"mv-languages\".*?</nav>",
    r"<nav class=\"mv-trail\".*?(?=\s*</article>)",
)
ICON = re.compile(r"<dt>(<svg.*?</svg>)([^<]*)</dt>", re.DOTALL)
SHARE = re.compile(r'<p id="paper".*?(?=\n<p class="mv-note mv-provenance__raw")', re.DOTALL)
WAYS = {
    "contact.phone": "icon.phone",
    "contact.email": "icon.email",
    "contact.website": "icon.website",
    "contact.address": "icon.address",
}


def make_hugo_site(folder: Path, data: Path, ours: Path) -> None:
    """Lay out the sources of the contestant; `ours` is our site of the same records."""
    shutil.copytree(LAYOUTS, folder)
    (folder / "records").symlink_to(data.resolve())
    made = folder / "made"
    made.mkdir()
    (made / "frames.json").write_text(json.dumps({lang: _frame(ours, lang) for lang in LANGUAGES}))
    (made / "labels.json").write_text(json.dumps({lang: _labels(ours, lang) for lang in LANGUAGES}))
    topics = {}
    for group in yaml.safe_load((data / "categories.yml").read_text(encoding="utf-8"))["categories"]:
        topics |= {topic["id"]: topic["label"] for topic in (group, *group["topics"])}
    (made / "topics.json").write_text(json.dumps(topics))


def _pages(ours: Path, language: str) -> list[str]:
    folder = ours / LANGUAGES[language]
    return [
        (entry / "index.html").read_text(encoding="utf-8")
        for entry in sorted(folder.iterdir())[100:160]
        if (entry / "index.html").exists()
    ]


def _frame(ours: Path, language: str) -> dict[str, str]:
    """A page of ours without what differs from page to page."""
    page = next(page for page in _pages(ours, language) if 'mv-page--organisation"' in page)
    parts = []
    for cut in CUTS:
        found = re.search(cut, page, re.DOTALL)
        if found is None:
            raise LookupError(cut)
        parts.append(page[: found.start()])
        page = page[found.end() :]
    return dict(zip(("before", "between", "middle", "after"), (*parts, page), strict=True))


def _labels(ours: Path, language: str) -> dict[str, str]:
    words = catalogue(language)
    labels = {
        key: words.pattern(key)
        for key in sorted(words.keys())
        if key.startswith(
            (
                "section.",
                "shell.",
                "page.",
                "organisation",
                "event",
                "contact",
                "audience",
                "provenance",
                "badge",
                "choice.AgeGroup",
                "subscribe.",
                "calendar.subscribe",
            )
        )
    }
    labels["own"] = own_name(language)
    pages = _pages(ours, language)
    for key, name in WAYS.items():
        icons = (found[1] for page in pages for found in ICON.finditer(page) if found[2] == labels[key])
        labels[name] = next(icons, "")
    share = SHARE.search(pages[0])
    labels["share"] = re.sub(r"muavarten\.example/[^<\"&]*(?=[<\"])", "PLACE", share[0]) if share else ""
    labels["paper"] = words.pattern("provenance.report")
    return labels
