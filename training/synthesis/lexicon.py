"""Word lists and patterns of a language, and the filling of patterns.

A pattern is text with slots ``{c0}`` and alternatives ``<this|that>``; what a slot means stands in `Filler`.
The lists were written for this project (``languages/*.toml``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from biblio.model import Name

LANGUAGES = ("en", "de", "fr", "es", "it", "ru")
MINOR = ("nl", "pt", "pl")
"""Languages with lists of their own for references alone; what they lack is taken from English."""
ALTERNATIVES = re.compile(r"<([^<>]*\|[^<>]*)>")
SLOT = re.compile(r"\{([A-Za-z0-9]+\+?)\}")
_ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXIV XXX XL LXVI"
ROMAN = tuple(_ROMAN.split())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists of one language: top-level lists of its file, ``words`` and ``prose`` tables."""

    code: str
    lists: dict[str, Sequence[str]]
    words: dict[str, Sequence[str]]
    prose: dict[str, Sequence[str]]


@cache
def lexicon(code: str) -> Lexicon:
    """Read ``languages/CODE.toml``; a list written as one string is split at spaces."""
    path = Path(__file__).parent / "languages" / f"{code}.toml"
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    words, prose = table.pop("words"), table.pop("prose")
    lists = {key: value.split() if isinstance(value, str) else value for key, value in table.items()}
    if code in MINOR:
        base = lexicon("en")
        return Lexicon(code, {**base.lists, **lists}, {**base.words, **words}, {**base.prose, **prose})
    return Lexicon(code, lists, words, prose)


