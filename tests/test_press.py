"""The press and the stock pipeline make the same bytes."""

from pathlib import Path

import pytest

from sites import build_site


@pytest.mark.parametrize("data", ["tests/records/base", "tests/second_region/data"])
def test_the_press_makes_the_same_bytes_as_mkdocs_and_material(data: str, tmp_path: Path) -> None:
    stamped = build_site(tmp_path / "on", data=data)
    stock = build_site(tmp_path / "off", data=data, press="off")
    assert stamped.pages() == stock.pages()
    differing = [str(page) for page in stamped.pages() if stamped.text(page) != stock.text(page)]
    assert differing == []
