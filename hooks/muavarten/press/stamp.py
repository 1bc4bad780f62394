"""A shell rendered once, and pages stamped from it by joining strings."""

from msgspec import Struct

from muavarten.press.bodies import Slots

SENTINELS = Slots(head="<!--slot:head-->", languages="<!--slot:languages-->", body="<!--slot:body-->")


class BrokenShellError(ValueError):
    """A shell does not hold each of its slots exactly once."""


class Stamp(Struct, frozen=True):
    """What stands before, between and after the slots."""

    before: str
    between_head_and_languages: str
    between_languages_and_body: str
    after: str

    def page(self, slots: Slots) -> str:
        """A whole page."""
        return "".join(
            (
                self.before,
                slots.head,
                self.between_head_and_languages,
                slots.languages,
                self.between_languages_and_body,
                slots.body,
                self.after,
            )
        )

    def with_links(self, old: str, new: str) -> "Stamp":
        """The same frame with another beginning of its links."""
        return Stamp(
            self.before.replace(old, new),
            self.between_head_and_languages.replace(old, new),
            self.between_languages_and_body.replace(old, new),
            self.after.replace(old, new),
        )


def stamp_of(shell: str) -> Stamp:
    """Cut a shell at its sentinels."""
    parts: list[str] = []
    rest = shell
    for sentinel in (SENTINELS.head, SENTINELS.languages, SENTINELS.body):
        if rest.count(sentinel) != 1:
            raise BrokenShellError(sentinel)
        before, _, rest = rest.partition(sentinel)
        parts.append(before)
    return Stamp(parts[0], parts[1], parts[2], rest)
