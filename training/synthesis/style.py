"""The habits of one writer: choices that stay the same through a document."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from .lexicon import Lexicon

T = TypeVar("T")


class Style:
    """Chooses among options, the same way each time for the same question.

    Args:
        source: Where the choices come from.
        words: The language of cue words.
        fickle: How likely the writer is to choose afresh all the same.
    """

    def __init__(self, source: Random, words: Lexicon, fickle: float = 0.04) -> None:
        self.random, self.words, self.fickle = source, words, fickle
        self._memory: dict[str, float] = {}

    def pick(self, question: str, options: Sequence[T]) -> T:
        """One of the options: always the same for a question, but for the fickleness."""
        draw = self._memory.get(question)
        if draw is None or self.random.random() < self.fickle:
            draw = self.random.random()
            self._memory.setdefault(question, draw)
        return options[int(draw * len(options))]

    def word(self, key: str) -> str:
        """A cue word of the language."""
        return self.pick(key, self.words.words[key])

    def often(self, question: str, chance: float) -> bool:
        """A yes or no that stays the same, yes with the given chance."""
        draw = self._memory.get(question)
        if draw is None:
            draw = self._memory[question] = self.random.random()
        return draw < chance

    def now(self, chance: float) -> bool:
        """A yes or no of the moment."""
        return self.random.random() < chance
