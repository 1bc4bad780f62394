"""Pages of municipalities, and of topics in them."""

from pathlib import Path

import pytest

from muavarten.pages import municipalities, municipality, municipality_category, place_classes, welcome
from muavarten.pages.edition import Site
from regions import content, html, keys, organisation, region, view

ROOM = "name: {name}\nmunicipality: kivikoski\n{more}\n"


def test_a_municipality_leads_with_how_much_there_is_in_the_right_number(tmp_path: Path) -> None:
    site = region(tmp_path)
    assert content(site, municipality.KIND, "kivikoski").lead == (
        "Kivikoskella on hakemistossa 1 yhdistys ja 1 kylä."
    )
    assert content(site, municipality.KIND, "hirvilampi", language="sv").lead == (
        "I katalogen finns 1 förening i Älgtjärn."
    )
    more = dict([organisation("Kivikosken Laulajat", "kivikoski", "kuorot")])
    more["premises/tupa.yml"] = ROOM.format(name="Tupa", more="price: free")
    site = region(tmp_path / "more", more)
    assert content(site, municipality.KIND, "kivikoski", language="en").lead == (
        "The directory lists 2 associations, 1 village and 1 place to meet free of charge in Kivikoski."
    )


def test_a_municipality_without_organisations_says_so(tmp_path: Path) -> None:
    drop = ("organisations", "villages", "premises", "events", "grants", "liaisons", "memos", "removed.yml")
    rounds = (Path(__file__).parent / "records/base/region.yml").read_text(encoding="utf-8")
    site = region(tmp_path, {"region.yml": rounds[: rounds.index("rounds:")]}, drop)
    page = view(site, municipality.KIND, "kivikoski")
    assert page.content.lead == "Kivikoskella ei ole hakemistossa vielä yhtään yhdistystä eikä kylää."
    assert [part.anchor for part in page.contents] == ["liaison", "criteria", "facts"]
    body = html(site, municipality.KIND, "kivikoski")
    assert "Tulevia tapahtumia ei ole ilmoitettu." in body
    assert "Kokoontumistiloja ei ole vielä hakemistossa." in body
    assert "Avustuksista ei ole vielä tietoa." in body
    assert keys(site, municipality_category.KIND) == []
    assert html(site, municipalities.KIND)
    assert "ei ole hakemistossa vielä" in content(site, welcome.KIND, "kivikoski").lead


def test_the_liaison_is_told_or_said_to_be_unknown_with_what_to_do(tmp_path: Path) -> None:
    site = region(tmp_path, {"liaisons/old.yml": _liaison("term: {start: 2020-01-01, end: 2021-06-30}")})
    known = content(site, municipality.KIND, "kivikoski").liaison
    assert known.title.text == "Järjestöyhdyshenkilö"
    assert [fact.values[0].href for fact in known.posts[0].contacts] == [
        "mailto:yhdistykset@kivikoski.example"
    ]
    assert [step.href for step in known.steps] == ["../../yhdyshenkilot/"]
    unknown = content(site, municipality.KIND, "hirvilampi").liaison
    assert unknown.posts == ()
    assert unknown.unknown.startswith("Ei tiedossa")
    assert unknown.steps[0].href == "../../paivita/?kunta=hirvilampi"


def test_a_vacant_post_says_so(tmp_path: Path) -> None:
    site = region(tmp_path, {"liaisons/vacant.yml": _liaison("status: vacant")})
    block = content(site, municipality.KIND, "hirvilampi").liaison
    assert [post.state for post in block.posts] == ["Tehtävä on täyttämättä."]
    assert block.steps[0].text == "Ilmoita yhdyshenkilö hakemistoon"


def _liaison(more: str) -> str:
    status = "" if "status" in more else "status: active\n"
    return f"municipality: hirvilampi\ntitle: Yhdyshenkilö\n{status}{more}\n"


def test_classes_fold_and_long_ones_lead_to_their_own_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = region(tmp_path, dict(organisation(f"Kuoro {n}", "kivikoski", "kuorot") for n in range(7)))
    (block,) = content(site, municipality.KIND, "kivikoski").classes
    assert block.open
    assert (block.count, len(block.cards)) == ("8", 8)
    assert [(topic.link.text, topic.count) for topic in block.topics] == [
        ("Kuorot", "7"),
        ("Kylätoiminta", "1"),
    ]
    monkeypatch.setattr(place_classes, "OPEN", 7)
    monkeypatch.setattr(place_classes, "IN_FULL", 7)
    (block,) = content(site, municipality.KIND, "kivikoski").classes
    assert not block.open
    assert block.cards == ()
    assert block.more.href == "../../kunnat/kivikoski/kulttuuri/"


def test_premises_free_of_charge_come_first(tmp_path: Path) -> None:
    site = region(tmp_path, {"premises/aitta.yml": ROOM.format(name="Aitta", more="price: 50 euroa")})
    page = content(site, municipality.KIND, "kivikoski")
    assert [card.name.text for card in page.premises.first] == ["Aitta", "Seuratalo"]
    assert page.premises_note == "Maksuttomia tiloja ei ole tiedossa."
    free = "prices: [{group: associations, price: free}, {group: companies, price: 90 euroa}]"
    site = region(tmp_path / "free", {"premises/vinni.yml": ROOM.format(name="Vinni", more=free)})
    page = content(site, municipality.KIND, "kivikoski")
    assert [card.name.text for card in page.premises.first] == ["Vinni", "Seuratalo"]
    assert page.premises_note == "Maksuttomat ensin."


