"""Organisations in the alphabetical order of a language, worked out once for all lists."""

from collections.abc import Iterable

from muavarten.link.watched import unwatched
from muavarten.pages.edition import Edition
from muavarten.pages.per_edition import per_edition
from muavarten.records.organisation import Organisation


def in_order(edition: Edition, organisations: Iterable[Organisation]) -> list[Organisation]:
    """The same as `edition.sorted`, fast enough for thousands of lists."""
    place = _places(edition)
    return sorted(organisations, key=lambda organisation: place[organisation.id])


@per_edition
def _places(edition: Edition) -> dict[str, int]:
    """Where each stands; how two of them stand to each other depends on nobody else."""
    in_sequence = edition.sorted(unwatched(edition.directory).organisations.values())
    return {organisation.id: place for place, organisation in enumerate(in_sequence)}
