"""Recurrence, case by case: what a record says, and when the event then takes place.

A case is its name, the record's times, the first and last day looked at, and the beginnings in local time,
with the end after `>` where it matters and the status in brackets where it is not `scheduled`.
"""

from typing import NamedTuple


class Case(NamedTuple):
    """One event and the dates that somebody has looked up in a calendar."""

    name: str
    record: str
    first: str
    last: str
    dates: str


CASES = (
    Case(
        "once",
        "start: 2026-12-05T10:00, end: 2026-12-05T15:00",
        "2026-11-24",
        "2027-11-24",
        "2026-12-05T10:00>2026-12-05T15:00",
    ),
    Case(
        "once, on another day than those looked at", "start: 2026-12-05T10:00", "2026-12-06", "2027-11-24", ""
    ),
    Case(
        "going on when one begins to look",
        "start: 2026-11-20, end: 2026-11-25, all_day: true",
        "2026-11-25",
        "2026-11-30",
        "2026-11-20>2026-11-25",
    ),
    Case(
        "a whole day",
        "start: 2026-12-06, all_day: true",
        "2026-12-01",
        "2026-12-31",
        "2026-12-06>2026-12-06",
    ),
    Case(
        "whole days over the change to summer time",
        "start: 2027-03-27, end: 2027-03-29, all_day: true",
        "2027-03-01",
        "2027-03-31",
        "2027-03-27>2027-03-29",
    ),
    Case(
        "a whole day each week over the change to winter time",
        "start: 2027-10-17, all_day: true, rrule: FREQ=WEEKLY;COUNT=4",
        "2027-10-01",
        "2027-11-30",
        "2027-10-17>2027-10-17 2027-10-24>2027-10-24 2027-10-31>2027-10-31 2027-11-07>2027-11-07",
    ),
    Case(
        "without an end that anybody told",
        "start: 2026-12-05T10:00",
        "2026-12-01",
        "2026-12-31",
        "2026-12-05T10:00",
    ),
    Case(
        "until the end of a later day",
        "start: 2026-12-04T18:00, end: 2026-12-06",
        "2026-12-01",
        "2026-12-31",
        "2026-12-04T18:00>2026-12-07T00:00",
    ),
    Case(
        "every week, over the change to summer time",
        "start: 2027-03-16T18:00, end: 2027-03-16T20:00, rrule: FREQ=WEEKLY;UNTIL=20270413",
        "2027-03-01",
        "2027-12-31",
        "2027-03-16T18:00>2027-03-16T20:00 2027-03-23T18:00>2027-03-23T20:00"
        " 2027-03-30T18:00>2027-03-30T20:00 2027-04-06T18:00>2027-04-06T20:00"
        " 2027-04-13T18:00>2027-04-13T20:00",
    ),
    Case(
        "every week, over the change to winter time",
        "start: 2027-10-18T09:00, rrule: FREQ=WEEKLY;UNTIL=20271108",
        "2027-10-01",
        "2027-12-31",
        "2027-10-18T09:00 2027-10-25T09:00 2027-11-01T09:00 2027-11-08T09:00",
    ),
    Case(
        "every week without end, long since",
        "start: 1990-01-02T18:00, rrule: FREQ=WEEKLY",
        "2026-12-01",
        "2026-12-20",
        "2026-12-01T18:00 2026-12-08T18:00 2026-12-15T18:00",
    ),
    Case(
        "every second week",
        "start: 2026-11-25T17:30, rrule: FREQ=WEEKLY;INTERVAL=2",
        "2026-12-01",
        "2027-01-31",
        "2026-12-09T17:30 2026-12-23T17:30 2027-01-06T17:30 2027-01-20T17:30",
    ),
    Case(
        "every second week, with exceptions",
        "start: 2026-11-25T17:30, rrule: FREQ=WEEKLY;INTERVAL=2, exdates: 2026-12-23T17:30 2027-01-06T17:30",
        "2026-12-01",
        "2027-02-28",
        "2026-12-09T17:30 2027-01-20T17:30 2027-02-03T17:30 2027-02-17T17:30",
    ),
    Case(
        "every third week, looked at long after it began",
        "start: 2020-01-01T10:00, rrule: FREQ=WEEKLY;INTERVAL=3",
        "2026-11-24",
        "2027-01-10",
        "2026-11-25T10:00 2026-12-16T10:00 2027-01-06T10:00",
    ),
    Case(
        "two days of the week",
        "start: 2026-12-01T10:00, rrule: FREQ=WEEKLY;BYDAY=TU,TH",
        "2026-12-01",
        "2026-12-11",
        "2026-12-01T10:00 2026-12-03T10:00 2026-12-08T10:00 2026-12-10T10:00",
    ),
    Case(
        "every second week on two days, weeks beginning on Monday",
        "start: 2026-12-01T10:00, rrule: FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4",
        "2026-12-01",
        "2027-01-31",
        "2026-12-01T10:00 2026-12-06T10:00 2026-12-15T10:00 2026-12-20T10:00",
    ),
    Case(
        "every second week on two days, weeks beginning on Sunday",
        "start: 2026-12-01T10:00, rrule: FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4",
        "2026-12-01",
        "2027-01-31",
        "2026-12-01T10:00 2026-12-13T10:00 2026-12-15T10:00 2026-12-27T10:00",
    ),
    Case(
        "working days",
        "start: 2026-12-03T08:00, rrule: FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=4",
        "2026-12-01",
        "2026-12-31",
        "2026-12-03T08:00 2026-12-04T08:00 2026-12-07T08:00 2026-12-08T08:00",
    ),
    Case(
        "the last Friday of the month",
        "start: 2026-11-27T19:00, rrule: FREQ=MONTHLY;BYDAY=-1FR",
        "2026-12-01",
        "2027-05-31",
        "2026-12-25T19:00 2027-01-29T19:00 2027-02-26T19:00 2027-03-26T19:00 2027-04-30T19:00"
        " 2027-05-28T19:00",
    ),
    Case(
        "the first Tuesday, but not in July, and in January a week later",
        "start: 2026-12-01T18:00, end: 2026-12-01T20:00, rrule: FREQ=MONTHLY;BYDAY=1TU;UNTIL=20271231,"
        " exdates: 2027-07-06, changes: 2027-01-05T18:00 start=2027-01-12T18:00 status=moved",
        "2026-12-01",
        "2027-08-31",
        "2026-12-01T18:00>2026-12-01T20:00 2027-01-12T18:00>2027-01-12T20:00[moved]"
        " 2027-02-02T18:00>2027-02-02T20:00 2027-03-02T18:00>2027-03-02T20:00"
        " 2027-04-06T18:00>2027-04-06T20:00 2027-05-04T18:00>2027-05-04T20:00"
        " 2027-06-01T18:00>2027-06-01T20:00 2027-08-03T18:00>2027-08-03T20:00",
    ),
    Case(
        "the first and third Monday",
        "start: 2026-12-07T12:00, rrule: FREQ=MONTHLY;BYDAY=1MO,3MO",
        "2026-12-01",
        "2027-01-31",
        "2026-12-07T12:00 2026-12-21T12:00 2027-01-04T12:00 2027-01-18T12:00",
    ),
    Case(
        "the fifth Thursday, where there is one",
        "start: 2026-12-31T12:00, rrule: FREQ=MONTHLY;BYDAY=5TH",
        "2026-12-01",
        "2027-10-31",
        "2026-12-31T12:00 2027-04-29T12:00 2027-07-29T12:00 2027-09-30T12:00",
    ),
    Case(
        "every second month on the second Wednesday",
        "start: 2026-10-14T12:00, rrule: FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE",
        "2026-11-24",
        "2027-06-30",
        "2026-12-09T12:00 2027-02-10T12:00 2027-04-14T12:00 2027-06-09T12:00",
    ),
    Case(
        "the second Saturday of June, every year",
        "start: 2026-06-13, all_day: true, rrule: FREQ=YEARLY;BYMONTH=6;BYDAY=2SA",
        "2026-01-01",
        "2028-12-31",
        "2026-06-13>2026-06-13 2027-06-12>2027-06-12 2028-06-10>2028-06-10",
    ),
    Case(
        "29 February, every year that has one",
        "start: 2024-02-29T12:00, rrule: FREQ=YEARLY",
        "2025-01-01",
        "2036-12-31",
        "2028-02-29T12:00 2032-02-29T12:00 2036-02-29T12:00",
    ),
    Case(
        "the 31st of months that have one",
        "start: 2026-12-31T20:00, rrule: FREQ=MONTHLY",
        "2026-12-01",
        "2027-08-31",
        "2026-12-31T20:00 2027-01-31T20:00 2027-03-31T20:00 2027-05-31T20:00 2027-07-31T20:00"
        " 2027-08-31T20:00",
    ),
    Case(
        "the last day of the month",
        "start: 2026-11-30T20:00, rrule: FREQ=MONTHLY;BYMONTHDAY=-1",
        "2026-12-01",
        "2027-04-30",
        "2026-12-31T20:00 2027-01-31T20:00 2027-02-28T20:00 2027-03-31T20:00 2027-04-30T20:00",
    ),
    Case(
        "the 1st and the 15th",
        "start: 2026-12-01T09:00, rrule: FREQ=MONTHLY;BYMONTHDAY=1,15",
        "2026-12-01",
        "2027-01-31",
        "2026-12-01T09:00 2026-12-15T09:00 2027-01-01T09:00 2027-01-15T09:00",
    ),
    Case(
        "every third month",
        "start: 2025-11-10T09:00, rrule: FREQ=MONTHLY;INTERVAL=3",
        "2026-11-24",
        "2027-08-31",
        "2027-02-10T09:00 2027-05-10T09:00 2027-08-10T09:00",
    ),
    Case(
        "Friday the 13th",
        "start: 2026-11-13T13:13, rrule: FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "2026-11-01",
        "2028-12-31",
        "2026-11-13T13:13 2027-08-13T13:13 2028-10-13T13:13",
    ),
    Case(
        "the first working day of the month",
        "start: 2026-12-01T09:00, rrule: FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
        "2026-12-01",
        "2027-05-31",
        "2026-12-01T09:00 2027-01-01T09:00 2027-02-01T09:00 2027-03-01T09:00 2027-04-01T09:00"
        " 2027-05-03T09:00",
    ),
    Case(
        "the last working day of the month",
        "start: 2026-12-31T09:00, rrule: FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "2026-12-01",
        "2027-02-28",
        "2026-12-31T09:00 2027-01-29T09:00 2027-02-26T09:00",
    ),
    Case(
        "every year on its day",
        "start: 2020-12-06T10:00, rrule: FREQ=YEARLY",
        "2026-11-24",
        "2028-12-31",
        "2026-12-06T10:00 2027-12-06T10:00 2028-12-06T10:00",
    ),
    Case(
        "every second year",
        "start: 2021-08-07T10:00, rrule: FREQ=YEARLY;INTERVAL=2",
        "2026-11-24",
        "2031-12-31",
        "2027-08-07T10:00 2029-08-07T10:00 2031-08-07T10:00",
    ),
    Case(
        "the Monday of week 20",
        "start: 2026-05-11T10:00, rrule: FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
        "2026-01-01",
        "2028-12-31",
        "2026-05-11T10:00 2027-05-17T10:00 2028-05-15T10:00",
    ),
    Case(
        "every day, so many times",
        "start: 2026-12-30T17:00, rrule: FREQ=DAILY;COUNT=4",
        "2026-12-01",
        "2027-01-31",
        "2026-12-30T17:00 2026-12-31T17:00 2027-01-01T17:00 2027-01-02T17:00",
    ),
    Case(
        "every third day, looked at long after it began",
        "start: 2026-01-01T17:00, rrule: FREQ=DAILY;INTERVAL=3",
        "2026-12-01",
        "2026-12-09",
        "2026-12-03T17:00 2026-12-06T17:00 2026-12-09T17:00",
    ),
    Case(
        "every day, but in July only",
        "start: 2026-07-01T17:00, rrule: FREQ=DAILY;BYMONTH=7",
        "2027-06-01",
        "2027-07-03",
        "2027-07-01T17:00 2027-07-02T17:00 2027-07-03T17:00",
    ),
    Case(
        "so many times, of which some are over",
        "start: 2026-11-03T17:00, rrule: FREQ=WEEKLY;COUNT=6",
        "2026-11-24",
        "2027-11-24",
        "2026-11-24T17:00 2026-12-01T17:00 2026-12-08T17:00",
    ),
    Case(
        "until a day, which still counts",
        "start: 2027-06-16T23:30, end: 2027-06-16T23:45, rrule: FREQ=WEEKLY;UNTIL=20270630",
        "2027-06-01",
        "2027-12-31",
        "2027-06-16T23:30>2027-06-16T23:45 2027-06-23T23:30>2027-06-23T23:45"
        " 2027-06-30T23:30>2027-06-30T23:45",
    ),
    Case(
        "until a local time just before the last would begin",
        "start: 2027-06-16T18:00, rrule: FREQ=WEEKLY;UNTIL=20270630T175959",
        "2027-06-01",
        "2027-12-31",
        "2027-06-16T18:00 2027-06-23T18:00",
    ),
    Case(
        "until exactly the local time of the last, in winter time",
        "start: 2027-10-20T18:00, rrule: FREQ=WEEKLY;UNTIL=20271103T180000",
        "2027-06-01",
        "2027-12-31",
        "2027-10-20T18:00 2027-10-27T18:00 2027-11-03T18:00",
    ),
    Case(
        "whole days until a day",
        "start: 2027-06-16, all_day: true, rrule: FREQ=WEEKLY;UNTIL=20270630",
        "2027-06-01",
        "2027-12-31",
        "2027-06-16>2027-06-16 2027-06-23>2027-06-23 2027-06-30>2027-06-30",
    ),
    Case(
        "on days that follow no rule",
        "start: 2026-12-01T10:00, rdates: 2026-12-10 2027-01-20",
        "2026-12-01",
        "2027-12-31",
        "2026-12-01T10:00 2026-12-10T10:00 2027-01-20T10:00",
    ),
    Case(
        "once more at another time of day",
        "start: 2026-12-01T10:00, end: 2026-12-01T11:00, rrule: FREQ=WEEKLY;COUNT=2,"
        " rdates: 2026-12-10T18:30",
        "2026-12-01",
        "2027-12-31",
        "2026-12-01T10:00>2026-12-01T11:00 2026-12-08T10:00>2026-12-08T11:00"
        " 2026-12-10T18:30>2026-12-10T19:30",
    ),
    Case(
        "the first date left out",
        "start: 2026-12-01T10:00, rrule: FREQ=WEEKLY;COUNT=3, exdates: 2026-12-01",
        "2026-11-24",
        "2027-12-31",
        "2026-12-08T10:00 2026-12-15T10:00",
    ),
    Case(
        "an added date left out again",
        "start: 2026-12-01T10:00, rrule: FREQ=WEEKLY;COUNT=2, rdates: 2026-12-10 2026-12-11,"
        " exdates: 2026-12-10",
        "2026-11-24",
        "2027-12-31",
        "2026-12-01T10:00 2026-12-08T10:00 2026-12-11T10:00",
    ),
    Case(
        "whole days left out",
        "start: 2026-12-01, all_day: true, rrule: FREQ=DAILY;COUNT=4, exdates: 2026-12-02 2026-12-03",
        "2026-11-24",
        "2027-12-31",
        "2026-12-01>2026-12-01 2026-12-04>2026-12-04",
    ),
    Case(
        "moved from days not looked at to one that is",
        "start: 2026-12-01T10:00, rrule: FREQ=WEEKLY, changes: 2027-02-02T10:00 start=2026-12-12T14:00",
        "2026-12-10",
        "2026-12-20",
        "2026-12-12T14:00[moved] 2026-12-15T10:00",
    ),
    Case(
        "moved away from the days looked at",
        "start: 2026-12-01T10:00, rrule: FREQ=WEEKLY, changes: 2026-12-15T10:00 start=2027-03-13T10:00",
        "2026-12-10",
        "2026-12-23",
        "2026-12-22T10:00",
    ),
    Case(
        "moved to another day at the usual time",
        "start: 2026-12-01T10:00, end: 2026-12-01T11:00, rrule: FREQ=WEEKLY;COUNT=2, changes: 2026-12-08"
        " start=2026-12-09",
        "2026-12-01",
        "2026-12-31",
        "2026-12-01T10:00>2026-12-01T11:00 2026-12-09T10:00>2026-12-09T11:00[moved]",
    ),
    Case(
        "one date cancelled",
        "start: 2026-12-01T10:00, rrule: FREQ=WEEKLY;COUNT=3, changes: 2026-12-08T10:00 status=cancelled",
        "2026-12-01",
        "2026-12-31",
        "2026-12-01T10:00 2026-12-08T10:00[cancelled] 2026-12-15T10:00",
    ),
    Case(
        "one date longer",
        "start: 2026-12-01T10:00, end: 2026-12-01T11:00, rrule: FREQ=WEEKLY;COUNT=2,"
        " changes: 2026-12-08T10:00 end=2026-12-08T14:30",
        "2026-12-01",
        "2026-12-31",
        "2026-12-01T10:00>2026-12-01T11:00 2026-12-08T10:00>2026-12-08T14:30",
    ),
    Case(
        "an event moved over the change to summer time",
        "start: 2027-03-27T10:00, rrule: FREQ=YEARLY, changes: 2027-03-27T10:00 start=2027-03-28T10:00",
        "2027-03-01",
        "2027-03-31",
        "2027-03-28T10:00[moved]",
    ),
    Case(
        "a dance over the night in which an hour is missing",
        "start: 2027-03-20T22:00, end: 2027-03-21T05:00, rrule: FREQ=WEEKLY;COUNT=2",
        "2027-03-01",
        "2027-03-31",
        "2027-03-20T22:00>2027-03-21T05:00 2027-03-27T22:00>2027-03-28T05:00",
    ),
    Case(
        "a dance over the night that has an hour more",
        "start: 2027-10-23T22:00, end: 2027-10-24T05:00, rrule: FREQ=WEEKLY;COUNT=2",
        "2027-10-01",
        "2027-10-31",
        "2027-10-23T22:00>2027-10-24T05:00 2027-10-30T22:00>2027-10-31T05:00",
    ),
    Case(
        "postponed as a whole",
        "start: 2026-12-05T10:00, status: postponed",
        "2026-12-01",
        "2026-12-31",
        "2026-12-05T10:00[postponed]",
    ),
)
