"""What the site is built with: everything by hash, listed, under licences that allow what is done with it."""

import json
import re

import pytest
from benchmarks.hardening.sbom import LOCK, NOT_HERE, SBOM, TABLE, licence, packages

from sites import ROOT

ALLOWED = frozenset(
    {"MIT", "MPL-2.0", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF-2.0", "LGPL-2.1-or-later", "ISC"}
)
"""The one LGPL package is imported as it is; the others ask for nothing but their notices."""


@pytest.mark.parametrize("lock", ["base.txt", "dev.txt"])
def test_everything_is_locked_by_hash(lock: str) -> None:
    found = packages(ROOT / "requirements" / lock)
    assert len(found) > 30
    assert all(package.hashes for package in found)
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    assert not re.search(r"^\s*(?:-e|--index|--extra|git\+|https?:)", text, re.MULTILINE)


def test_the_lists_are_those_of_the_lock() -> None:
    """After `make lock`, `python -m benchmarks.hardening.sbom` brings them up to date."""
    locked = [(package.name, package.version) for package in packages()]
    components = json.loads(SBOM.read_text(encoding="utf-8"))["components"]
    assert [(part["name"], part["version"]) for part in components] == locked
    table = TABLE.read_text(encoding="utf-8")
    assert all(f"| {name} | {version} |" in table for name, version in locked)


def test_licences_are_known_and_allow_it() -> None:
    for package in packages(LOCK):
        said = licence(package)
        if said != NOT_HERE:
            assert ALLOWED & set(said.split(" OR ")), f"{package.name}: {said}"
