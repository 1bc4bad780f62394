"""Charts of one table: how residents and managers rated each criterion, and what feedback was given."""

from muavarten.derive.rounds import ratings_by_criterion
from muavarten.pages.charts import Chart, Plot, chart
from muavarten.pages.leaf import Leaf
from muavarten.pages.view import Piece
from muavarten.records.memo import Memo, Rater

BEST = 5


def ratings_chart(leaf: Leaf, memo: Memo) -> Chart | None:
    """Both groups side by side, criterion by criterion, on a scale that ends at 5."""
    ratings = ratings_by_criterion(memo)
    if not ratings:
        return None
    edition, t = leaf.edition, leaf.t
    titles = {criterion.number: criterion.title for criterion in leaf.directory.criteria.criteria}
    raters = tuple(rater for rater in Rater if any(rater in by for by in ratings.values()))
    rows = []
    for number, by in ratings.items():
        title, lang = edition.best(titles[number]) if number in titles else ("", "")
        values = tuple(by[rater].value if rater in by else None for rater in raters)
        rows.append((Piece(f"{number}. {title}".rstrip(), lang=lang), values))
    averages = [
        t(
            f"services.chart.ratings.average.{rater}",
            number=edition.number(_average([by[rater].value for by in ratings.values() if rater in by])),
        )
        for rater in raters
    ]
    plot = Plot(
        anchor="ratings",
        title=t("services.chart.ratings"),
        summary=t("services.chart.ratings.summary", averages=edition.conjunction(averages)),
        heading=t("services.column.criterion"),
        series=tuple(t(f"choice.Rater.{rater}") for rater in raters),
        rows=rows,
        most=BEST,
    )
    return chart(plot, edition.number, t("services.unknown"))


def feedback_chart(leaf: Leaf, memo: Memo) -> Chart | None:
    """How many gave each answer to the feedback question."""
    if not memo.feedback:
        return None
    edition, t = leaf.edition, leaf.t
    total = sum(answer.count for answer in memo.feedback)
    top = max(memo.feedback, key=lambda answer: answer.count)
    plot = Plot(
        anchor="feedback",
        title=t("services.chart.feedback"),
        summary=t(
            "services.chart.feedback.summary",
            count=total,
            number=edition.number(total),
            top=edition.plain(top.answer),
            top_number=edition.number(top.count),
        ),
        heading=t("services.column.answer"),
        series=(t("services.column.answers"),),
        rows=[(leaf.piece(answer.answer), (answer.count,)) for answer in memo.feedback],
    )
    return chart(plot, edition.number, t("services.unknown"))


def _average(values: list[int]) -> float:
    return round(sum(values) / len(values), 1)
