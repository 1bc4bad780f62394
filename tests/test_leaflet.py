"""The leaflets: PDF/UA-1, the same bytes for the same day, and nothing that a record says is markup."""

from datetime import date
from pathlib import Path

import pytest

from muavarten.check.checker import checked
from muavarten.commands.main import main
from muavarten.derive.quarter import Quarter, parsed, quarter_of
from muavarten.exports.leaflets import export
from muavarten.leaflet.kinds import LEAFLETS, leaflet
from muavarten.leaflet.shared import leaf_of
from muavarten.link.directory import Directory, linked
from muavarten.pages.edition import Edition, site_of
from muavarten.pages.place_leaflets import leaflet_links
from sites import ROOT, TODAY

BASE = ROOT / "tests" / "records" / "base"
HOSTILE = '#eval("1") *bold* $x$ <label> @ref `code` \\ // /* [ ] { } #import "a.typ"'


@pytest.fixture(scope="module")
def directory() -> Directory:
    """The small invented region."""
    records, _ = checked(BASE)
    return linked(records)


def test_quarters() -> None:
    assert quarter_of(date(2026, 11, 24)) == parsed("2026Q4") == Quarter(2026, 4)
    assert (Quarter(2026, 4).first, Quarter(2026, 4).last) == (date(2026, 10, 1), date(2026, 12, 31))
    assert Quarter(2027, 1).last == date(2027, 3, 31)
    for wrong in ("2026Q5", "2026", "Q4", "2026q4", "2026 Q4"):
        with pytest.raises(ValueError, match=r"."):
            parsed(wrong)


@pytest.mark.parametrize("kind", LEAFLETS)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_leaflet_in_every_language_is_accessible_pdf(
    directory: Directory, kind: str, language: str
) -> None:
    edition = Edition(site_of(directory, TODAY), language)
    municipality = directory.municipalities["kivikoski"]
    made = leaflet(edition, municipality, kind, Quarter(2026, 4))
    assert made.startswith(b"%PDF-1.7")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert made == leaflet(edition, municipality, kind, Quarter(2026, 4))


def test_records_are_data_and_never_markup(tmp_path: Path) -> None:
    data = tmp_path / "data"
    for file in BASE.rglob("*"):
        if file.is_file():
            target = data / file.relative_to(BASE)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    record = data / "organisations" / "kivikoski" / "paha.yml"
    record.write_text(
        f"name: '{HOSTILE}'\nmunicipality: kivikoski\ncategories: [marttatoiminta]\n"
        f"description: '{HOSTILE}'\n".replace("marttatoiminta", _topic(data)),
        encoding="utf-8",
    )
    records, problems = checked(data)
    assert not [p for p in problems if p.path.endswith("paha.yml") and p.severity == "error"]
    directory = linked(records)
    edition = Edition(site_of(directory, TODAY), "fi")
    municipality = directory.municipalities["kivikoski"]
    sheet = LEAFLETS["booklet"](leaf_of(edition, municipality), municipality, Quarter(2026, 4))
    names = [entry.name for part in sheet.parts for block in part.blocks for entry in block.entries]
    assert HOSTILE in names
    assert leaflet(edition, municipality, "booklet", Quarter(2026, 4)).startswith(b"%PDF")


def test_the_site_offers_what_it_makes(directory: Directory) -> None:
    site = site_of(directory, TODAY, leaflets=True)
    edition = Edition(site, "sv")
    municipality = directory.municipalities["kivikoski"]
    leaf = leaf_of(edition, municipality)
    made = {path for path, _ in export(site)}
    links = leaflet_links(leaf, municipality)
    assert {link.href.removeprefix(leaf.root) for link in links} < made
    assert len(made) == len(LEAFLETS) * len(directory.municipalities) * 3
    bare = Edition(site_of(directory, TODAY), "sv")
    assert leaflet_links(leaf_of(bare, municipality), municipality) == ()
    assert list(export(bare.site)) == []


def _topic(data: Path) -> str:
    known = (data / "organisations" / "kivikoski" / "kivikosken-esimerkkimartat.yml").read_text("utf-8")
    line = next(line for line in known.splitlines() if line.startswith("categories"))
    return line.partition("[")[2].rstrip("]")


def test_the_command_writes_a_file_and_explains_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "esite.pdf"
    common = ["leaflet", "--data", str(BASE), "--today", "2026-11-24"]
    done = main([*common, "--municipality", "kivikoski", "--quarter", "2026Q4", "--output", str(output)])
    assert done == 0
    assert output.read_bytes().startswith(b"%PDF")
    assert main([*common, "--municipality", "nowhere"]) == 2
    assert main([*common, "--municipality", "kivikoski", "--quarter", "2026"]) == 2
    assert main([*common, "--municipality", "kivikoski", "--language", "xx"]) == 2
    assert "kivikoski" in capsys.readouterr().err
