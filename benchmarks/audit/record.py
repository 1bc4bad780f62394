"""What an audit found, whether it meets the targets, and its record as text."""

from collections.abc import Iterable
from datetime import date

from benchmarks.audit.lighthouse import Score
from benchmarks.audit.matrix import Finding
from benchmarks.audit.pages import SCHEMES, WIDTHS
from benchmarks.audit.weight import Request
from msgspec import Struct

STOCK = "stock Material"
MOST_WEIGHT = 75_000
MOST_SHIFT = 0.01
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
COLUMNS = ("page", "performance", "accessibility", "best practices", "SEO", "paint", "shift", "failed")


class Measures(Struct, frozen=True, kw_only=True):
    """All that was measured; a part that was skipped is empty."""

    day: date
    data: str
    pages: int
    skipped: tuple[str, ...]
    violations: tuple[Finding, ...]
    losses: tuple[Finding, ...]
    requests: tuple[Request, ...]
    scores: tuple[Score, ...]

    @property
    def weight(self) -> int:
        """The bytes of the first view of an organisation's page."""
        return sum(request.size for request in self.requests)

    def misses(self) -> list[str]:
        """The targets that are missed, in words."""
        own = [score for score in self.scores if score.page != STOCK]
        found = [f"{len(self.violations)} violations"] if self.violations else []
        found += [f"{len(self.losses)} places where something is lost"] if self.losses else []
        found += [f"{self.weight} bytes"] if self.weight > MOST_WEIGHT else []
        for score in own:
            found += [
                f"{score.page}: {key} {score.categories[key]}"
                for key, least in LEAST.items()
                if score.categories[key] < least
            ]
            found += [f"{score.page}: shift {score.shift:.3f}"] if score.shift > MOST_SHIFT else []
        paints = {score.page: score.paint for score in self.scores}
        if STOCK in paints and paints["organisation"] > paints[STOCK]:
            found.append("the largest paint of an organisation's page is later than stock Material's")
        return found

    def text(self) -> str:
        """The record."""
        matrix = f"{self.pages} pages × {len(WIDTHS)} widths × {len(SCHEMES)} schemes"
        skipped = ", ".join(self.skipped) or "nothing"
        missed = "; ".join(self.misses()) or "none"
        return "\n".join(
            (
                "# Audit",
                "",
                f"`make audit` on {self.day}, records of `{self.data}`; skipped: {skipped}.",
                "Looked at: the fullest page of each kind and language, and the form and the search in use.",
                f"Targets missed: {missed}.",
                "",
                "## axe-core: WCAG 2.2 A and AA, best practices",
                "",
                f"{matrix}: {len(self.violations)} violations.",
                *_lines(self.violations),
                "",
                "## 320 px wide, text spacing of WCAG 1.4.12, text at 200 %",
                "",
                f"{len(self.losses)} places where something is cut off or the page scrolls sideways.",
                *_lines(self.losses),
                "",
                "## First view of an organisation's page, compressed, all requests",
                "",
                f"{self.weight / 1000:.1f} KB; at most {MOST_WEIGHT // 1000} are allowed.",
                "",
                *_table(("file", "bytes"), ((f"`{r.path}`", str(r.size)) for r in self.requests)),
                "",
                "## Lighthouse, mobile (Slow 4G, processor four times slower), the middle of three runs",
                "",
                *_table(COLUMNS, (_row(score) for score in self.scores)),
                "",
            )
        )


def _lines(findings: tuple[Finding, ...]) -> list[str]:
    return [f"- {one.where}: {one.check}: `{one.element}`" for one in findings]


def _row(score: Score) -> tuple[str, ...]:
    numbers = (str(value) for value in score.categories.values())
    return (
        score.page,
        *numbers,
        f"{score.paint / 1000:.2f} s",
        f"{score.shift:.3f}",
        ", ".join(score.failed),
    )


def _table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = [columns, tuple("---" for _ in columns), *rows]
    return [f"| {' | '.join(cells)} |" for cells in lines]
