"""Pages of organisations and topics: A to Z, the index of topics, a topic, and what they count."""

from pathlib import Path

import pytest

from muavarten.derive.counts import counts
from muavarten.pages import categories, category, municipalities, municipality, organisations
from muavarten.pages.tile_map import LARGEST_TYPE, ROOM, fit, level, type_size
from regions import content, html, keys, organisation, region, view

NAMES = ("Öljyläiset", "Zumbaajat", "4H-kerho", "Åkerit", "Äijät", "Aallot")


def _many(municipality_id: str = "kivikoski") -> dict[str, str]:
    return dict(organisation(name, municipality_id, "kuorot") for name in NAMES)


def test_lists_leave_out_what_has_ended_and_count_everybody_once(tmp_path: Path) -> None:
    ended = organisation("Lakkautettu", "kivikoski", "kuorot", status="defunct")
    wide = organisation(
        "Laaja", "hirvilampi", "kuorot", "kylatoiminta", area="{scope: several, municipalities: [kivikoski]}"
    )
    found = counts(region(tmp_path, dict([ended, wide])).directory)
    assert [member.id for member in found.all] == [
        "hirvilammen-esimerkkikuoro",
        "kivikosken-esimerkkimartat",
        "laaja",
    ]
    assert len(found.by_municipality["kivikoski"]) == 2
    assert len(found.by_category["kulttuuri"]) == 3
    assert [member.id for member in found.here("kivikoski", "kuorot")] == ["laaja"]
    assert found.municipalities_of["kylatoiminta"] == ("hirvilampi", "kivikoski")


def test_counts_are_made_once_for_a_directory(tmp_path: Path) -> None:
    site = region(tmp_path)
    assert counts(site.directory) is counts(site.directory)
    other = region(tmp_path / "other", _many())
    assert counts(other.directory) is not counts(site.directory)
    assert len(counts(other.directory).all) == 8


def test_organisations_stand_from_a_to_z_on_one_page(tmp_path: Path) -> None:
    site = region(tmp_path, _many())
    page = content(site, organisations.KIND)
    assert keys(site, organisations.KIND) == [()]
    assert [group.title.text for group in page.groups] == ["0–9", "A", "H", "K", "Z", "Å", "Ä", "Ö"]
    assert page.letters[0].link.href == "#0-9"
    body = html(site, organisations.KIND)
    assert 'data-filter="list"' in body
    assert body.count('data-record="organisations/') == 8


def test_very_many_organisations_get_a_page_a_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(organisations, "ONE_PAGE", 7)
    add = _many() | dict([organisation("Kirjain", "kivikoski", "kuorot", id="kirjain")])
    site = region(tmp_path, add)
    found = keys(site, organisations.KIND)
    assert found == [(), ("0-9",), ("a",), ("h",), ("k",), ("z",), ("ae",), ("aa",), ("oe",)]
    addresses = {
        organisations.KIND.address(site, language, key) for key in found for language in ("fi", "sv", "en")
    }
    assert len(addresses) == 27
    assert "yhdistykset/kirjain/k/" in addresses
    assert site.addresses.record("fi", "organisations", "kirjain") not in addresses
    index = content(site, organisations.KIND, language="en")
    assert index.groups == ()
    assert index.letters[1].link.href == "../../en/associations/letter/a/"
    page = view(site, organisations.KIND, "k", language="sv")
    assert page.title.text == "Föreningar: K"
    assert [card.name.text for card in page.content.cards] == ["Kirjain", "Kivikosken esimerkkimartat ry"]
    assert [letter.current for letter in page.content.letters].count(True) == 1


def test_a_letter_with_very_many_has_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(organisations, "ONE_PAGE", 2)
    monkeypatch.setattr(organisations, "IN_ONE_LIST", 2)
    names = ("Korpraalit", "kulkurit", "Äijät", "Kulta")
    site = region(tmp_path, dict(organisation(name, "kivikoski", "kuorot") for name in names))
    page = view(site, organisations.KIND, "k")
    assert [(part.text, part.anchor, part.count) for part in page.contents] == [
        ("Ki", "part-1", "1"),
        ("Ko", "part-2", "1"),
        ("Ku", "part-3", "2"),
    ]
    assert page.content.cards == ()
    assert 'href="#part-3"' in html(site, organisations.KIND, "k")


