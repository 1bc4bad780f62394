"""How times and recurrence are told in the three languages, and the column of a paper."""

from datetime import date
from pathlib import Path

import pytest

from calendar_built import calendar_data
from calendar_region import TODAY, site_with
from muavarten.commands.main import main
from muavarten.derive.occurrences import calendar
from muavarten.pages.column_text import column_text
from muavarten.pages.edition import Edition
from muavarten.pages.event_rule_words import rule_words
from muavarten.pages.event_time import span
from recurrence_cases import Case
from recurrence_events import event_of

RULES = [
    ("FREQ=WEEKLY", ("tiistaisin", "på tisdagar", "on Tuesdays")),
    (
        "FREQ=WEEKLY;BYDAY=TU,TH",
        ("tiistaisin ja torstaisin", "på tisdagar och torsdagar", "on Tuesdays and Thursdays"),
    ),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", ("arkipäivisin", "på vardagar", "on weekdays")),
    (
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=20271231",
        (
            "joka toinen viikko tiistaisin, 31.12.2027 saakka",
            "varannan vecka på tisdagar, till och med 31 december 2027",
            "every other week on Tuesdays, until 31 December 2027",
        ),
    ),
    (
        "FREQ=WEEKLY;INTERVAL=3",
        (
            "3 viikon välein tiistaisin",
            "med 3 veckors mellanrum på tisdagar",
            "every 3 weeks on Tuesdays",
        ),
    ),
    (
        "FREQ=MONTHLY;BYDAY=1TU",
        (
            "kuukauden ensimmäisenä tiistaina",
            "den första tisdagen i månaden",
            "on the first Tuesday of the month",
        ),
    ),
    (
        "FREQ=MONTHLY;BYDAY=1TU,3TU",
        (
            "kuukauden ensimmäisenä ja kolmantena tiistaina",
            "den första och tredje tisdagen i månaden",
            "on the first and third Tuesday of the month",
        ),
    ),
    (
        "FREQ=MONTHLY;BYDAY=-1TU",
        (
            "kuukauden viimeisenä tiistaina",
            "den sista tisdagen i månaden",
            "on the last Tuesday of the month",
        ),
    ),
    ("FREQ=MONTHLY", ("kuukauden 1. päivänä", "den 1 i månaden", "on day 1 of the month")),
    (
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        ("kuukauden viimeisenä päivänä", "den sista dagen i månaden", "on the last day of the month"),
    ),
    ("FREQ=YEARLY", ("joka vuosi 1.12.", "varje år den 1 december", "every year on 1 December")),
    (
        "FREQ=YEARLY;BYMONTH=6;BYDAY=2SA",
        (
            "joka vuosi kesäkuun toisena lauantaina",
            "varje år den andra lördagen i juni",
            "every year on the second Saturday of June",
        ),
    ),
    ("FREQ=DAILY", ("joka päivä", "varje dag", "every day")),
    ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", ("", "", "")),
    ("FREQ=WEEKLY;BYMONTH=6", ("", "", "")),
]

SPANS = [
    ("start: 2026-12-01T18:00", ("ti 1.12. klo 18", "tis 1.12 kl. 18", "Tue 1 Dec, 18:00")),
    (
        "start: 2026-12-01T18:00, end: 2026-12-01T20:00",
        ("ti 1.12. klo 18–20", "tis 1.12 kl. 18–20", "Tue 1 Dec, 18:00–20:00"),
    ),
    (
        "start: 2026-12-01T18:00, end: 2026-12-01T19:30",
        ("ti 1.12. klo 18.00–19.30", "tis 1.12 kl. 18.00–19.30", "Tue 1 Dec, 18:00–19:30"),
    ),
    (
        "start: 2026-12-31T21:00, end: 2027-01-01T01:00",
        ("to 31.12. klo 21–1", "tors 31.12 kl. 21–1", "Thu 31 Dec, 21:00–1:00"),
    ),
    ("start: 2027-05-08, all_day: true", ("la 8.5.2027", "lör 8.5.2027", "Sat 8 May 2027")),
    (
        "start: 2026-12-04, end: 2026-12-06, all_day: true",
        ("pe 4.12. – su 6.12.", "fre 4.12 – sön 6.12", "Fri 4 Dec – Sun 6 Dec"),
    ),
    (
        "start: 2026-12-04T10:00, end: 2026-12-06T15:00",
        (
            "pe 4.12. klo 10 – su 6.12. klo 15",
            "fre 4.12 kl. 10 – sön 6.12 kl. 15",
            "Fri 4 Dec, 10:00 – Sun 6 Dec, 15:00",
        ),
    ),
]


