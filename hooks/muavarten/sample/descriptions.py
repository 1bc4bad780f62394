"""What an organisation says of itself: two to four sentences that don't contradict its fields."""

from msgspec import Struct

from muavarten.sample.dice import Dice
from muavarten.sample.members import Member
from muavarten.sample.phrases import Line, Phrases, fill, joined
from muavarten.sample.world import Place

FEES = (5, 8, 10, 12, 15, 20, 25, 30, 40)


class Welcome(Struct, frozen=True, kw_only=True):
    """Whether new members and volunteers are welcome, as far as known."""

    members: bool | None
    volunteers: bool | None


class Said(Struct, frozen=True, kw_only=True):
    """What a description has to agree with."""

    member: Member
    languages: tuple[str, ...]
    when: Line
    founded: int | None
    welcome: Welcome


def description(phrases: Phrases, dice: Dice, said: Said, home: Place) -> Line:
    """The sentences, now and then in two paragraphs."""
    topic = said.member.topic
    values = {
        "when": said.when,
        "topic": {code: topic.label.get(code, topic.id).lower() for code in said.languages},
        "year": said.founded,
        "count": dice.between(12, 240),
        "euros": dice.pick(FEES),
    }
    lines = _chosen(phrases, dice, said)
    sentences = [fill(line, said.languages, home.forms, **values) for line in lines]
    if len(sentences) > 3 and dice.chance(25):
        first, second = joined(sentences[:2]), joined(sentences[2:])
        return {code: f"{first[code]}\n\n{second[code]}" for code in said.languages}
    return joined(sentences)


def _chosen(phrases: Phrases, dice: Dice, said: Said) -> list[Line]:
    theme = said.member.theme
    does = phrases.lines(f"theme.{theme.key}.does")
    if said.member.status != "active":
        state = "silent" if said.member.status == "inactive" else "ended"
        return [dice.pick(does), dice.pick(phrases.lines(state))]
    first = dice.some(does, 1 if dice.chance(45) else 2)
    keys = [f"meets.{theme.meets}"] if dice.chance(50) else []
    if said.welcome.members is not False:
        keys.append(f"theme.{theme.key}.welcome" if dice.chance(50) else "welcome")
    further = ["fee", "members", "partners"]
    further += ["history"] if said.founded else []
    further += ["volunteer"] if said.welcome.volunteers is not False else []
    keys.append(dice.pick(further))
    more = dice.some(keys, dice.between(1, 4 - len(first)))
    return first + [dice.pick(phrases.lines(key)) for key in more]
