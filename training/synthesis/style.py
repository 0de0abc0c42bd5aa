"""The habits of one writer: choices that stay the same through a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, TypeVar

from training.synthesis.lexicon import Lexicon

T = TypeVar("T")

BIBLIOGRAPHY = {
    "person form": ("last_first", "first_last"),
    "person comma": ", ",
    "capitals": "",
    "after author": ". ",
    "title": "|",
    "part": "q",
    "subtitle": ": ",
    "after title": ". ",
    "separator": ". ",
    "imprint form": "{place}: {publisher}, {date}",
    "before locator": ", ",
    "date first": False,
    "title first": False,
}
QUOTATIONS = BIBLIOGRAPHY | {
    "locators": True,
    "bare locator": False,
    "final stop": False,
    "line frame": ("", ""),
    "markdown": False,
}
SURNAMES = QUOTATIONS | {"person form": ("surname", "surname")}
NOTE = BIBLIOGRAPHY | {
    "person form": ("first_last", "first_last"),
    "after author": ", ",
    "after title": ", ",
    "separator": ", ",
    "imprint form": "({place}: {publisher}, {date})",
    "journal form": "{container} {volume}, {no}{issue} ({date}): {pages}",
    "bare locator": True,
}
APA = BIBLIOGRAPHY | {
    "person form": ("last_init", "last_init"),
    "initial gap": " ",
    "and": "&",
    "date first": True,
    "year after author": "({date})",
    "before year": " ",
    "part": "|",
    "journal form": "{container}, {volume}({issue}), {pages}",
    "imprint form": "{place}: {publisher}",
    "host form": "{in}{editor}{after}, {container}",
}
VANCOUVER = APA | {
    "person form": ("vancouver", "vancouver"),
    "date first": False,
    "no last word": True,
    "journal form": "{container}. {date};{volume}({issue}):{pages}",
    "imprint form": "{place}: {publisher}; {date}",
}
ENGINEERING = NOTE | {
    "person form": ("init_last", "init_last"),
    "quotes": "“|”",
    "stop inside quotes": True,
    "imprint form": "{place}: {publisher}, {date}",
    "journal form": "{container}, {vol}{volume}, {no}{issue}, {pp}{pages}, {date}",
    "bare locator": False,
}
PHYSICS = ENGINEERING | {
    "part": "|",
    "journal form": "{container} {volume}, {pages} ({date})",
    "bare title": True,
}
ROMANCE = NOTE | {
    "part": "q",
    "quotes": "« | »",
    "title": "*|*",
    "imprint form": "{place}, {publisher}, {date}",
    "journal form": "{container}, {vol}{volume}, {no}{issue}, {date}, {pp}{pages}",
    "bare locator": False,
}
ITALIAN = ROMANCE | {
    "person form": ("init_last", "init_last"),
    "part": "|",
    "container marks": "«|»",
    "title": "|",
    "journal form": "{container}, {volume}, {issue} ({date}), {pp}{pages}",
}
PLACE_YEAR = ITALIAN | {"imprint form": "{place} {date}", "container marks": "|"}
GERMAN = BIBLIOGRAPHY | {
    "after author": ": ",
    "quotes": "„|“",
    "part": "|",
    "subtitle": ". ",
    "imprint form": "{place} {date}",
    "journal form": "{container} {volume} ({date}), {pp}{pages}",
    "separator": ", ",
    "container marks": "|",
}
HARVARD = APA | {"imprint form": "{place}: {publisher}", "and": "and", "part": "q", "quotes": "‘|’"}
GOST = BIBLIOGRAPHY | {
    "person form": ("last_bare_init", "last_bare_init"),
    "after author": " ",
    "no last word": True,
    "part": "|",
    "imprint form": "{place}: {publisher}, {date}",
    "journal form": "// {container}. {date}. {no}{issue}. {pp}{pages}",
    "news form": "// {container}. {date}",
    "before locator": ". ",
    "container marks": "|",
}
SCHOOLS: Mapping[str, Sequence[Mapping[str, Any]]] = {
    "en": (
        *(QUOTATIONS,) * 4,
        SURNAMES,
        *(BIBLIOGRAPHY,) * 3,
        NOTE,
        NOTE,
        APA,
        APA,
        HARVARD,
        VANCOUVER,
        ENGINEERING,
        PHYSICS,
    ),
    "de": (GERMAN, GERMAN, GERMAN, BIBLIOGRAPHY, NOTE, HARVARD),
    "fr": (ROMANCE, ROMANCE, ROMANCE, BIBLIOGRAPHY, APA, VANCOUVER),
    "es": (ROMANCE, ROMANCE, BIBLIOGRAPHY, APA, HARVARD),
    "it": (ITALIAN, ITALIAN, PLACE_YEAR, PLACE_YEAR, ROMANCE, BIBLIOGRAPHY),
    "ru": (GOST, GOST, GOST, NOTE, BIBLIOGRAPHY),
    "nl": (NOTE, NOTE, BIBLIOGRAPHY, APA, GERMAN),
    "pt": (BIBLIOGRAPHY, BIBLIOGRAPHY, ROMANCE, APA),
    "pl": (PLACE_YEAR, PLACE_YEAR, NOTE, GERMAN, APA),
}
"""The usual ways of citing, by language; a writer follows one of them loosely, or none."""


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
        school = source.choice(SCHOOLS[words.code]) if source.random() < 0.78 else {}
        self._school = {key: value for key, value in school.items() if source.random() < 0.94}

    def pick(self, question: str, options: Sequence[T]) -> T:
        """One of the options: always the same for a question, but for the fickleness."""
        learnt = self._school.get(question)
        if learnt is not None and learnt in options and self.random.random() >= self.fickle:
            return options[options.index(learnt)]
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
        if question in self._school:
            return bool(self._school[question])
        draw = self._memory.get(question)
        if draw is None:
            draw = self._memory[question] = self.random.random()
        return draw < chance

    def now(self, chance: float) -> bool:
        """A yes or no of the moment."""
        return self.random.random() < chance
