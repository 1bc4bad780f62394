"""What is seen first: events on the home page; what stands above the smaller facts of an association."""

import re
from pathlib import Path

from muavarten.pages import home
from muavarten.pages import organisation as organisation_page
from muavarten.pages.edition import site_of
from muavarten.read.content import content_pages
from regions import ROOT, TODAY, content, html, region

MARTAT = "kivikosken-esimerkkimartat"


def _event(day: int, hour: int, **more: str) -> tuple[str, str]:
    lines = ["title: {fi: Ilta}", f"organiser: {MARTAT}", "municipality: kivikoski", "kind: club"]
    lines += [f"start: 2026-11-{day}T{hour}:00", "updated: 2026-11-01"]
    lines += [f"{field}: {value}" for field, value in more.items()]
    return f"events/ilta-{day}-{hour}.yml", "\n".join(lines) + "\n"


def test_home_shows_little_of_today_and_nothing_that_is_off(tmp_path: Path) -> None:
    today = [_event(24, hour) for hour in range(10, 18)]
    later = [_event(25, hour) for hour in range(10, 14)]
    off = [_event(24, 18, status="cancelled"), _event(25, 18, status="postponed")]
    directory = region(tmp_path, dict([*today, *later, *off]), drop=("events",)).directory
    written = content_pages(ROOT / "content", directory.region.languages)
    site = site_of(directory, TODAY, None, written)
    shown = [card.record.rpartition("/")[2] for card in content(site, home.KIND).events]
    assert shown == ["ilta-24-10", "ilta-24-11", "ilta-24-12", "ilta-25-10", "ilta-25-11", "ilta-25-12"]


def test_an_association_says_what_it_is_then_contacts_then_events(tmp_path: Path) -> None:
    body = html(region(tmp_path, dict([_event(25, 18)])), organisation_page.KIND, MARTAT)
    places = [body.index(part) for part in ("<h1", 'class="mv-what"', 'id="contact"', 'id="events"')]
    assert places == sorted(places)
    assert body.index('id="events"') < body.index("<dt>Kotipaikka")
    assert re.search('<h1><span translate="no">[^<]*</span></h1>', body)


def test_without_a_coming_event_the_facts_stand_first(tmp_path: Path) -> None:
    over = _event(10, 18)
    body = html(region(tmp_path, dict([over]), drop=("events",)), organisation_page.KIND, MARTAT)
    assert body.index("<dt>Kotipaikka") < body.index('id="events"')
