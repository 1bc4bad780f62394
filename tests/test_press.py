"""The press and the stock pipeline make the same bytes."""

from pathlib import Path

from sites import BuiltSite, build_region, build_site


def _same(stamped: BuiltSite, stock: BuiltSite) -> None:
    assert stamped.pages() == stock.pages()
    differing = [str(page) for page in stamped.pages() if stamped.text(page) != stock.text(page)]
    assert differing == []


def test_the_press_makes_the_same_bytes_as_mkdocs_and_material(test_site: BuiltSite, tmp_path: Path) -> None:
    _same(test_site, build_site(tmp_path, data="tests/records/base", press="off"))


def test_it_does_so_in_another_region(second_region: BuiltSite, tmp_path: Path) -> None:
    _same(second_region, build_region(tmp_path, Path("tests/second_region"), press="off"))
