"""`make audit`: the whole matrix of accessibility, Lighthouse and weight, with a record in AUDIT.md.

It ends with 1 where a target is missed.
"""

import argparse
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.audit import lighthouse
from benchmarks.audit.matrix import losses, violations
from benchmarks.audit.pages import BUILD, say, site_of, subjects
from benchmarks.audit.record import STOCK, Measures
from benchmarks.audit.server import compressed
from benchmarks.audit.weight import first_view

from browser import chromium
from sites import BuiltSite

RECORD = Path(__file__).resolve().parent.parent / "AUDIT.md"
PARTS = ("axe", "tight", "lighthouse")


def main() -> int:
    """Build, measure, write the record."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="data")
    parser.add_argument("--skip", action="append", default=[], choices=PARTS)
    options = parser.parse_args()
    site = site_of(options.data, BUILD / "audit")
    wanted = subjects(site)
    skipped = {*options.skip, *(() if lighthouse.install() else ("lighthouse",))}
    with compressed(site.folder) as address, chromium() as browser:
        found = () if "axe" in skipped else tuple(violations(browser, address, wanted))
        lost = () if "tight" in skipped else tuple(losses(browser, address, wanted))
        requests = first_view(browser, address, lighthouse.pages(site)["organisation"])
    measures = Measures(
        day=datetime.now(UTC).date(),
        data=options.data,
        pages=len(wanted),
        skipped=tuple(sorted(skipped)),
        violations=found,
        losses=lost,
        requests=requests,
        scores=() if "lighthouse" in skipped else tuple(_scores(site)),
    )
    RECORD.write_text(measures.text(), encoding="utf-8")
    say(measures.text())
    return 1 if measures.misses() else 0


def _scores(site: BuiltSite) -> list[lighthouse.Score]:
    pages = lighthouse.pages(site)
    with compressed(site.folder) as address:
        scores = [lighthouse.score(name, f"{address}/{path}") for name, path in pages.items()]
    body = site.text(pages["organisation"]).partition('id="main"')[2].partition("</article>")[0]
    words = " ".join(re.sub(r"<[^>]*>", " ", body).split())
    with compressed(lighthouse.stock_material(BUILD / "audit-stock", words)) as address:
        return [*scores, lighthouse.score(STOCK, f"{address}/")]


if __name__ == "__main__":
    sys.exit(main())
