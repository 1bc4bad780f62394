"""What happens to the pages of the site between two states of the data."""

import difflib
from collections.abc import Iterable, Iterator

from msgspec import Struct

from muavarten.changes.review import PageText
from muavarten.changes.without_markup import without_markup
from muavarten.pages.edition import Site
from muavarten.pages.maker import Maker, PageRef, page_refs
from muavarten.press.bodies import Bodies
from muavarten.records.kinds import KIND_BY_FOLDER

MOST_PAGES = 20
CONTEXT = 3


class Pages(Struct, frozen=True):
    """Addresses in the region's first language: new ones, those that move, those that are lost."""

    appear: tuple[str, ...]
    move: tuple[tuple[str, str], ...]
    vanish: tuple[str, ...]


def compared(old: Site, new: Site) -> Pages:
    """Compare the pages of two sites."""
    before, after = _addresses(old), _addresses(new)
    gone = sorted(before - after)
    moves = dict(_moves(new))
    move = tuple((address, moves[address]) for address in gone if address in moves)
    vanish = tuple(address for address in gone if address not in moves)
    return Pages(tuple(sorted(after - before)), move, vanish)


def _addresses(site: Site) -> set[str]:
    first = site.addresses.languages[0]
    return {ref.address for ref in page_refs(site) if ref.language == first}


def _moves(site: Site) -> Iterator[tuple[str, str]]:
    """Where the addresses of earlier and of retired ids lead."""
    first = site.addresses.languages[0]
    for folder in KIND_BY_FOLDER:
        for record in site.directory.of_kind(folder).values():
            for alias in record.aliases:
                yield (
                    site.addresses.record(first, folder, alias),
                    site.addresses.record(first, folder, record.id),
                )
    for removed in site.directory.removed:
        if removed.to and removed.kind in KIND_BY_FOLDER:
            target = site.addresses.record(first, removed.kind, removed.to)
            yield site.addresses.record(first, removed.kind, removed.id), target


def texts(old: Site | None, new: Site, records: Iterable[str], bodies: Bodies) -> Iterator[PageText]:
    """The pages of some records as text, with the lines that go and come."""
    before = dict(_bodies(old, records, bodies)) if old else {}
    for address, text in list(_bodies(new, records, bodies))[:MOST_PAGES]:
        lines = difflib.ndiff(before.get(address, "").splitlines(), text.splitlines())
        shown = [line.rstrip() for line in lines if not line.startswith("?")]
        if any(line[:1] in "+-" for line in shown):
            yield PageText(address, "\n".join(_near(shown)))


def _near(lines: list[str]) -> Iterator[str]:
    """The lines that differ and a few around them."""
    differ = [place for place, line in enumerate(lines) if line[:1] in ("+", "-")]
    near = {place for middle in differ for place in range(middle - CONTEXT, middle + CONTEXT + 1)}
    shown = [place for place in sorted(near) if 0 <= place < len(lines)]
    for before, place in zip([None, *shown], shown, strict=False):
        if before is not None and place > before + 1:
            yield "  …"
        yield lines[place]


def _bodies(site: Site, records: Iterable[str], bodies: Bodies) -> Iterator[tuple[str, str]]:
    first = site.addresses.languages[0]
    wanted = set(records)
    names = {kind.name: folder for folder, kind in KIND_BY_FOLDER.items()}
    maker = Maker(site)
    for ref in page_refs(site):
        folder = names.get(ref.kind.name)
        if ref.language == first and folder and len(ref.key) == 1 and f"{folder}/{ref.key[0]}" in wanted:
            yield ref.address, _text(maker, ref, bodies)


def _text(maker: Maker, ref: PageRef, bodies: Bodies) -> str:
    lines = without_markup(str(bodies.slots(maker.view(ref)).body)).splitlines()
    return "\n".join(kept for line in lines if (kept := " ".join(line.split())))
