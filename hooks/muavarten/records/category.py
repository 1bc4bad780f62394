"""The classes of the register of associations and the topics under them."""

from typing import Annotated

from msgspec import Struct

from muavarten.problems import FieldPath
from muavarten.records.fields import Bounds, Identifier, LocalizedLine


class Words(Struct, frozen=True, array_like=True):
    """Search words by language: whatever people call a topic, inflected or not."""

    values: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def of(self, language: str) -> tuple[str, ...]:
        """The words of one language, or none."""
        return next((words for code, words in self.values if code == language), ())


class Topic(Struct, frozen=True, kw_only=True):
    """What an association is about, as written under its class in categories.yml."""

    id: Identifier
    label: LocalizedLine
    description: LocalizedLine | None = None
    words: Words = Words()


class CategoryClass(Topic, frozen=True, kw_only=True):
    """A class of the register of associations, with its topics."""

    register_class: Annotated[int, Bounds(0, 99)]
    topics: tuple[Topic, ...] = ()


class CategoryFile(Struct, frozen=True, kw_only=True):
    """The whole of categories.yml."""

    categories: tuple[CategoryClass, ...]


class Category(Struct, frozen=True, kw_only=True):
    """A class or a topic on its own; `field` is where it stands in categories.yml."""

    id: str
    label: LocalizedLine
    parent: str | None
    register_class: int
    description: LocalizedLine | None
    words: Words
    field: FieldPath


def flattened(file: CategoryFile) -> tuple[Category, ...]:
    """Every class followed by its topics, in the order of the file."""
    found: list[Category] = []
    for row, group in enumerate(file.categories):
        found.append(_category(group, group, ("categories", row)))
        for place, topic in enumerate(group.topics):
            found.append(_category(topic, group, ("categories", row, "topics", place)))
    return tuple(found)


def _category(topic: Topic, group: CategoryClass, field: FieldPath) -> Category:
    return Category(
        id=topic.id,
        label=topic.label,
        parent=None if topic is group else group.id,
        register_class=group.register_class,
        description=topic.description,
        words=topic.words,
        field=field,
    )
