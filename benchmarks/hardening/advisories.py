"""Asks the database of known holes (OSV) about every locked package.

`python -m benchmarks.hardening.advisories` ends with 0: none is known, 1: there are some, told with their
packages, 2: nobody answered, so nothing is known.
"""

import json
import sys
import urllib.request
from pathlib import Path

from benchmarks.hardening.sbom import ROOT, packages

DATABASE = "https://api.osv.dev/v1/querybatch"
LOCKS = tuple(ROOT / "requirements" / f"{name}.txt" for name in ("base", "dev", "bench", "fuzz"))


def known(locks: tuple[Path, ...], database: str) -> dict[str, list[str]]:
    """The numbers of known holes by package and version. Raises OSError where nobody answers."""
    wanted = sorted({(package.name, package.version) for lock in locks for package in packages(lock)})
    queries = [
        {"version": version, "package": {"name": name, "ecosystem": "PyPI"}} for name, version in wanted
    ]
    body = json.dumps({"queries": queries}).encode()
    request = urllib.request.Request(database, body, {"Content-Type": "application/json"})  # noqa: S310 - ours
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        results = json.load(answer)["results"]
    return {
        f"{name} {version}": [hole["id"] for hole in result["vulns"]]
        for (name, version), result in zip(wanted, results, strict=True)
        if result.get("vulns")
    }


def main(database: str = DATABASE) -> int:
    """Ask, and tell."""
    try:
        found = known(LOCKS, database)
    except OSError as error:
        print(f"NOT CHECKED for known holes: {database} does not answer ({error}).")
        return 2
    for package, holes in found.items():
        print(f"{package}: {', '.join(holes)} (https://osv.dev/{holes[0]})")
    print(f"{len(found) or 'No'} locked packages have known holes.")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