def test_open_grants_come_first_also_those_of_the_leader_group(tmp_path: Path) -> None:
    grants = {
        "grants/later.yml": "name: Myöhempi\nmunicipality: kivikoski\nopens: 2027-01-01\n",
        "grants/open.yml": "name: Avoin\nleader: lansi\ncloses: 2026-12-01\n",
        "grants/unknown.yml": "name: Tuntematon\nmunicipality: kivikoski\n",
    }
    page = content(region(tmp_path, grants), municipality.KIND, "kivikoski")
    assert [card.name.text for card in page.grants.first] == ["Avoin", "Myöhempi", "Tuntematon", "Kyläraha"]
    assert page.grants_note == "Nyt haettavana olevat ensin."
    plain = content(region(tmp_path / "plain"), municipality.KIND, "kivikoski")
    assert plain.grants_note == "Juuri nyt ei ole tiedossa avoimia hakuja."


def test_yearly_events_begin_with_the_one_that_comes_next(tmp_path: Path) -> None:
    def yearly(month: int) -> str:
        return (
            f"title: Juhla {month}\nmunicipality: kivikoski\nusual_time: {{months: [{month}], text: ennen}}\n"
        )

    site = region(tmp_path, {f"events/juhla-{month}.yml": yearly(month) for month in (6, 10, 11, 12)})
    events = content(site, municipality.KIND, "kivikoski").events
    assert [card.name.text for card in events.yearly] == ["Juhla 11", "Juhla 12", "Juhla 6", "Juhla 10"]
    assert [card.name.text for card in events.coming] == ["Marttailta"]


def test_criteria_show_evidence_from_both_sides_or_that_nothing_is_known(tmp_path: Path) -> None:
    told = (Path(__file__).parent / "records/base/municipalities/kivikoski.yml").read_text(encoding="utf-8")
    practices = (
        "practices:\n  - criterion: 1\n    text: Uutiskirje joka kuu.\n    date: 2026-02-01\n"
        "    source: {name: Kaupungin sivut}\n"
    )
    site = region(tmp_path, {"municipalities/kivikoski.yml": told + practices})
    cards = content(site, municipality.KIND, "kivikoski").criteria
    assert cards[0].practices[0].source.text == "Kaupungin sivut (1.2.2026)"
    assert cards[0].said[0].source.text == "Kivikosken kumppanuuspöytä (1.10.2025)"
    body = html(site, municipality.KIND, "kivikoski", language="sv")
    assert body.count("Ingen uppgift ännu.") == sum(1 for c in cards if not c.practices and not c.said)


def test_facts_name_the_part_that_a_leader_group_serves(tmp_path: Path) -> None:
    facts = {
        fact.label: [value.text for value in fact.values]
        for fact in content(region(tmp_path), municipality.KIND, "kivikoski").facts
    }
    assert facts["Leader-ryhmä"] == ["Leader Itä (vain Ylikoski)", "Leader Länsi (paitsi Ylikoski)"]
    assert facts["Entiset kunnat"] == ["Ylikoski (2009)"]


def test_a_topic_has_a_page_where_somebody_has_it(tmp_path: Path) -> None:
    visitor = organisation(
        "Kiertävä kuoro",
        "hirvilampi",
        "kuorot",
        area="{scope: several, municipalities: [kivikoski]}",
    )
    site = region(tmp_path, dict([visitor]))
    kind = municipality_category.KIND
    assert keys(site, kind) == [
        ("hirvilampi", "kulttuuri"),
        ("hirvilampi", "kuorot"),
        ("kivikoski", "kulttuuri"),
        ("kivikoski", "kuorot"),
        ("kivikoski", "kylatoiminta"),
    ]
    page = view(site, kind, "kivikoski", "kuorot")
    assert page.title.text == "Kuorot Kivikoskella"
    assert page.content.cards == ()
    assert [card.name.text for card in page.content.visiting] == ["Kiertävä kuoro"]
    assert page.content.visiting[0].details[0].text == "Hirvilampi"
    assert view(site, kind, "hirvilampi", "kuorot", language="sv").title.text == "Körer i Älgtjärn"
    assert [link.href for link in page.content.ways] == [
        "../../../kunnat/kivikoski/kulttuuri/",
        "../../../aiheet/kuorot/",
        "../../../kunnat/kivikoski/",
    ]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_municipality_tells_machines_what_it_is(tmp_path: Path, language: str) -> None:
    site: Site = region(tmp_path)
    data = view(site, municipality.KIND, "kivikoski", language=language).head.json_ld
    assert data[0]["@type"] == "AdministrativeArea"
    assert data[0]["@id"] == "https://koskimaa.example/kunnat/kivikoski/"
    assert data[1]["itemListElement"][-1]["name"] == data[0]["name"]
