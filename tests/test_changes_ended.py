"""What has ended keeps its page, dated and with its successor, and leaves everything else."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from change_cases import REGION, TODAY, ground, outcome
from muavarten.check.checker import checked
from muavarten.derive.health import Surroundings, complaints
from muavarten.derive.quarter import Quarter
from muavarten.exports import atom, open_data, sitemap, update_form
from muavarten.leaflet.kinds import LEAFLETS
from muavarten.leaflet.shared import leaf_of
from muavarten.link.directory import linked
from muavarten.pages.edition import Edition, Site, site_of
from muavarten.pages.maker import Maker, page_refs
from muavarten.press.bodies import Bodies
from muavarten.read.content import content_pages
from search.asking import engine, write_index
from sites import ROOT
from test_changes import HEAD

ENDED, NEXT = "kivikosken-esimerkkimartat", "kivikosken-uudet-martat"
RECORD, SUCCESSOR = f"organisations/{ENDED}", f"organisations/{NEXT}"
ASKED = HEAD.replace("1 change", "1 ended") + f"- successor: {NEXT}\nend:\n"
LATER = date(2028, 6, 1)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The region after the request, where the successor is in everything else like what has ended."""
    folder = tmp_path_factory.mktemp("ended") / "data"
    shutil.copytree(REGION, folder)
    file = folder / "organisations" / "kivikoski" / f"{ENDED}.yml"
    text = file.read_text(encoding="utf-8") + "parent: hirvilammen-esimerkkikuoro\n"
    file.write_text(text, encoding="utf-8")
    twin = text.replace("esimerkkimartat ry", "uudet martat ry").replace('register_number: "98765"\n', "")
    file.with_name(f"{NEXT}.yml").write_text(twin.replace("business_id: 1234567-1\n", ""), encoding="utf-8")
    premises = folder / "premises" / "seuratalo.yml"
    premises.write_text(premises.read_text(encoding="utf-8") + f"owner: {ENDED}\n", encoding="utf-8")
    found = outcome(ASKED.encode(), ground(folder))
    named = {note.key.rpartition(".")[2]: str(note.values["names"]) for note in found.notes}
    assert named == {
        "events": "Marttailta (events/marttailta.yml)",
        "premises": "Seuratalo (premises/seuratalo.yml)",
        "villages": "Koivuranta (villages/kivikoski/koivuranta.yml)",
    }
    file.write_bytes(found.after)
    return folder


@pytest.fixture(scope="module")
def site(data: Path) -> Site:
    directory = linked(checked(data)[0])
    return site_of(directory, TODAY, None, content_pages(ROOT / "content", directory.region.languages))


@pytest.fixture(scope="module")
def bodies(site: Site) -> dict[str, str]:
    """What every page says, by its address."""
    make, press = Maker(site), Bodies(ROOT / "overrides")
    return {ref.address: press.document(make.view(ref)) for ref in page_refs(site)}


def _own(site: Site) -> set[str]:
    return {site.addresses.record(language, "organisations", ENDED) for language in site.addresses.languages}


def test_it_keeps_its_page_dated_and_with_its_successor(site: Site, bodies: dict[str, str]) -> None:
    for address in _own(site):
        said = bodies[address].split('class="mv-ended"', 1)[1].partition("</p>")[0]
        assert f"{NEXT}/" in said
        assert "2026" in said
    assert any(ENDED in text.decode() for _, text in sitemap.export(site))
    exported = dict(open_data.export(site))
    assert json.loads(exported[f"api/v1/{RECORD}.json"])["status"] == "defunct"


def test_it_stands_in_no_list_where_its_successor_stands(site: Site, bodies: dict[str, str]) -> None:
    listing = {address for address, body in bodies.items() if f'data-record="{SUCCESSOR}"' in body}
    kinds = {ref.kind.name for ref in page_refs(site) if ref.address in listing}
    assert kinds >= {
        "organisations",
        "organisation",
        "municipality",
        "municipality_category",
        "village",
        "embed_organisations",
    }
    showing = {address for address, body in bodies.items() if f'data-record="{RECORD}"' in body}
    assert showing == _own(site)


def test_it_stands_on_no_paper(site: Site) -> None:
    municipality = site.directory.municipalities["kivikoski"]
    leaf = leaf_of(Edition(site, "fi"), municipality)
    for make in LEAFLETS.values():
        sheet = make(leaf, municipality, Quarter(2026, 4))
        names = [entry.name for part in sheet.parts for block in part.blocks for entry in block.entries]
        assert "Kivikosken uudet martat ry" in names
        assert "Kivikosken esimerkkimartat ry" not in names


def test_search_finds_its_successor_alone(site: Site, tmp_path: Path) -> None:
    with engine(write_index(site, tmp_path)) as asked:
        for words in ("esimerkkimartat", "martat kivikoski", "koivuranta"):
            found = [f"{one['kind']}/{one['id']}" for one in asked.answer(words)["results"]]
            assert RECORD not in found
        assert SUCCESSOR in [f"{one['kind']}/{one['id']}" for one in asked.answer("martat")["results"]]


def test_nobody_is_reminded_of_it(site: Site) -> None:
    """It counts neither as stale nor as about to run out; a person's details that ran out are still named."""
    found = {one.key: one for one in complaints(site.directory, LATER, Surroundings())}
    assert found["stale"].values["total"] == "2"
    assert any(ENDED in path for path in found["consent-over"].about)
    soon = {one.key: one for one in complaints(site.directory, date(2027, 8, 1), Surroundings())}
    assert all(ENDED not in path for path in soon["consent-ending"].about)


def test_the_form_does_not_offer_it_and_feeds_of_events_go_on(site: Site) -> None:
    files = dict(update_form.export(site))
    places = json.loads(files["assets/update/places/kivikoski.json"])
    assert [name for name, _ in places["organisations"]] == [NEXT]
    assert all(ENDED not in text.decode() for _, text in atom.export(site))
