"""What the engine makes of words, over the region's real records."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from muavarten.pages.edition import Site
from search.asking import Asked, engine, site_from, write_index

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="module")
def site() -> Site:
    return site_from(DATA)


@pytest.fixture(scope="module")
def asked(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    index = write_index(site, tmp_path_factory.mktemp("index"))
    with engine(index) as running:
        yield running


def names(answer: dict[str, Any]) -> list[str]:
    return [result["name"] for result in answer["results"]]


def chips(answer: dict[str, Any]) -> set[tuple[str, str]]:
    return {(chip["facet"], chip["value"]) for chip in answer["chips"]}


def test_every_record_has_the_id_that_it_has(site: Site, asked: Asked) -> None:
    """Ids are worked out from names; none may come out wrong."""
    answer = asked.answer("", count=10_000)
    found = {(result["kind"], result["id"]) for result in answer["results"]}
    for kind in ("organisations", "villages", "premises", "grants"):
        assert {own for of, own in found if of == kind} == set(site.directory.of_kind(kind))


def test_names_come_out_as_they_are(site: Site, asked: Asked) -> None:
    answer = asked.answer("", filters={"kind": ["organisations"]}, count=10_000)
    shown = {result["id"]: result["name"] for result in answer["results"]}
    for organisation in site.directory.organisations.values():
        assert shown[organisation.id] == " ".join(organisation.name.best(("fi",))[0].split())


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("nurmon jymy", "Nurmon Jymy"),
        ("Kauhavan Invalidit", "Kauhavan Invalidit ry"),
        ("kuortaneen kunto", "Kuortaneen Kunto ry"),
        ("alajarven ankkurit", "Alajärven Ankkurit"),
        ("laupan virkia", "Lapuan Virkiä"),
        ("martat teuva", "Teuvan Martat"),
        ("metsästys lappajärvellä", "Lappajärven Metsästysseura"),
        ("Kainasto", "Kainasto"),
    ],
)
def test_a_name_is_found_first(asked: Asked, text: str, first: str) -> None:
    assert names(asked.answer(text))[0].casefold() == first.casefold()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ilmainen kokoustila Lapualla",
            {("price", "free"), ("kind", "premises"), ("municipality", "lapua")},
        ),
        ("något för pensionärer i Storå", {("age", "elderly"), ("municipality", "isojoki")}),
        ("youth club Kauhava", {("age", "young"), ("municipality", "kauhava")}),
        ("mitä lapsille Soinissa", {("age", "children"), ("municipality", "soini")}),
        ("pyörätuolilla Kurikassa", {("accessible", "yes"), ("municipality", "kurikka")}),
        ("vapaaehtoiseksi Töysässä", {("volunteers", "yes"), ("municipality", "alavus")}),
        ("Isossakyrössä", {("municipality", "isokyro")}),
        ("Nummijärvellä", {("village", "kauhajoki-nummijarvi")}),
        ("lapualaisille", {("municipality", "lapua")}),
    ],
)
def test_words_become_filters(asked: Asked, text: str, expected: set[tuple[str, str]]) -> None:
    assert chips(asked.answer(text)) >= expected


@pytest.mark.parametrize("text", ["kör", "viro-ystävät", "vanhojen traktorit", "Kuortane-kuoro"])
def test_parts_of_words_are_no_filters(asked: Asked, text: str) -> None:
    assert not {"age", "language", "village"} & {facet for facet, _ in chips(asked.answer(text))}


def test_a_swedish_choir_is_no_river(asked: Asked) -> None:
    assert not any("Kortejoki" in name for name in names(asked.answer("kör")))
    assert asked.answer("kör")["topics"][0] == "kuorot"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("kuorossa", "kuorot"),
        ("marttoihin", "martat-ja-kotitalous"),
        ("metsästäjät", "metsastys"),
        ("metsästysseuraan", "metsastys"),
        ("jalkapalo", "jalkapallo"),
        ("elakelaisille", "elakelaiset"),
        ("fotbollsklubb", "jalkapallo"),
        ("hunting", "metsastys"),
        ("körsång", "kuorot"),
        ("futis", "jalkapallo"),
    ],
)
def test_words_mean_topics(asked: Asked, text: str, topic: str) -> None:
    records = asked.answer(text)["results"]
    assert topic in asked.answer(text)["topics"][:2] or (records and topic in records[0]["topics"])


def test_counts_are_exact(site: Site, asked: Asked) -> None:
    """Each count is the number of results that choosing the value gives."""
    answer = asked.answer("seura")
    for facet in ("municipality", "kind", "topic"):
        for value, count in answer["counts"][facet][:6]:
            assert asked.answer("seura", filters={facet: [value]})["total"] == count, (facet, value)


def test_filters_of_one_facet_add_up_and_of_several_narrow(asked: Asked) -> None:
    def total(**filters: list[str]) -> int:
        return int(asked.answer("", filters=filters)["total"])

    both = total(municipality=["lapua", "soini"])
    assert both == total(municipality=["lapua"]) + total(municipality=["soini"])
    assert total(municipality=["lapua"], kind=["premises"]) < total(municipality=["lapua"])


def test_by_name_is_in_finnish_order(asked: Asked) -> None:
    found = names(asked.answer("", filters={"municipality": ["ahtari"]}, sort="name"))
    assert found[0].startswith("A")
    assert found[-1].startswith("Ä")


def test_archived_memos_are_not_found(asked: Asked) -> None:
    kinds = {value for value, _ in asked.answer("kumppanuuspöytä")["counts"]["kind"]}
    assert "memos" not in kinds


@pytest.mark.parametrize(
    "text", ["help for alcoholics", "gamla bilar", "free church", "choir in South Ostrobothnia"]
)
def test_words_of_topics_and_of_the_region_are_no_needs(asked: Asked, text: str) -> None:
    assert chips(asked.answer(text)) == set()


def test_a_compound_with_a_hyphen_is_one_word(asked: Asked) -> None:
    together, apart = (
        asked.answer(text)["results"][0]["topics"] for text in ("äiti-lapsikerho", "äiti lapsikerho")
    )
    assert "lapset-ja-perheet" in together
    assert together == apart


def test_unknown_accessibility_is_kept_apart(asked: Asked) -> None:
    counts = dict(asked.answer("", filters={"kind": ["premises"]})["counts"]["accessible"])
    total = asked.answer("", filters={"kind": ["premises"]})["total"]
    assert counts["unknown"] > 0
    assert sum(counts.values()) == total


@pytest.mark.parametrize(
    ("filters", "facet"),
    [
        ({"members": ["yes"]}, "members"),
        ({"volunteers": ["yes"]}, "volunteers"),
        ({"age": ["elderly"]}, "age"),
    ],
)
def test_needs_narrow_to_their_count(asked: Asked, filters: dict[str, list[str]], facet: str) -> None:
    counts = dict(asked.answer("")["counts"][facet])
    for value in filters[facet]:
        assert asked.answer("", filters=filters)["total"] == counts.get(value, 0)
