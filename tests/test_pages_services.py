"""Pages of partnership tables, liaisons, criteria, premises and grants, on a small invented region."""

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from muavarten.pages.charts import Chart, Plot, chart
from muavarten.pages.view import Piece
from services_region import Pages, empty_data, full_data, site_at, site_on
from sites import TODAY, Anatomy, BuiltSite, build_site

KINDS = ("memos", "memo", "liaisons", "criteria", "premises_index", "premises", "grants", "grant")
PERSONS = ("Aapeli Alustaja", "Yrsa Yhdyshenkilö", "Esko Esittelijä")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    return Pages(site_at(full_data(tmp_path_factory.mktemp("services") / "data")))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    return Pages(site_at(empty_data(tmp_path_factory.mktemp("nothing") / "data")))


@pytest.mark.parametrize("kind", KINDS)
def test_pages_have_sound_headings_and_no_id_twice(pages: Pages, kind: str) -> None:
    views = list(pages.views(kind))
    assert views
    for view in views:
        anatomy = Anatomy(pages.slots(view).body)
        steps = zip(anatomy.headings, anatomy.headings[1:], strict=False)
        assert anatomy.headings[0] == 1, view.address
        assert all(below <= above + 1 for above, below in steps), view.address
        assert len(anatomy.ids) == len(set(anatomy.ids)), view.address
        here = {link[1:] for link in anatomy.links if link.startswith("#")}
        assert here <= set(anatomy.ids), view.address


def test_rounds_show_the_organisers_total_and_the_total_of_the_memos(pages: Pages) -> None:
    autumn, spring = pages.view("kumppanuuspoydat/").content.rounds
    assert autumn.agrees
    assert spring.agrees
    assert "62 osallistujaa ja 2 pöytää" in spring.total
    assert [row.record for row in spring.table.rows] == ["memos/kivikosken-poyta", "memos/hirvilammen-poyta"]
    assert spring.table.total.cells[1] == (Piece("62"),)
    body = pages.body("kumppanuuspoydat/")
    assert 'data-record="memos/hirvilammen-poyta"' in body
    assert "Päivä on painettu väärin." in body
    assert "noin 1 200" in body


def test_a_round_that_adds_up_to_something_else_says_so(pages: Pages) -> None:
    directory = pages.site.directory
    rounds = tuple(replace(found, participants=65) for found in directory.region.rounds)
    other = replace(directory, region=replace(directory.region, rounds=rounds))
    page = Pages(site_on(other, TODAY)).view("kumppanuuspoydat/")
    assert "on 65 osallistujaa ja 2 pöytää" in page.content.rounds[1].total
    assert "osallistujia on 62 ja pöytiä 2" in page.content.rounds[1].total
    assert not page.content.rounds[1].agrees


def test_participants_are_set_against_residents_only_where_these_are_known(pages: Pages) -> None:
    spring = pages.view("kumppanuuspoydat/").content.rounds[1]
    share = spring.charts[1]
    assert [row.bars[0].text for row in share.rows] == ["90", "ei vielä tietoa"]
    assert "2022" in share.summary


def test_archived_memos_are_history_and_not_for_search_engines(pages: Pages) -> None:
    view = pages.view("kumppanuuspoydat/kivikosken-poyta/")
    assert view.archived.startswith("Tilanne keväällä 2021.")
    assert "20.1.2021–30.4.2021" in view.archived
    assert "noindex" in pages.slots(view).head
    later = pages.view("kumppanuuspoydat/syksyn-poyta/")
    assert later.archived == ""
    assert "noindex" not in pages.slots(later).head


def test_a_memo_tells_persons_items_and_ways_of_hearing(pages: Pages) -> None:
    body = pages.body("kumppanuuspoydat/kivikosken-poyta/")
    for text in ("Aapeli Alustaja", "Yrsa Yhdyshenkilö", "Vaihtumassa.", "Kootaan luettelo.", "sovittu"):
        assert text in body
    assert "Tekstissä osallistujia on 40." in body
    assert "määrä ei tiedossa" in body
    assert "Lukumääriä ei ole kerrottu." in pages.body("kumppanuuspoydat/hirvilammen-poyta/")


def test_persons_of_memos_are_on_no_other_page_and_in_no_head(pages: Pages) -> None:
    for view in pages.views():
        slots = pages.slots(view)
        heard = [name for name in PERSONS if name in slots.head]
        heard += [name for name in PERSONS if view.kind != "memo" and name in slots.body]
        assert heard == [], view.address


