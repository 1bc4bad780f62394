"""The scripts of search: bundles that browsers can run, and code that takes nothing from elsewhere."""

import re
import subprocess
from pathlib import Path

import pytest

from muavarten.exports.search_index import SCRIPTS
from muavarten.exports.search_index_scripts import bundle
from muavarten.read.scripts import search_modules
from search.asking import NODE

FORBIDDEN = re.compile(
    r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|https?://[a-z]"
)


@pytest.mark.parametrize("script", SCRIPTS)
def test_bundle_is_one_script_that_names_nothing_twice(script: str, tmp_path: Path) -> None:
    file = tmp_path / f"{Path(script).stem}.mjs"
    file.write_text(bundle(search_modules(), script), encoding="utf-8")
    checked = subprocess.run([str(NODE), "--check", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize("script", SCRIPTS)
def test_bundle_imports_nothing(script: str) -> None:
    assert not re.search(r"^(?:import|export) ", bundle(search_modules(), script), re.MULTILINE)


def test_comments_go_and_texts_stay() -> None:
    modules = {
        "b.js": 'export const b = "a // b"; // why\n',
        "a.js": 'import { b } from "./b.js";\n\n// said\nb();\n',
    }
    assert bundle(modules, "a.js") == 'const b = "a // b";\nb();\n'


def test_scripts_make_no_markup_from_text_and_load_nothing_from_others() -> None:
    for name, source in search_modules().items():
        assert not FORBIDDEN.findall(source), name
