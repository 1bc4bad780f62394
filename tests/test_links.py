"""Every internal link and fragment of every page leads somewhere; headings and ids are in order."""

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from sites import Anatomy, BuiltSite

SITES = ("real_site", "test_site", "second_region")
HOME = "http://site.invalid/"


@pytest.mark.parametrize("name", SITES)
def test_every_internal_link_and_fragment_resolves(name: str, request: pytest.FixtureRequest) -> None:
    site: BuiltSite = request.getfixturevalue(name)
    pages = {page: Anatomy(site.text(page)) for page in site.pages()}
    ids = {page: set(anatomy.ids) for page, anatomy in pages.items()}
    broken = [
        f"{page}: {link}"
        for page, anatomy in pages.items()
        for link in anatomy.links
        if _is_broken(site, page, link, ids)
    ]
    assert broken[:20] == []


def _is_broken(site: BuiltSite, page: Path, link: str, ids: dict[Path, set[str]]) -> bool:
    here = HOME + page.as_posix().removesuffix("index.html")
    target = urlsplit(urljoin(here, link))
    if target.scheme not in ("http", "https") or target.netloc != urlsplit(HOME).netloc:
        return False
    path = Path(unquote(target.path).lstrip("/"))
    file = path / "index.html" if target.path.endswith("/") else path
    if not (site.folder / file).is_file():
        return True
    return bool(target.fragment) and file.suffix == ".html" and unquote(target.fragment) not in ids[file]


@pytest.mark.parametrize("name", SITES)
def test_every_page_has_one_h1_ordered_headings_and_no_id_twice(
    name: str, request: pytest.FixtureRequest
) -> None:
    site: BuiltSite = request.getfixturevalue(name)
    wrong = []
    for page in site.pages():
        html = site.text(page)
        if 'http-equiv="refresh"' in html:
            continue
        anatomy = Anatomy(html)
        jumps = [
            (above, below)
            for above, below in zip(anatomy.headings, anatomy.headings[1:], strict=False)
            if below > above + 1
        ]
        twice = {name for name in anatomy.ids if anatomy.ids.count(name) > 1}
        if anatomy.headings.count(1) != 1 or jumps or twice:
            wrong.append(
                f"{page}: h1 {anatomy.headings.count(1)}, jumps {jumps[:3]}, ids twice {sorted(twice)[:3]}"
            )
    assert wrong[:20] == []
