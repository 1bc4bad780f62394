"""A municipality in a few facts, and the pages of its own site."""

from collections.abc import Iterator

from muavarten.pages.leaf import Leaf
from muavarten.pages.place_words import leader_pieces
from muavarten.pages.view import Fact, Piece
from muavarten.records.municipality import Municipality, MunicipalityLinks


def municipality_facts(leaf: Leaf, municipality: Municipality) -> tuple[Fact, ...]:
    """Population, sub-region, Leader groups, neighbours, former municipalities and links."""
    directory = leaf.directory
    neighbours = leaf.edition.sorted(directory.municipalities[name] for name in municipality.neighbours)
    return leaf.facts(
        leaf.fact("places.fact.population", _population(leaf, municipality)),
        leaf.fact(
            "places.fact.subregion", leaf.piece(municipality.subregion) if municipality.subregion else None
        ),
        leaf.fact("places.fact.leaders", *leader_pieces(leaf, municipality)),
        leaf.fact("places.fact.former", *_former(leaf, municipality)),
        leaf.fact("places.fact.neighbours", *(leaf.link(neighbour) for neighbour in neighbours)),
        leaf.fact("places.fact.links", *_links(leaf, municipality.links)),
    )


def _population(leaf: Leaf, municipality: Municipality) -> str | None:
    if municipality.population is None:
        return None
    number = leaf.edition.number(municipality.population)
    if municipality.population_year is None:
        return number
    return leaf.t("places.fact.dated", value=number, date=str(municipality.population_year))


def _former(leaf: Leaf, municipality: Municipality) -> Iterator[Piece]:
    for part in municipality.former_municipalities:
        name = leaf.piece(part.name)
        merged = (
            leaf.t("places.fact.merged", name=name.text, year=str(part.merged)) if part.merged else name.text
        )
        yield Piece(merged, lang=name.lang)


def _links(leaf: Leaf, links: MunicipalityLinks) -> Iterator[Piece]:
    for name in MunicipalityLinks.__struct_fields__:
        if url := getattr(links, name):
            yield leaf.outside(url, leaf.t(f"places.link.{name}"))
