"""The list of everything that the site is built with: an SBOM (CycloneDX) and a table of licences.

Made from the lock file and from what the installed packages say of themselves.
`python -m benchmarks.hardening.sbom` writes both.
"""

import json
import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements" / "base.txt"
SBOM = ROOT / "requirements" / "sbom.cdx.json"
TABLE = ROOT / "requirements" / "LICENCES.md"
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?P<rest>.*)$")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
CLASSIFIER = "License :: OSI Approved :: "
NAMES = {
    "MIT License": "MIT",
    "MIT": "MIT",
    "BSD License": "BSD-3-Clause",
    "BSD-2-Clause": "BSD-2-Clause",
    "BSD 3-Clause License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Apache-2.0": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "ISC License (ISCL)": "ISC",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.1-or-later",
    "Python Software Foundation License": "PSF-2.0",
    "Dual License": "Apache-2.0 OR BSD-3-Clause",
}
HEAD = """# Licences

What the site is built with (`requirements/base.txt`). None of it is part of the site but the style sheets of
Material for MkDocs (MIT). Made by `python -m benchmarks.hardening.sbom`.

"""
NOT_HERE = "not installed here"


class Package(NamedTuple):
    """One package of the lock."""

    name: str
    version: str
    hashes: tuple[str, ...]
    only_where: str


def packages(lock: Path = LOCK) -> list[Package]:
    """Everything in a lock file."""
    found: list[Package] = []
    hashes: list[str] = []
    head: re.Match[str] | None = None
    for line in [*lock.read_text(encoding="utf-8").splitlines(), "end==0"]:
        if pin := PIN.match(line):
            if head is not None:
                where = head["rest"].partition(";")[2].rstrip(" \\").strip()
                found.append(Package(head["name"], head["version"], tuple(sorted(hashes)), where))
            head, hashes = pin, []
        hashes += HASH.findall(line)
    return found


def licence(package: Package) -> str:
    """What an installed package says of its licence, in the names of SPDX where we know them."""
    try:
        said = metadata(package.name)
    except PackageNotFoundError:
        return NOT_HERE
    if said.get("License-Expression"):
        return str(said["License-Expression"])
    lines = said.get_all("Classifier", [])
    classifiers = [line.removeprefix(CLASSIFIER) for line in lines if line.startswith(CLASSIFIER)]
    for name in (*classifiers, str(said.get("License") or "").split("\n")[0].strip()):
        if name in NAMES:
            return NAMES[name]
    return classifiers[0] if classifiers else "unknown"


def component(package: Package) -> dict[str, Any]:
    """A package in the words of CycloneDX."""
    url = f"pkg:pypi/{package.name.lower()}@{package.version}"
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": url,
        "name": package.name,
        "version": package.version,
        "purl": url,
        "properties": [{"name": "muavarten:sha256", "value": value} for value in package.hashes],
    }
    said = licence(package)
    if said != NOT_HERE:
        found["licenses"] = [{"expression": said}] if " " in said else [{"license": {"id": said}}]
    if package.only_where:
        found["properties"].append({"name": "muavarten:only-where", "value": package.only_where})
    return found


def sbom() -> str:
    """The SBOM, the same for the same lock."""
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "muavarten", "bom-ref": "muavarten"}},
        "components": [component(package) for package in packages()],
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def table() -> str:
    """The licences as a table for people."""
    rows = "".join(
        f"| {name} | {version} | {licence(package)} | {where or 'everywhere'} |\n"
        for package in packages()
        for name, version, _, where in [package]
    )
    return f"{HEAD}| package | version | licence | where |\n| --- | --- | --- | --- |\n{rows}"


def main() -> None:
    """Write both."""
    SBOM.write_text(sbom(), encoding="utf-8")
    TABLE.write_text(table(), encoding="utf-8")


if __name__ == "__main__":
    main()