class Filler:
    """Fills patterns of one language from its lists and from real names, cities and titles.

    Args:
        source: Where all choices come from.
        words: The language.
        names: Real names to use beside the lists; may be empty.
        titles: Real titles to use beside the patterns; may be empty.
    """

    def __init__(
        self, source: Random, words: Lexicon, names: Sequence[Name] = (), titles: Sequence[str] = ()
    ) -> None:
        self.random, self.words, self.names, self.titles = source, words, names, titles
        self.slots: dict[str, Callable[[], str]] = self._slots()

    def fill(self, pattern: str) -> str:
        """The pattern with alternatives chosen and slots filled, to a depth of three patterns."""
        for _ in range(3):
            if "<" in pattern:
                pattern = ALTERNATIVES.sub(lambda m: self.random.choice(m[1].split("|")), pattern)
            if "{" not in pattern:
                break
            pattern = SLOT.sub(self._slot, pattern)
        return pattern

    def one(self, key: str) -> str:
        """A filled entry of one of the language's top-level lists."""
        return self.fill(self.random.choice(self.words.lists[key]))

    def word(self, key: str) -> str:
        """An unfilled entry of the ``words`` table."""
        return self.random.choice(self.words.words[key])

    def sentence(self, key: str) -> str:
        """A filled entry of the ``prose`` table."""
        return self.fill(self.random.choice(self.words.prose[key]))

    def name(self) -> Name:
        """A person, from the real names or from the lists."""
        pick = self.random.choice
        if self.names and self.random.random() < 0.5:
            return pick(self.names)
        given, family = pick(self.words.lists["given"]), pick(self.words.lists["family"])
        if (
            self.words.code == "ru"
            and given.endswith(("а", "я"))
            and family.endswith(("ов", "ев", "ёв", "ин", "ын"))
        ):
            family += "а"
        if self.random.random() < 0.3:
            given += " " + pick(self.words.lists["given"])[0] + "."
        return Name(family, given, pick(self.words.lists["particles"]))

    def year(self) -> int:
        """A year between 1500 and 2025, mostly of the last hundred years."""
        draw = self.random.random()
        if draw < 0.1:
            return self.random.randint(1500, 1850)
        return self.random.randint(1850, 2025) if draw < 0.4 else self.random.randint(1900, 2020)

    def city(self) -> str:
        """A city without its state."""
        return self.random.choice(self.words.lists["cities"]).partition("|")[0]

    def _slot(self, match: re.Match[str]) -> str:
        key = match[1]
        if key.endswith("+"):
            text = self.slots[key[:-1]]()
            return text[:1].upper() + text[1:]
        return self.slots[key]()

    def _slots(self) -> dict[str, Callable[[], str]]:
        rand, pick = self.random.randint, self.random.choice
        lists = self.words.lists
        return {
            "f": lambda: full(self.name()),
            "s": self._surname,
            "S": lambda: self._surname().upper(),
            "i": lambda: f"{pick('ABCDEFGHIJKLMNOPRSTVW')}. {self._surname()}",
            "I": lambda: pick("ABCDEFGHIJKLMNOPRSTVW"),
            "c0": self.city,
            "C": lambda: pick(lists["countries"]),
            "o": lambda: pick(lists["orgs"]),
            "F": lambda: pick(lists["fields"]),
            "N1": lambda: pick(lists["nouns"]),
            "A1": lambda: pick(lists["adjectives"]),
            "t1": lambda: pick(lists["topics"]),
            "yc": lambda: pick(lists["centuries"]),
            "j": lambda: pick(lists["jobs"]),
            "j0": lambda: pick(lists["jobs"]).lower(),
            "X": lambda: self.fill(pick(lists["titles"])).upper(),
            "t": self._title,
            "p": lambda: pick(lists["publishers"]),
            "w": lambda: pick(lists["newspapers"]),
            "d": lambda: pick(lists["dates"]),
            "y": lambda: str(self.year()),
            "yy": self._years,
            "m": lambda: pick(lists["months"]),
            "M": lambda: pick(lists["months_short"]),
            "season": lambda: pick(lists["seasons"]),
            "M1": lambda: str(rand(1, 12)),
            "mm": lambda: f"{rand(1, 12):02}",
            "dd": lambda: f"{rand(1, 28):02}",
            "D": lambda: str(rand(1, 30)),
            "D2": lambda: str(rand(2, 30)),
            "Dth": lambda: ordinal(rand(1, 30)),
            "n": lambda: str(rand(2, 99)),
            "n2": lambda: str(rand(20, 900)),
            "N": self._number,
            "N4": lambda: str(rand(1000, 9999)),
            "R": lambda: pick(ROMAN),
            "h": lambda: pick((f"{rand(0, 23)}:{rand(0, 59):02}", f"{rand(1, 12)}.{rand(0, 59):02}")),
            "v": lambda: ".".join(str(rand(0, 20)) for _ in range(rand(2, 3))),
            "u": self._url,
        }

    def _surname(self) -> str:
        if self.words.code == "ru":  # the patterns add case endings to it
            return self.random.choice(self.words.lists["family"])
        return surname(self.name())

    def _years(self) -> str:
        start = self.year()
        end = start + self.random.randint(1, 40)
        return f"{start}{self.random.choice('-–')}{end if self.random.random() < 0.7 else end % 100:02}"

    def _number(self) -> str:
        number = self.random.randint(1001, 900000)
        comma = {"en": ",", "ru": " ", "fr": " "}.get(self.words.code, ".")
        return self.random.choice((f"{number:,}".replace(",", comma), str(number)))

    def _title(self) -> str:
        real = self.titles and self.random.random() < 0.6
        title = (
            self.random.choice(self.titles)
            if real
            else self.fill(self.random.choice(self.words.lists["titles"]))
        )
        return self.random.choice(("{}", "{}", "*{}*", "“{}”", "_{}_", '"{}"')).format(title)

    def _url(self) -> str:
        host = self.random.choice(("example", "archive", "library", "news", "history-online", "data"))
        path = self.random.choice(
            ("", "/about", f"/{self.random.randint(1990, 2024)}/item.html", "/index.php?id=7")
        )
        end = self.random.choice(("org", "com", "net", "de", "fr", "ru", "edu"))
        return f"{self.random.choice(('https://www.', 'http://', 'www.'))}{host}.{end}{path}"


def full(name: Name) -> str:
    """``Given particle Family``, or the corporate name."""
    return name.literal or " ".join(p for p in (name.given, name.particle, name.family) if p)


def surname(name: Name) -> str:
    """``particle Family``, or the corporate name."""
    return name.literal or f"{name.particle} {name.family}".strip()


def ordinal(number: int) -> str:
    """``1st``, ``2nd``, ``11th``: English ordinals."""
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
