"""Texts come back from a feed exactly as they were written, whatever they try."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from markupsafe import escape

from calendar_region import feeds, site_with
from muavarten.exports import atom, ics_text
from muavarten.press.bodies import breaking

ATOM = "{http://www.w3.org/2005/Atom}"
LONG_WORD = "ä" * 150
ATTACKS = {
    "commas-and-semicolons": "Kahvia, pullaa; glögiä: kaikki, mitä; kaapista löytyy,",
    "backslashes": r"C:\temp\n ei ole rivinvaihto \\ \, \; \N",
    "quotes": """Sanoi: "Tule!" ja 'mene' – ”pois”""",
    "emoji": "Talkoot 👩‍👩‍👧‍👦🇫🇮 ja pullakahvit ☕️",
    "long-word": f"{LONG_WORD} ja jotain",
    "emoji-on-the-fold": "a" * 60 + "👍🏽" * 20,
    "calendar-injection": "Kokous END:VEVENT END:VCALENDAR BEGIN:VEVENT SUMMARY:Väärä",
    "parameter-injection": 'Kokous";LANGUAGE=en:ATTENDEE;X="',
    "markup": "<script>alert(1)</script> & <b>lihava</b> ]]>",
    "template": "{{ config }} {% raw %} ${7*7}",
    "bars": "a|b||c",
    "letters": "Ähtärin ÅÄÖ ñ ß ĳ Ω Ж 漢字 עברית عربى",
    "spaces": "kaksi  väliä ja\u00a0sitova",
}
PROSE = {
    "newlines": "Ensin kahvia.\n\nSitten arpoja.\nLopuksi laulua.",
    "header-injection": "Kokous\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR",
    "a-line-of-its-own": "\n".join(["a", " b", "\tc", "d"]),
}


def _record(title: str, description: str) -> str:
    said = json.dumps(title, ensure_ascii=False)
    more = json.dumps(description, ensure_ascii=False)
    return (
        f"title: {said}\nmunicipality: kivikoski\nstart: 2026-12-05T10:00\nupdated: 2026-11-01\n"
        f"description: {more}\nplace: {{name: {said}, address: {said}}}\norganiser_name: {said}\n"
    )


@pytest.mark.parametrize("name", ATTACKS)
def test_short_texts_come_back(name: str, tmp_path: Path) -> None:
    text = ATTACKS[name]
    site = site_with(tmp_path / "data", _record(text, text))
    feed = feeds(site)["kalenteri/tapahtuma/tapahtuma-0.ics"]
    [event] = icalendar.Calendar.from_ical(feed).walk("VEVENT")
    told = site.directory.events["tapahtuma-0"].title.values[0][1]
    assert str(event["SUMMARY"]) == str(event["DESCRIPTION"]) == str(event["CONTACT"]) == told
    assert str(event["LOCATION"]) == f"{told}, {told}"
    assert re.sub(r"\s", " ", told) == re.sub(r"\s", " ", text)
    [other] = IcsCalendarStream.calendar_from_ics(feed.decode()).events
    assert (other.summary, other.description) == (told, told)


@pytest.mark.parametrize("name", PROSE)
def test_long_texts_come_back(name: str, tmp_path: Path) -> None:
    text = PROSE[name]
    site = site_with(tmp_path / "data", _record("Kokous", text))
    feed = feeds(site)["kalenteri/tapahtuma/tapahtuma-0.ics"]
    written = site.directory.events["tapahtuma-0"].description
    assert written is not None
    told = written.values[0][1]
    assert told.split() == text.split()
    assert told.count("\n") >= text.count("\n")
    [event] = icalendar.Calendar.from_ical(feed).walk("VEVENT")
    assert str(event["DESCRIPTION"]) == told
    [other] = IcsCalendarStream.calendar_from_ics(feed.decode()).events
    assert other.description == told
    assert feed.count(b"\r\nEND:VEVENT") == feed.count(b"\r\nEND:VCALENDAR") == 1


@pytest.mark.parametrize("name", ATTACKS)
def test_titles_come_back_from_atom(name: str, tmp_path: Path) -> None:
    site = site_with(tmp_path / "data", _record(ATTACKS[name], "x"))
    feed = ET.fromstring(dict(atom.export(site))["kalenteri/kunta/kivikoski.atom"])  # noqa: S314 - our own
    [entry] = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == site.directory.events["tapahtuma-0"].title.values[0][1]
    assert entry.findtext(f"{ATOM}updated") == feed.findtext(f"{ATOM}updated") == "2026-11-01T00:00:00Z"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_no_line_break_ends_a_line(end: str) -> None:
    """Records cannot hold a carriage return; should one get here all the same, it is a line break."""
    lines = ics_text.lines("BEGIN:VEVENT", f"SUMMARY:{ics_text.text(f'Kokous{end}END:VEVENT')}", "END:VEVENT")
    assert lines.count("\r\n") == 3
    assert str(icalendar.Event.from_ical(lines)["SUMMARY"]) == "Kokous\nEND:VEVENT"


ANY_TEXT = st.text(st.characters(blacklist_categories=("Cs",)), max_size=400)
NO_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@settings(max_examples=300, deadline=None)
@given(text=ANY_TEXT)
def test_any_text_comes_back(text: str) -> None:
    """Control characters, which records cannot hold, are dropped; everything else is kept."""
    kept = NO_CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = ics_text.lines("BEGIN:VEVENT", f"SUMMARY:{ics_text.text(text)}", "END:VEVENT")
    event = icalendar.Event.from_ical(lines)
    assert str(event["SUMMARY"]) == kept
    assert lines.count("\r\n") == len(lines.encode().split(b"\r\n")) - 1
    assert all(len(line) <= 75 for line in lines.encode().split(b"\r\n"))


@settings(max_examples=100, deadline=None)
@given(text=ANY_TEXT)
def test_an_address_stays_in_its_line(text: str) -> None:
    assert len(f"URL:{ics_text.address(text)}".splitlines()) == 1 or not text.isascii()
    assert not {"\r", "\n", '"', " "} & set(ics_text.address(text))


@given(text=ANY_TEXT)
def test_an_address_that_may_break_says_what_it_said(text: str) -> None:
    assert breaking(text).replace("<wbr>", "") == str(escape(text))
