"""The choices by which the calendar can be narrowed; they stand in the address, so that it can be shared."""

from msgspec import Struct

from muavarten.derive.counts import classes
from muavarten.derive.occurrences import calendar
from muavarten.pages.edition import Edition
from muavarten.pages.per_edition import per_edition
from muavarten.records.common import AgeGroup


class Choice(Struct, frozen=True):
    """One choice of a list."""

    value: str
    text: str


class ChoiceGroup(Struct, frozen=True):
    """Choices that belong together; the first stands for all of them."""

    text: str
    choices: tuple[Choice, ...]


class Filters(Struct, frozen=True, kw_only=True):
    """What can be chosen: only what some event has."""

    municipalities: tuple[Choice, ...]
    topics: tuple[ChoiceGroup, ...]
    ages: tuple[Choice, ...]


@per_edition
def filters(edition: Edition) -> Filters:
    """The choices in the page's language."""
    directory = edition.directory
    known = calendar(directory, edition.site.today)
    coming = [directory.events[event] for event in known.by_event]
    topics = {topic for event in coming for topic in event.categories}
    ages = {age for event in coming if event.audience for age in event.audience.age_groups}
    groups = []
    for group in classes(directory):
        under = [topic for topic in directory.topics_of.get(group.id, ()) if topic.id in topics]
        if under or group.id in topics:
            names = (Choice(topic.id, edition.plain(topic.label)) for topic in (group, *under))
            groups.append(ChoiceGroup(edition.plain(group.label), tuple(names)))
    return Filters(
        municipalities=tuple(
            Choice(place.id, edition.plain(place.name))
            for place in edition.sorted(directory.municipalities.values())
        ),
        topics=tuple(groups),
        ages=tuple(Choice(age, edition.t(f"choice.AgeGroup.{age}")) for age in AgeGroup if age in ages),
    )
