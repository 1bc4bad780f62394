"""How far long work is: a bar on a terminal, a few plain lines elsewhere; and how long each stage took."""

import os
from collections.abc import Callable
from typing import TextIO

from muavarten.languages.catalogue import Catalogue
from muavarten.languages.formats import number

Say = Callable[[str], None]
Told = Callable[[int, int], None]
"""Told how many of how many jobs are done."""


def silent(done: int, of: int) -> None:
    """Tell nobody."""


WIDTH = 40
"""How many characters a bar is long."""
LONG = 1000
"""How many jobs are worth plain lines on the way."""
PARTS = 4
"""Into how many parts these lines cut the way."""


class Progress:
    """Work in stages, told in some language; `clock` counts seconds.

    `say` is given a line for each stage, and `detail` at the end the time that each took. A `terminal` shows
    a bar. What is left out is not told. As a context it ends in any case.
    """

    def __init__(
        self,
        words: Catalogue,
        clock: Callable[[], float],
        *,
        say: Say | None = None,
        detail: Say | None = None,
        terminal: TextIO | None = None,
    ) -> None:
        self._words = words
        self._clock = clock
        self._say = say
        self._detail = detail
        self._terminal = terminal if terminal and terminal.isatty() else None
        self._process = os.getpid()
        self._begun: list[tuple[str, float]] = []
        self._shown = 0
        self._drawing = False

    def stage(self, name: str) -> None:
        """Begin a stage, which ends the one before."""
        self._close()
        self._begun.append((self._words.text(f"progress.{name}"), self._clock()))
        if self._say:
            self._say(self._begun[-1][0])

    def told(self, done: int, of: int) -> None:
        """Tell how many jobs of the stage are done; a second process, forked on the way, keeps silent."""
        if os.getpid() != self._process:
            return
        if self._terminal:
            self._draw(self._terminal, 100 * done // of)
        elif self._say and of >= LONG and self._shown < PARTS * done // of < PARTS:
            self._shown = PARTS * done // of
            percent = 100 * self._shown // PARTS
            self._say(self._words.text("progress.part", stage=self._begun[-1][0], percent=percent))

    def _draw(self, terminal: TextIO, percent: int) -> None:
        if self._drawing and percent == self._shown:
            return
        self._shown, self._drawing = percent, True
        bar = ("#" * (WIDTH * percent // 100)).ljust(WIDTH, ".")
        terminal.write("\r" + self._words.text("progress.bar", bar=bar, percent=percent))
        terminal.flush()

    def _close(self) -> None:
        if self._drawing and self._terminal:
            self._terminal.write("\n")
        self._shown, self._drawing = 0, False

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """End the last stage, and with it all."""
        self._close()
        ends = [begin for _, begin in self._begun[1:]] + [self._clock()]
        for (stage, begin), end in zip(self._begun, ends, strict=True):
            if self._detail:
                seconds = number(round(end - begin, 2), self._words.language)
                self._detail(self._words.text("progress.took", stage=stage, seconds=seconds))
        self._begun.clear()