def test_a_letter_that_only_another_language_has_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(organisations, "ONE_PAGE", 2)
    named = organisation("{fi: Ystävät, sv: Vännerna, en: Friends}", "kivikoski", "kuorot", id="ystavat")
    site = region(tmp_path, dict([named]))
    assert ("y",) in keys(site, organisations.KIND)
    page = view(site, organisations.KIND, "y", language="en")
    assert page.content.empty == "No association’s name begins with this letter."
    assert not page.head.index
    assert view(site, organisations.KIND, "f", language="en").head.index


def test_no_organisation_at_all_is_said(tmp_path: Path) -> None:
    site = region(tmp_path, drop=("organisations", "villages", "events", "premises", "removed.yml"))
    page = content(site, organisations.KIND, language="sv")
    assert page.empty == "Katalogen har ännu inga föreningar."
    assert page.letters == ()
    assert content(site, category.KIND, "kuorot").places == ()
    assert "ei ole vielä yhtään yhdistystä" in html(site, category.KIND, "kuorot")


def test_topics_stand_under_their_class_with_counts(tmp_path: Path) -> None:
    (group,) = content(region(tmp_path, _many()), categories.KIND, language="sv").classes
    assert group.title.text == "Kultur"
    assert group.count == "8 föreningar"
    assert [(topic.link.text, topic.count) for topic in group.topics] == [
        ("Byaverksamhet", "1"),
        ("Körer", "7"),
    ]


def test_a_topic_lists_its_organisations_by_municipality(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = region(tmp_path, _many())
    page = content(site, category.KIND, "kuorot")
    assert page.lead == "7 yhdistystä 2 kunnassa."
    assert [(place.name.text, place.count, len(place.cards)) for place in page.places] == [
        ("Hirvilampi", "1", 1),
        ("Kivikoski", "6", 6),
    ]
    assert page.places[1].name.href == "../../kunnat/kivikoski/kuorot/"
    assert [topic.link.text for topic in page.siblings] == ["Kylätoiminta"]
    monkeypatch.setattr(category, "IN_FULL", 3)
    page = content(site, category.KIND, "kuorot")
    assert [place.cards for place in page.places] == [(), ()]
    assert "mv-chip" in html(site, category.KIND, "kuorot")


def test_one_organisation_is_counted_in_the_singular(tmp_path: Path) -> None:
    page = content(region(tmp_path), category.KIND, "kuorot", language="en")
    assert page.lead == "1 association in 1 municipality."


def test_lists_on_pages_far_apart_link_to_the_same_organisation(tmp_path: Path) -> None:
    site = region(tmp_path)
    link = "organisations/hirvilammen-esimerkkikuoro"
    for kind, key, root in (
        (organisations.KIND, (), "../"),
        (municipality.KIND, ("hirvilampi",), "../../"),
        (category.KIND, ("kuorot",), "../../"),
    ):
        body = html(site, kind, *key)
        assert f'data-record="{link}"><a href="{root}yhdistykset/hirvilammen-esimerkkikuoro/"' in body


def test_markup_in_a_name_comes_out_as_text(tmp_path: Path) -> None:
    site = region(tmp_path, dict([organisation('"<b>Kuoro</b> & co"', "kivikoski", "kuorot", id="kuoro")]))
    for kind, key in (
        (organisations.KIND, ()),
        (category.KIND, ("kuorot",)),
        (municipality.KIND, ("kivikoski",)),
    ):
        body = html(site, kind, *key)
        assert "&lt;b&gt;Kuoro&lt;/b&gt; &amp; co" in body
        assert "<b>" not in body
    assert html(site, municipalities.KIND)


@pytest.mark.parametrize(("count", "expected"), [(0, 1), (10, 2), (25, 3), (100, 4)])
def test_tiles_are_coloured_by_how_many_there_are(count: int, expected: int) -> None:
    assert level(count, 100) == expected
    assert level(0, 0) == 1


def test_names_on_the_map_fit_their_tiles() -> None:
    assert type_size([]) == type_size(["Oja"]) == LARGEST_TYPE
    size = type_size(["Maanselänkoski"])
    assert size < LARGEST_TYPE
    assert 0 < fit("Maanselänkoski", size) <= ROOM
    assert fit("Oja", size) == 0
