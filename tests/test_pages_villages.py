"""Pages of newcomers, villages and Leader groups, and the map of municipalities."""

from pathlib import Path

from muavarten.pages import leader, leaders, municipalities, village, villages, welcome
from regions import content, html, organisation, region, view


def test_newcomers_see_who_welcomes_them_and_in_which_language(tmp_path: Path) -> None:
    open_one = organisation(
        "Avoin Kerho", "kivikoski", "kuorot", welcomes_members="true", audience="{languages: [fi, uk]}"
    )
    closed = organisation("Entinen Kerho", "kivikoski", "kuorot", welcomes_members="true", status="inactive")
    site = region(tmp_path, dict([open_one, closed]))
    page = content(site, welcome.KIND, "kivikoski", language="en")
    assert [card.name.text for card in page.welcoming] == ["Avoin Kerho"]
    assert [(group.title.text, group.anchor) for group in page.languages] == [("Ukrainian", "language-uk")]
    assert page.search_words.endswith("Finnish, Swedish and English.")
    assert content(site, welcome.KIND, "hirvilampi").welcoming == ()
    assert "Yksikään yhdistys ei ole vielä kertonut" in html(site, welcome.KIND, "hirvilampi")
    addresses = [welcome.KIND.address(site, code, ("kivikoski",)) for code in ("fi", "sv", "en")]
    assert addresses == [
        "kunnat/kivikoski/tervetuloa/",
        "sv/kommuner/kivikoski/valkommen/",
        "en/municipalities/kivikoski/welcome/",
    ]


def test_a_village_shows_its_own_association_first(tmp_path: Path) -> None:
    village_text = "name: {name}\nmunicipality: kivikoski\n"
    add = dict([organisation("Rannan Veneilijät", "kivikoski", "kuorot", villages="[koivuranta]")])
    add |= {
        f"villages/kivikoski/{stem}.yml": village_text.format(name=stem.title()) for stem in ("ala", "yla")
    }
    site = region(tmp_path, add)
    page = view(site, village.KIND, "koivuranta")
    assert page.content.lead == "Koivuranta on kylä Kivikoskella: 2 yhdistystä ja 1 tila."
    assert [card.name.text for card in page.content.own] == ["Kivikosken esimerkkimartat ry"]
    assert page.content.own_title == "Kylän oma yhdistys"
    assert [card.name.text for card in page.content.others.first] == ["Rannan Veneilijät"]
    assert [card.name.text for card in page.content.siblings] == ["Ala", "Yla"]
    assert page.head.json_ld[0]["@type"] == "Place"
    assert page.head.json_ld[0]["geo"]["latitude"] == 62.52
    empty = content(site, village.KIND, "ala", language="en")
    assert empty.lead == (
        "Ala is a village in Kivikoski. Its associations and premises are not in the directory yet."
    )


def test_villages_stand_from_a_to_z_and_none_is_said(tmp_path: Path) -> None:
    text = "name: {name}\nmunicipality: hirvilampi\n"
    names = {"aijanranta": "Äijänranta", "zeniitti": "Zeniitti", "aho": "Aho", "oja": "Öja"}
    site = region(
        tmp_path,
        {f"villages/hirvilampi/{stem}.yml": text.format(name=name) for stem, name in names.items()},
    )
    page = content(site, villages.KIND)
    assert [group.title.text for group in page.groups] == ["A", "K", "Z", "Ä", "Ö"]
    assert [letter.link.href for letter in page.letters] == ["#a", "#k", "#z", "#ae", "#oe"]
    assert content(site, villages.KIND, language="en").letters[3].label == "Ä: 1 name"


def test_a_leader_group_counts_its_area_and_says_what_is_counted(tmp_path: Path) -> None:
    site = region(tmp_path)
    page = content(site, leader.KIND, "lansi")
    assert page.lead == "Hakemistossa on alueelta 2 yhdistystä."
    assert page.count_note
    assert page.areas[0].details[0].text == "paitsi Ylikoski"
    assert view(site, leader.KIND, "lansi").head.json_ld[0]["@type"] == "Organization"
    index = content(site, leaders.KIND, language="en")
    assert [card.name.text for card in index.cards] == ["Leader Itä", "Leader Länsi"]
    assert index.municipalities[1].values[0].text == "Leader Itä (Ylikoski only)"


def test_the_map_is_read_from_north_west_and_names_what_it_counts(tmp_path: Path) -> None:
    tiles = content(region(tmp_path), municipalities.KIND, language="sv").map.tiles
    assert [(tile.name.text, tile.label) for tile in tiles] == [
        ("Stenfors", "Stenfors, 1 förening"),
        ("Älgtjärn", "Älgtjärn, 1 förening"),
    ]
    assert (tiles[0].left, tiles[0].top) == (0, 0)
    assert tiles[1].left > tiles[0].left
