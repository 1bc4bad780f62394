"""What happens to single dates of a recurring event: left out, cancelled, moved to another day or place."""

from datetime import date, timedelta
from typing import Any

from muavarten.sample.calendar import Series
from muavarten.sample.dice import Dice
from muavarten.sample.emit import Flow, Plain
from muavarten.sample.phrases import Line, Phrases, said

FEW = 4


class Changes:
    """Draws changes for a series; each of its dates is changed once at most, the first never."""

    def __init__(
        self, phrases: Phrases, dice: Dice, dates: Series, clock: str, languages: tuple[str, ...]
    ) -> None:
        self._phrases = phrases
        self._dice = dice
        self._clock = clock
        self._languages = languages
        self._left = list(dates.dates[1:])

    def _take(self) -> date | None:
        return self._left.pop(self._dice.below(len(self._left))) if len(self._left) > FEW else None

    def exdates(self) -> Any:
        """Dates left out, mostly of holidays."""
        count = self._dice.between(1, 3) if self._dice.chance(45) else 0
        days = sorted(day for day in (self._take() for _ in range(count)) if day)
        return Flow([Plain(day) for day in days]) if days else None

    def occurrences(self) -> list[dict[str, Any]]:
        """Dates that differ from the others, in order."""
        kinds = [
            kind
            for kind, chance in (("moved", 26), ("cancelled", 22), ("place", 10))
            if self._dice.chance(chance)
        ]
        found = [(day, self._change(kind, day)) for kind in kinds if (day := self._take())]
        return [change for _, change in sorted(found, key=lambda pair: pair[0])]

    def _change(self, kind: str, day: date) -> dict[str, Any]:
        on = {"on": Plain(f"{day}{self._clock}")}
        if kind == "moved":
            other = day + timedelta(days=self._dice.pick((1, 2, 3)))
            note = self._note("event.moved", 60)
            return {**on, "start": Plain(f"{other}{self._clock}"), "status": Plain("moved"), "note": note}
        if kind == "cancelled":
            return {**on, "status": Plain("cancelled"), "note": self._note("event.cancelled", 70)}
        return {**on, "place": self._note("event.elsewhere", 100)}

    def _note(self, key: str, chance: int) -> Any:
        if not self._dice.chance(chance):
            return None
        line: Line = self._dice.pick(self._phrases.lines(key))
        return self._phrases.field(said(line, self._languages))