@pytest.mark.parametrize(("rule", "words"), RULES, ids=[rule for rule, _ in RULES])
def test_recurrence_in_words(rule: str, words: tuple[str, str, str], tmp_path: Path) -> None:
    site = site_with(tmp_path / "data")
    event = event_of(Case("", f"start: 2026-12-01T18:00, rrule: {rule}", "", "", ""))
    assert tuple(rule_words(Edition(site, language), event) for language in ("fi", "sv", "en")) == words


@pytest.mark.parametrize(("record", "words"), SPANS, ids=[record for record, _ in SPANS])
def test_times_in_words(record: str, words: tuple[str, str, str], tmp_path: Path) -> None:
    event = event_of(Case("Juhla", record, "", "", ""), "juhla")
    site = site_with(tmp_path / "data", event)
    [happening] = calendar(site.directory, TODAY).by_event["juhla"]
    assert tuple(span(Edition(site, language), happening) for language in ("fi", "sv", "en")) == words


COLUMN = """\
HIRVILAMPI
ti 24.11. klo 18.30–20.00 Illan konsertti, Hirvilammen kirkko, Kirkkotie 1. Hinta: 10 euroa.
PERUTTU: to 26.11. klo 18 Luento luonnosta.
la 28.11. klo 20.00–1.30 Pikkujoulutanssit. Järj. Hirvilammen nuorisoseura.

KIVIKOSKI
pe 20.11. – su 20.12. Valokuvanäyttely, Kirjasto. Vapaa pääsy.
ti 24.11. klo 9–11 Aamukahvit, Seuratalo. Vapaa pääsy.
ti 24.11. klo 10.00–11.30 Sauvakävely, Torilta. Vapaa pääsy.
la 28.11. klo 10 – su 29.11. klo 15 Joulumarkkinat, Seuratalo. Ilm. viim. to 26.11. klo 16.
"""


def test_the_column_of_a_paper(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = calendar_data(tmp_path / "data")
    arguments = [
        "column",
        "--data",
        str(data),
        "--paper",
        "koskimaan-sanomat",
        "--from",
        "2026-11-24",
        "--days",
        "6",
    ]
    assert main(arguments) == 0
    said = capsys.readouterr()
    assert said.out == COLUMN
    assert "torstaina" in said.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--paper", "ei-ole"],
        ["--paper", "koskimaan-sanomat", "--from", "24.11.2026"],
        ["--paper", "koskimaan-sanomat", "--from", "9999-12-31"],
        ["--paper", "koskimaan-sanomat", "--days", "0"],
        ["--paper", "koskimaan-sanomat", "--days", "-3"],
        ["--paper", "koskimaan-sanomat", "--days", "viikko"],
        ["--paper", "koskimaan-sanomat", "--days", "10000"],
        ["--paper", "koskimaan-sanomat", "--language", "xx"],
    ],
)
def test_wrong_use_of_the_command(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = calendar_data(tmp_path / "data")
    assert main(["column", "--data", str(data), *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1


def test_a_municipality_without_events_says_so(tmp_path: Path) -> None:
    site = site_with(tmp_path / "data")
    places = [site.directory.municipalities["hirvilampi"]]
    day = date(2026, 11, 24)
    assert column_text(Edition(site, "en"), places, day, day) == "No events have been announced.\n"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("status: cancelled", "PERUTTU: ti 1.12. klo 18 Kerho, Koulu."),
        ("place: Kirjasto", "Uusi paikka: ti 1.12. klo 18 Kerho, Kirjasto. Vapaa pääsy."),
        ("start: 2026-12-02T18:00", "Uusi aika: ke 2.12. klo 18 Kerho, Koulu. Vapaa pääsy."),
        ("start: 2026-12-02, place: Kirjasto", "Uusi aika: ke 2.12. klo 18 Kerho, Kirjasto. Vapaa pääsy."),
        ("note: Ota sukset", "ti 1.12. klo 18 Kerho, Koulu. Vapaa pääsy."),
    ],
)
def test_the_column_says_what_has_changed(change: str, told: str, tmp_path: Path) -> None:
    record = (
        "title: Kerho\nmunicipality: hirvilampi\nstart: 2026-12-01T18:00\nplace: {name: Koulu}\nprice: free\n"
        f"recurrence: {{rrule: FREQ=WEEKLY}}\noccurrences: [{{on: 2026-12-01, {change}}}]\n"
    )
    site = site_with(tmp_path / "data", record)
    places = [site.directory.municipalities["hirvilampi"]]
    text = column_text(Edition(site, "fi"), places, date(2026, 12, 1), date(2026, 12, 2))
    assert text == f"{told}\n"
