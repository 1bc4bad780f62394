"""The pages of a built site by kind and language, found through the registry of page kinds."""

from pathlib import Path

from muavarten.pages.addresses import file_of
from muavarten.pages.registry import PAGE_KINDS
from sites import BuiltSite


def one_of_each(site: BuiltSite) -> dict[tuple[str, str], Path]:
    """The largest page of each kind and language, so that as many parts of it as possible are shown."""
    found: dict[tuple[str, str], Path] = {}
    for ref in site.refs():
        key = (ref.kind.name, ref.language)
        file = Path(file_of(ref.address))
        if key not in found or _size(site, file) > _size(site, found[key]):
            found[key] = file
    for language, name, file in site.written():
        found[f"content:{name}", language] = file
    return found


def _size(site: BuiltSite, file: Path) -> int:
    return (site.folder / file).stat().st_size


def kind_names() -> tuple[str, ...]:
    """Every kind of page that there is."""
    return tuple(kind.name for kind in PAGE_KINDS)
