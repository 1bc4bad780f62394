"""What can be said of a grant's call on a day."""

from datetime import date

import pytest

from muavarten.derive.grants import GrantState, grant_state, has_known_habit
from muavarten.records.fields import LocalizedText, Moment
from muavarten.records.grant import Grant, GrantRecurrence

TODAY = date(2026, 11, 24)
NAME = LocalizedText((("fi", "Avustus"),))


def grant(
    opens: str = "", closes: str = "", recurs: GrantRecurrence | None = None, usual: bool = False
) -> Grant:
    return Grant(
        id="avustus",
        path="grants/avustus.yml",
        name=NAME,
        opens=Moment(date.fromisoformat(opens)) if opens else None,
        closes=Moment(date.fromisoformat(closes)) if closes else None,
        recurs=recurs,
        usual_time=NAME if usual else None,
    )


@pytest.mark.parametrize(
    ("found", "state"),
    [
        (grant(opens="2026-11-25"), GrantState.OPENS),
        (grant(opens="2026-11-25", closes="2026-12-31"), GrantState.OPENS),
        (grant(opens="2026-11-24", closes="2026-11-24"), GrantState.OPEN),
        (grant(closes="2026-11-24"), GrantState.OPEN),
        (grant(closes="2026-11-23"), GrantState.CLOSED),
        (grant(opens="2026-01-01", closes="2026-11-23"), GrantState.CLOSED),
        (grant(recurs=GrantRecurrence.CONTINUOUS), GrantState.CONTINUOUS),
        (grant(opens="2026-01-01", recurs=GrantRecurrence.CONTINUOUS), GrantState.CONTINUOUS),
        (grant(closes="2026-11-23", recurs=GrantRecurrence.CONTINUOUS), GrantState.CLOSED),
        (grant(opens="2026-01-01"), GrantState.UNKNOWN),
        (grant(recurs=GrantRecurrence.YEARLY, usual=True), GrantState.UNKNOWN),
        (grant(), GrantState.UNKNOWN),
    ],
)
def test_state_on_a_day(found: Grant, state: GrantState) -> None:
    assert grant_state(found, TODAY) is state


def test_a_habit_counts_only_while_no_call_is_known() -> None:
    assert has_known_habit(grant(closes="2026-11-23", usual=True), TODAY)
    assert has_known_habit(grant(usual=True), TODAY)
    assert not has_known_habit(grant(closes="2026-11-24", usual=True), TODAY)
    assert not has_known_habit(grant(closes="2026-11-23"), TODAY)
