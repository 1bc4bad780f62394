"""When events take place: over forty cases from rules, exceptions and changes of the clock."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muavarten.recurrence import days
from muavarten.recurrence.clock import attached
from muavarten.recurrence.days import days_of
from muavarten.recurrence.expansion import expand, scheduled
from muavarten.recurrence.rule import RecurrenceError, Rule, parsed_rule
from recurrence_cases import CASES, Case
from recurrence_events import event_of, told

HELSINKI = ZoneInfo("Europe/Helsinki")


def test_there_are_at_least_forty_cases() -> None:
    assert len(CASES) >= 40
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    first, last = date.fromisoformat(case.first), date.fromisoformat(case.last)
    found = expand(event_of(case), HELSINKI, first, last)
    assert told(found) == case.dates.split()


@pytest.mark.parametrize(
    ("local", "universal"),
    [
        ("2027-03-28T02:59", "2027-03-28T00:59"),
        ("2027-03-28T03:30", "2027-03-28T01:30"),
        ("2027-03-28T04:00", "2027-03-28T01:00"),
        ("2027-10-31T02:59", "2027-10-30T23:59"),
        ("2027-10-31T03:30", "2027-10-31T00:30"),
        ("2027-10-31T04:00", "2027-10-31T02:00"),
    ],
)
def test_the_missing_and_the_doubled_hour(local: str, universal: str) -> None:
    """A time that does not exist is an hour later by the clock; one that comes twice is the first."""
    found = attached(datetime.fromisoformat(local), HELSINKI)
    assert found.astimezone(UTC) == datetime.fromisoformat(f"{universal}+00:00")


@pytest.mark.parametrize(
    ("rule", "part"),
    [
        ("", "RRULE"),
        ("FREQ=SECONDLY", "FREQ"),
        ("FREQ=HOURLY", "FREQ"),
        ("BYDAY=TU", "FREQ"),
        ("FREQ=WEEKLY;FREQ=DAILY", "FREQ"),
        ("FREQ=WEEKLY;COUNT=3;UNTIL=20271231", "COUNT"),
        ("FREQ=WEEKLY;COUNT=0", "COUNT"),
        ("FREQ=WEEKLY;COUNT=1000000000", "COUNT"),
        ("FREQ=WEEKLY;INTERVAL=-1", "INTERVAL"),
        ("FREQ=WEEKLY;INTERVAL=²", "INTERVAL=²"),
        ("FREQ=WEEKLY;UNTIL=20271231T180000Z", "UNTIL"),
        ("FREQ=WEEKLY;UNTIL=20270230", "UNTIL"),
        ("FREQ=WEEKLY;BYDAY=1TU", "BYDAY"),
        ("FREQ=WEEKLY;BYDAY=XX", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=0TU", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=54TU", "BYDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY"),
        ("FREQ=WEEKLY;BYSETPOS=3", "BYSETPOS"),
        ("FREQ=YEARLY;BYMONTH=13", "BYMONTH"),
        ("FREQ=DAILY;BYHOUR=3", "BYHOUR"),
        ("FREQ=DAILY;WKST=XX", "WKST"),
        ("FREQ=DAILY;X-EVIL=1", "X-EVIL"),
    ],
)
def test_senseless_rules_are_refused(rule: str, part: str) -> None:
    with pytest.raises(RecurrenceError) as refused:
        parsed_rule(rule)
    assert refused.value.part == part or part in str(refused.value)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=30;COUNT=5000",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
        "FREQ=YEARLY;BYDAY=MO;BYSETPOS=366",
    ],
)
def test_a_rule_that_never_happens_ends(rule: str) -> None:
    assert days_of(parsed_rule(rule), date(2026, 1, 1), date(2026, 1, 1), date(2030, 1, 1)) == ()


RULES = st.builds(
    lambda frequency, interval, rest: f"FREQ={frequency};INTERVAL={interval}{rest}",
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 5),
    st.sampled_from(
        ["", ";BYDAY=TU,SA", ";BYMONTH=3,10", ";COUNT=9", ";UNTIL=20270701", ";WKST=SU;BYDAY=SU,MO"]
    ),
)


@settings(max_examples=150, deadline=None)
@given(
    frequency=st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    interval=st.integers(1, 9),
    start=st.dates(date(1000, 1, 1), date(2026, 12, 31)),
    first=st.dates(date(2026, 1, 1), date(2036, 12, 31)),
    length=st.integers(0, 800),
)
def test_an_endless_rule_costs_nothing_beyond_its_window(
    frequency: str, interval: int, start: date, first: date, length: int
) -> None:
    """However long ago it began: of the days outside the window at most the next on either side is made."""
    made: list[date] = []

    def noted(rule: Rule, aligned: date) -> Iterator[date]:
        for day in iterated(rule, aligned):
            made.append(day)
            yield day

    iterated = days._iterated
    days._within.cache_clear()
    with patch.object(days, "_iterated", noted):
        rule = parsed_rule(f"FREQ={frequency};INTERVAL={interval}")
        found = days_of(rule, start, first, first + timedelta(days=length))
    assert len(made) <= len(found) + 2


@settings(max_examples=150, deadline=None)
@given(rule=RULES, start=st.dates(date(2025, 1, 1), date(2026, 12, 31)), cut=st.integers(0, 800))
def test_a_window_shows_the_same_dates_as_a_wider_one(rule: str, start: date, cut: int) -> None:
    """Wherever one begins to look, dates stay where they are."""
    parsed, end = parsed_rule(rule), start + timedelta(days=800)
    whole = days_of(parsed, start, start, end)
    first = start + timedelta(days=cut)
    assert days_of(parsed, start, first, end) == tuple(day for day in whole if day >= first)


@settings(max_examples=50, deadline=None)
@given(case=st.sampled_from(CASES), day=st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_dates_come_in_order_and_within_the_days_asked_for(case: Case, day: date) -> None:
    event, last = event_of(case), day + timedelta(days=90)
    found = expand(event, HELSINKI, day, last)
    assert list(found) == sorted(found, key=lambda h: h.start)
    assert all(h.start.date() <= last and h.over.date() >= day for h in found)
    assert len({(h.on, h.start) for h in found}) == len(found)
    assert {h.on for h in found if h.change is None} >= {
        on
        for on in scheduled(event, day, last)
        if all(on != c.on and on.day != c.on.day for c in event.occurrences)
    }
