"""The parts of the sample: shares that add up, YAML that reads back, words in step, towns on free tiles."""

from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muavarten.languages.phrasebook import phrasebook
from muavarten.sample import naming
from muavarten.sample.base import base_of
from muavarten.sample.calendar import series
from muavarten.sample.dice import Dice
from muavarten.sample.emit import Flow, Plain, record_text
from muavarten.sample.forms import Repeats
from muavarten.sample.numbers import added_sizes
from muavarten.sample.schedules import KINDS
from muavarten.sample.slugs import LONGEST, Ids, slug
from muavarten.sample.spread import spread, spread_table
from muavarten.sample.themes import ARENAS, BOARD, DRILL, OTHER, THEMES, themes_of
from muavarten.sample.towns import added_towns, leader_records
from muavarten.sample.world import world_of
from test_sample import DATA, TODAY, ground, read

LANGUAGES = ("fi", "sv", "en")
BOOKS = {language: phrasebook("sample", language) for language in LANGUAGES}
TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"),
    min_size=1,
    max_size=300,
).filter(lambda text: text == " ".join(text.split(" ")).strip() and "  " not in text and text.strip() == text)


@given(st.integers(0, 200_000), st.lists(st.integers(0, 5000), min_size=1, max_size=60))
def test_shares_add_up_and_stay_near_their_weights(total: int, weights: list[int]) -> None:
    shares = spread(total, weights)
    everything = sum(weights)
    assert sum(shares) == (total if everything else 0)
    for share, weight in zip(shares, weights, strict=True):
        assert not everything or abs(share * everything - total * weight) < everything


def test_a_table_shared_out_at_its_own_total_is_itself() -> None:
    table = [[3, 0, 7], [1, 1, 12]]
    assert spread_table(24, table) == table


@given(TEXTS, TEXTS)
def test_any_text_reads_back(one: str, two: str) -> None:
    fields = {
        "plain": one,
        "texts": {"fi": one, "sv": two},
        "list": [one, two],
        "flow": Flow({"a": one, "b": Flow([two, one])}),
        "rows": [{"on": one, "note": two}],
    }
    flow = {"a": one, "b": [two, one]}
    assert read(record_text(fields)) == {**fields, "flow": flow}


def test_a_record_looks_written_by_hand() -> None:
    fields = {
        "name": "Kivikosken esimerkkikuoro ry",
        "villages": Flow(["kivikoski"]),
        "description": "Laulamme. " * 11 + "Tervetuloa!",
        "phones": Flow(["048 001 0000"]),
        "postal_code": "62200",
        "start": Plain("2026-12-01T18:00"),
        "title": "Luento: mieli",
        "left_out": None,
        "welcomes_members": True,
        "two": "Yksi.\n\nKaksi.",
    }
    assert record_text(fields) == (
        "name: Kivikosken esimerkkikuoro ry\n"
        "villages: [kivikoski]\n"
        "description: >-\n"
        "  Laulamme. Laulamme. Laulamme. Laulamme. Laulamme. Laulamme. Laulamme. Laulamme. Laulamme.\n"
        "  Laulamme. Laulamme. Tervetuloa!\n"
        "phones: [048 001 0000]\n"
        'postal_code: "62200"\n'
        "start: 2026-12-01T18:00\n"
        'title: "Luento: mieli"\n'
        "welcomes_members: true\n"
        "two: |-\n  Yksi.\n\n  Kaksi.\n"
    )


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_words_keep_step_in_every_language(language: str) -> None:
    assert set(BOOKS[language]) == set(BOOKS["fi"])
    for key, lines in BOOKS["fi"].items():
        others = BOOKS[language][key]
        assert len(lines) == len(others), key
        assert all(other and other == other.strip() for other in others), key
        for line, other in zip(lines, others, strict=True):
            assert braces(line) - CASES == braces(other) - CASES, f"{key}: {line}"


CASES = {"name", "of", "at", "plain", "the"}
"""Places and days stand in whatever form the language wants."""


def braces(line: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(line) if name is not None}


