"""Which organisations stand in lists, and how many: by municipality, by category and by both."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from muavarten.derive.once import once
from muavarten.link.directory import Directory
from muavarten.records.category import Category
from muavarten.records.organisation import Organisation, OrganisationStatus

Listing = tuple[Organisation, ...]


class Counts(Struct, frozen=True, kw_only=True):
    """The organisations that lists show: all but those that have ended, in the order of their ids.

    A municipality's are those seated there and those that name it as their area; a class's are those of its
    topics too. Whatever has no members is left out: ask with `.get(key, ())`.
    """

    all: Listing
    by_municipality: Mapping[str, Listing]
    by_category: Mapping[str, Listing]
    by_both: Mapping[tuple[str, str], Listing]
    """By municipality and category."""
    by_village: Mapping[str, Listing]
    members_of: Mapping[str, Listing]
    """By umbrella organisation."""
    municipalities_of: Mapping[str, tuple[str, ...]]
    """By category, the municipalities where it has members, in the order of their ids."""

    def here(self, municipality: str, category: str) -> Listing:
        """The organisations of a category in a municipality."""
        return self.by_both.get((municipality, category), ())


def is_listed(organisation: Organisation) -> bool:
    """Whether lists show it: one that has ended keeps its page only."""
    return organisation.status is not OrganisationStatus.DEFUNCT


@once
def counts(directory: Directory) -> Counts:
    """Everything there is to count about organisations, in one go over them."""
    by_municipality = _listed(directory.organisations_in)
    by_category = _listed(directory.organisations_about)
    reach: dict[str, list[str]] = defaultdict(list)
    for municipality, members in by_municipality.items():
        for organisation in members:
            reach[organisation.id].append(municipality)
    by_both: dict[tuple[str, str], list[Organisation]] = defaultdict(list)
    for category, members in by_category.items():
        for organisation in members:
            for municipality in reach[organisation.id]:
                by_both[municipality, category].append(organisation)
    municipalities_of: dict[str, list[str]] = defaultdict(list)
    for municipality, category in sorted(by_both):
        municipalities_of[category].append(municipality)
    return Counts(
        all=tuple(filter(is_listed, directory.organisations.values())),
        by_municipality=by_municipality,
        by_category=by_category,
        by_both={key: tuple(members) for key, members in by_both.items()},
        by_village=_listed(directory.organisations_in_village),
        members_of=_listed(directory.members_of),
        municipalities_of={category: tuple(names) for category, names in municipalities_of.items()},
    )


def topics_present(directory: Directory, municipality: str, parent: str) -> tuple[Category, ...]:
    """The topics of a class that somebody in a municipality has, in the order of categories.yml."""
    here = counts(directory)
    return tuple(topic for topic in directory.topics_of.get(parent, ()) if here.here(municipality, topic.id))


def classes(directory: Directory) -> tuple[Category, ...]:
    """The classes, in the order of categories.yml."""
    return tuple(category for category in directory.categories.values() if category.parent is None)


def _listed(groups: Mapping[str, Iterable[Organisation]]) -> dict[str, Listing]:
    found = {key: tuple(filter(is_listed, members)) for key, members in groups.items()}
    return {key: members for key, members in found.items() if members}