def test_persons_of_the_real_memos_are_nowhere_else_on_the_real_site(real_site: BuiltSite) -> None:
    data = Path(__file__).resolve().parent.parent / "data"
    memos = site_at(data).directory.memos
    persons = {person.name for memo in memos.values() for person in (*memo.presenters, *memo.liaisons)}
    assert persons
    found = [
        f"{path}: {name}"
        for path in sorted(real_site.folder.rglob("*"))
        if path.is_file()
        and path.suffix in {".html", ".json", ".xml", ".ics", ".csv", ".geojson", ".js", ".txt"}
        if path.parent.name not in memos or path.suffix != ".html"
        for name in persons
        if name in path.read_text(encoding="utf-8")
    ]
    assert found == []


def test_the_body_of_a_memo_is_text_with_web_links_only(pages: Pages) -> None:
    body = pages.body("kumppanuuspoydat/kivikosken-poyta/")
    assert '<a href="https://aineisto.example/" rel="noopener">aineisto</a>' in body
    assert "&lt;script&gt;alert(" in body
    assert "{{ view.title }} {% raw %}" in body
    assert "<h3>Kulku</h3>" in body
    assert 'mv-markdown" lang="fi"' in pages.body("en/partnership-tables/kivikosken-poyta/")


def charts_of(pages: Pages) -> list[tuple[str, Chart]]:
    found = []
    for view in pages.views("memos", "memo"):
        parts = view.content.rounds if view.kind == "memos" else (view.content,)
        found += [(view.address, chart) for part in parts for chart in part.charts]
    return found


def test_numbers_of_charts_are_those_of_their_tables(pages: Pages) -> None:
    charts = charts_of(pages)
    assert {chart.anchor for _, chart in charts} >= {"ratings", "feedback", "round-kevat-2021-participants"}
    for address, shown in charts:
        drawn = [(row.label.text, *(bar.text for bar in row.bars)) for row in shown.rows]
        told = [tuple(cell[0].text for cell in row.cells) for row in shown.table.rows]
        assert drawn == told, address
        assert shown.summary
        html = pages.body(address)
        figure = html[html.index(f'aria-labelledby="{shown.anchor}"') :].partition("</section>")[0]
        numbers = re.findall(r'mv-bars__number">([^<]*)<', figure)
        cells = re.findall(r"<td[^>]*>([^<]*)</td>", figure)
        assert numbers == cells, address


def test_residents_and_managers_stand_side_by_side(pages: Pages) -> None:
    ratings = next(c for a, c in charts_of(pages) if c.anchor == "ratings" and a.startswith("en/"))
    assert ratings.legend == ("Participants", "Municipal managers")
    assert [[bar.text for bar in row.bars] for row in ratings.rows] == [["3", "5"], ["2", "not known yet"]]
    assert [bar.width for bar in ratings.rows[0].bars] == ["60.0%", "100.0%"]
    assert "participants 2.5 and municipal managers 5" in ratings.summary


def test_a_chart_of_nothing_has_bars_of_no_length() -> None:
    made = chart(
        Plot(anchor="a", title="b", summary="c", heading="d", series=("e",), rows=[(Piece("f"), (0,))]),
        str,
        "?",
    )
    assert made.rows[0].bars[0].width == "0.0%"


def test_liaisons_show_who_is_in_office_and_say_where_nobody_is_known(pages: Pages) -> None:
    hirvilampi, kivikoski = pages.view("yhdyshenkilot/").content.rows
    assert [card.record for card in kivikoski.cards] == ["liaisons/kivikoski"]
    assert [badge.text for badge in kivikoski.cards[0].badges] == ["Vaihtumassa"]
    assert kivikoski.cards[0].details == (Piece("1.1.2024–31.12.2026"),)
    assert hirvilampi.cards == ()
    assert hirvilampi.tell.href.endswith("?kunta=hirvilampi")
    body = pages.body("yhdyshenkilot/")
    assert 'href="mailto:yhdistykset@kivikoski.example"' in body
    assert 'href="tel:+35864140000"' in body
    assert "vanha@hirvilampi.example" not in body
    assert 'id="hirvilampi"' in body
    assert "criterion-3" in body


def test_what_is_unknown_of_a_criterion_is_never_shown_as_no(pages: Pages) -> None:
    matrix = pages.view("kriteerit/").content.matrix
    cells = {row.record: [(cell.known, cell.text) for cell in row.cells] for row in matrix.rows}
    assert cells == {
        "municipalities/hirvilampi": [(False, "?")] * 3,
        "municipalities/kivikoski": [(False, "?"), (True, "2024"), (False, "?")],
    }
    body = pages.body("en/criteria/")
    assert "Not known yet: Hirvilampi." in body
    assert body.index("nimennyt yhdyshenkilön") < body.index("Yhdyshenkilö oli jo")
    assert "3 February 2021" in body