def test_every_theme_has_its_words_and_both_sorts_of_events() -> None:
    for theme in (*THEMES, OTHER):
        words = BOOKS["fi"]
        assert len(words[f"theme.{theme.key}.events"]) == len(theme.events), theme.key
        assert len(words[f"theme.{theme.key}.names"]) >= 3
        assert len(words[f"theme.{theme.key}.does"]) == 4
        assert words[f"theme.{theme.key}.welcome"]
        assert f"meets.{theme.meets}" in words
        assert {form.repeats is Repeats.NEVER for form in theme.events} == {True, False}, theme.key
        assert all(f"event.{form.says}" in words for form in theme.events)
    assert {theme.meets for theme in THEMES} == {"together", DRILL, BOARD}
    assert ARENAS.keys() <= {theme.key for theme in THEMES}


def test_every_phrase_is_asked_for() -> None:
    folder = Path(naming.__file__).parent
    code = "".join(file.read_text(encoding="utf-8") for file in folder.glob("*.py")).replace("'", '"')
    forms = {f"event.{form.says}" for theme in THEMES for form in theme.events}
    built = forms | {f"event.places.{arena}" for arena in ("in", "out", "sport")}
    built |= {f"{kind}.{part}" for kind in ("village", "town") for part in ("first", "last")}
    built |= {f"when.{kind}" for kind in KINDS} | {f"meets.{theme.meets}" for theme in THEMES}
    parts = ("names", "does", "welcome", "events")
    built |= {f"theme.{theme.key}.{part}" for theme in (*THEMES, OTHER) for part in parts}
    assert [key for key in BOOKS["fi"] if key not in built and f'"{key}"' not in code] == []


def test_a_topic_that_nobody_foresaw_has_words_too() -> None:
    assert themes_of("tahtitieteilijat") == (OTHER,)


def test_the_carried_topics_are_known() -> None:
    topics = [topic.id for group in base_of(ground(DATA)).topics.values() for topic in group]
    unknown = [topic for topic in topics if themes_of(topic) == (OTHER,)]
    assert len(unknown) < len(topics) / 10


def test_made_up_municipalities_stand_on_free_tiles_inside_the_region() -> None:
    base = base_of(ground(DATA))
    world = world_of(base, TODAY, 1)
    sizes = added_sizes(Dice(1), 106_000)
    towns = added_towns(world, sizes)
    every = [*base.towns, *towns]
    assert sum(sizes) == 106_000 - 4082
    assert len({(town.column, town.row) for town in every}) == len(every)
    assert len({town.code for town in every}) == len({town.id for town in every}) == len(every)
    assert max(town.row for town in every) <= 30
    assert all(base.west < town.longitude < base.east for town in towns)
    assert all(base.south < town.latitude < base.north for town in towns)
    areas = [
        area.value["municipality"] for _, fields in leader_records(world, towns) for area in fields["areas"]
    ]
    assert sorted(areas) == sorted(town.id for town in towns)


def test_recurring_dates_begin_at_the_start_and_follow_each_other() -> None:
    dice = Dice(3)
    start = date(2026, 11, 24)
    for theme in THEMES:
        for form in theme.events:
            if form.repeats is not Repeats.NEVER:
                dates = series(dice, form, start, TODAY).dates
                assert dates[0] == start
                assert list(dates) == sorted(set(dates))
                assert len(dates) > 1


def test_ids_are_plain_short_and_taken_once() -> None:
    assert slug("Ähtärin ja Töysän Åland-yhdistys r.y.") == "ahtarin-ja-toysan-aland-yhdistys-r-y"
    assert len(slug("esimerkki " * 20)) <= LONGEST
    ids = Ids()
    names = [ids.claim("Kivikoski", "lapua") for _ in range(3)]
    assert names == ["kivikoski", "lapua-kivikoski", "lapua-kivikoski-2"]


def test_dice_fall_the_same_way_and_fairly() -> None:
    assert [Dice(1, "a").below(100) for _ in range(3)] == [Dice(1, "a").below(100)] * 3
    assert Dice(1, "a").below(10**9) != Dice(1, "b").below(10**9)
    dice = Dice(5)
    assert {dice.between(1, 3) for _ in range(200)} == {1, 2, 3}
    assert dice.some(range(5), 9) == [0, 1, 2, 3, 4]
    assert all(len(dice.some(range(20), 4)) == 4 for _ in range(50))
    assert sorted(dice.shuffled(range(30))) == list(range(30))
    assert 1500 < sum(dice.chance(20) for _ in range(10_000)) < 2500
