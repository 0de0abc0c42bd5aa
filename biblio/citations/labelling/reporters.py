"""Journals and reporters of law: volume, abbreviated name, first page, page cited, year in brackets.

So The Bluebook has it (rules 10.3 and 16.4): ``108 Harv. L. Rev. 1733, 1735-36 (1995)``. Names are often
pasted in capitals, and pages of four digits look like years; the order tells what is what.
"""

from __future__ import annotations

import re

from biblio.citations.labelling.label_runs import remember
from biblio.citations.labelling.labels import between
from biblio.citations.labelling.tokens import Tokens

_YEAR = re.compile(r"1[4-9]\d\d|20[0-3]\d")
_NUMBER = re.compile(r"\d{1,4}")
_PAGE = re.compile(r"\d{1,5}")
_DASHES = frozenset({"-", "–", "—"})
_JOINING = frozenset({"&", "of", "and", "the", "for", "in", "on", "'", "’"})
_SHORTEST, _LONGEST = 3, 14
"""Tokens of a name: ``L. Q``; ``U. Pa. J. Const. L.``."""


def relabel_reporter(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, what stands so in the citation from token ``first`` to ``last``."""
    words = tokens.words
    for opening in range(first + _SHORTEST, min(last, len(words) - 2)):
        if words[opening] == "(" and words[opening + 2] == ")" and _YEAR.fullmatch(words[opening + 1]):
            pages = _pages_before(words, first, opening)
            name = _name_before(words, first, pages)
            if name is not None and labels[name - 1] != "volume":
                _label(tokens, labels, (name, pages, opening), last)
            return


def _pages_before(words: list[str], first: int, end: int) -> int:
    """Where the pages begin that end at token ``end``: ``1733, 1735-36``; ``end`` without any."""
    start = end
    while start > first and (_PAGE.fullmatch(words[start - 1]) or words[start - 1] in {",", *_DASHES}):
        start -= 1
    while start < end and not words[start].isdecimal():
        start += 1
    return start


def _name_before(words: list[str], first: int, end: int) -> int | None:
    """Where the abbreviated name begins that ends before token ``end``, behind the number of a volume."""
    start = end
    while start > first and end - start < _LONGEST and _is_of_name(words[start - 1]):
        start -= 1
    name = words[start:end]
    numbered = (
        start > first + 1 and _NUMBER.fullmatch(words[start - 1]) and words[start - 2] in (",", "”", '"')
    )
    whole = len(name) >= _SHORTEST and name[-1] == "." and name.count(".") > 1 and name[0][0].isupper()
    return start if numbered and whole else None


def _is_of_name(word: str) -> bool:
    return word == "." or word in _JOINING or word[0].isupper()


def _label(tokens: Tokens, labels: list[str], where: tuple[int, int, int], last: int) -> None:
    name, pages, opening = where
    volume = name - 1
    before = next((label for label in reversed(labels[:volume]) if not label.startswith("-")), "title")
    for at in range(volume - 1, -1, -1):
        if tokens.words[at].isalnum():
            break
        labels[at] = between(before)
    labels[volume] = "volume"
    labels[name : pages - 1] = ["container"] * (pages - 1 - name)
    labels[pages - 1] = between("container")
    labels[pages:opening] = ["pages"] * (opening - pages)
    labels[opening] = between("pages")
    labels[opening + 1] = "date"
    remember(labels, "date", opening + 2, last)