def test_premises_keep_accessible_inaccessible_and_unknown_apart(pages: Pages) -> None:
    facts = {fact.label: fact.values[0].text for fact in pages.view("tilat/").content.facts}
    assert facts["Esteettömiä"] == "2"
    assert facts["Eivät ole esteettömiä"] == "1"
    assert facts["Esteettömyys ei tiedossa"] == "1"
    unknown = pages.body("tilat/tuntematon/")
    assert "Ei tietoa: esteettömyyttä ei ole vielä selvitetty" in unknown
    assert "Ei, tila ei ole esteetön" not in unknown
    assert "Hintaa ei ole vielä ilmoitettu." in unknown
    assert "Ei, tila ei ole esteetön" in pages.body("tilat/portaiden-paassa/")


def test_premises_lead_to_booking_and_show_prices_by_group_and_events(pages: Pages) -> None:
    body = pages.body("tilat/kaikki-tiedossa/")
    for link in ("tel:+35864140001", "mailto:varaus@talo.example", "https://talo.example/varaa"):
        assert f'href="{link}"' in body
    for text in ("Talon isäntä", "Maksuton yhdistyksille", "40 euroa päivältä", "Tarkistettu 1.2.2026"):
        assert text in body
    assert 'data-record="events/talon-juhla"' in body
    place = json_ld(pages, "tilat/kaikki-tiedossa/")[0]
    assert place["@type"] == "Place"
    assert place["maximumAttendeeCapacity"] == 80
    assert place["isAccessibleForFree"] is False
    assert place["amenityFeature"]["value"] is True
    assert "amenityFeature" not in json_ld(pages, "tilat/tuntematon/")[0]


def json_ld(pages: Pages, address: str) -> list[dict[str, object]]:
    head = pages.slots(pages.view(address)).head
    return [json.loads(text) for text in re.findall(r'application/ld\+json">(.*?)</script>', head)]


def groups(pages: Pages, today: date) -> dict[str, list[str]]:
    site = site_on(pages.site.directory, today)
    found = Pages(site).view("avustukset/").content.groups
    return {group.anchor: [card.record.removeprefix("grants/") for card in group.cards] for group in found}


def test_grants_are_grouped_by_the_day_of_the_site(pages: Pages) -> None:
    assert groups(pages, TODAY) == {
        "open": ["auki"],
        "opening": ["tulossa"],
        "continuous": ["jatkuva"],
        "habit": ["tapana"],
        "rest": ["paattynyt", "kylaraha"],
    }
    after = groups(pages, TODAY + timedelta(days=1))
    assert "open" not in after
    assert "auki" in after["rest"]
    assert "auki" in groups(pages, date(2026, 10, 1))["opening"]


def test_a_call_is_told_with_its_date_so_that_it_stays_true(pages: Pages) -> None:
    body = pages.body("avustukset/")
    assert "Haettavana 24.11.2026 klo 15.00 asti" in body
    assert "Hakuajat on ryhmitelty tilanteen 24.11.2026 mukaan." in body
    assert "Kan sökas till den 24 november 2026 kl. 15.00" in pages.body("sv/understod/")
    assert "Open until 24 November 2026, 15:00" in pages.body("en/grants/")
    assert json_ld(pages, "avustukset/auki/")[0]["@type"] == "MonetaryGrant"


def test_pages_say_so_where_there_is_nothing(empty: Pages) -> None:
    said = {
        "tilat/": "Tiloja ei ole vielä ilmoitettu.",
        "avustukset/": "Avustuksia ei ole vielä ilmoitettu.",
        "yhdyshenkilot/": "Kunta ei ole vielä kertonut",
        "kumppanuuspoydat/": "Mikä kumppanuuspöytä on?",
        "kriteerit/": "Ei vielä tietoa: Hirvilampi ja Kivikoski.",
    }
    for address, text in said.items():
        assert text in empty.body(address)
    for view in empty.views(*KINDS):
        assert empty.slots(view).body


def test_the_press_makes_the_same_bytes_of_services(tmp_path: Path) -> None:
    data = full_data(tmp_path / "data")
    stamped = build_site(tmp_path / "on", data=data)
    stock = build_site(tmp_path / "off", data=data, press="off")
    assert [str(page) for page in stamped.pages() if stamped.text(page) != stock.text(page)] == []
