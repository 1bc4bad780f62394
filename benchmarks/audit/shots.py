"""`make shots`: a picture of every kind of page in both widths, light and dark, in every language.

They go into build/shots/ with an index page, for people to look through.
"""

import argparse
from html import escape
from itertools import groupby
from pathlib import Path

from benchmarks.audit.pages import BUILD, SCHEMES, WIDTHS, Subject, say, site_of, subjects, window

from browser import chromium
from sites import served

FOLDER = BUILD / "shots"
TALLEST = 6000
STYLE = (
    "body{font:16px system-ui;margin:1rem;background:#ddd}h2{margin:2rem 0 .5rem}"
    "div{display:flex;gap:.75rem;overflow-x:auto;align-items:start}figure{margin:0}"
    "img{height:32rem;width:auto;object-fit:cover;object-position:top;border:1px solid #999}"
)


def main() -> None:
    """Build, look, write the index."""
    options = _options()
    site = site_of(options.data, BUILD / "shots-site")
    wanted = [
        subject
        for subject in subjects(site, least=True)
        if (not options.kind or subject.kind in options.kind)
        and (not options.language or subject.language in options.language)
    ]
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served(site.folder) as address, chromium() as browser:
        for width in WIDTHS:
            for scheme in SCHEMES:
                say(f"{len(wanted)} pages, {width} px, {scheme} …")
                with window(browser, width, scheme) as page:
                    for subject in wanted:
                        page.goto(f"{address}/{subject.path}", wait_until="networkidle")
                        height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
                        page.screenshot(
                            path=FOLDER / _file(subject, width, scheme),
                            full_page=True,
                            clip={"x": 0, "y": 0, "width": width, "height": height},
                        )
    (FOLDER / "index.html").write_text(_index(wanted), encoding="utf-8")
    say(f"Look at {(FOLDER / 'index.html').relative_to(BUILD.parent)}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="data")
    parser.add_argument("--kind", action="append", help="only this kind of page; may be given again")
    parser.add_argument("--language", action="append", help="only this language; may be given again")
    return parser.parse_args()


def _file(subject: Subject, width: int, scheme: str) -> Path:
    return Path(f"{subject.name}.{subject.language}.{width}.{scheme}.png")


def _index(wanted: list[Subject]) -> str:
    parts = []
    for name, group in groupby(sorted(wanted, key=lambda s: s.name), key=lambda s: s.name):
        figures = "".join(
            f'<figure><a href="{file}"><img src="{file}" loading="lazy" alt="{escape(str(file))}"></a>'
            f"<figcaption>{escape(str(file))}</figcaption></figure>"
            for subject in group
            for width in WIDTHS
            for scheme in SCHEMES
            for file in [_file(subject, width, scheme)]
        )
        parts.append(f"<h2>{escape(name)}</h2><div>{figures}</div>")
    return f'<!doctype html><meta charset="utf-8"><title>Shots</title><style>{STYLE}</style>{"".join(parts)}'


if __name__ == "__main__":
    main()
