"""Short names that a list of abbreviations explains: ``Roe, Walls = Jane Roe, The Walls of Rome, 1990``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from biblio.citations.labelling.labels import between
from biblio.citations.labelling.tokens import Tokens

_LONGEST = 14
_LONGEST_NAME = 7
_NOT_IN_SIGLUM = frozenset("(:")
_BEGINNING = frozenset({"author", "editor", "title"})


def mark_siglum(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label as a marker, in place, what stands before ``=`` at the start of a line with a citation behind it.

    The citation stands from token ``first`` to ``last``. In brackets ``=`` tells where else a text stands,
    behind a whole reference its series: ``Roe, Ann: The Walls. = Loom Studies 3.``
    """
    words, gaps = tokens.words, tokens.gaps
    if (gaps[first] != "n" and first) or "=" not in words[first : first + _LONGEST]:
        return
    equals = next((at for at in range(first + 1, min(first + _LONGEST, last - 1)) if words[at] == "="), None)
    if equals is None or gaps[equals] != "s" or gaps[equals + 1] != "s":
        return
    if not _NOT_IN_SIGLUM.isdisjoint(words[first:equals]):
        return
    begins = next((at for at in range(equals + 1, last) if words[at].isalnum()), last)
    if begins < last and labels[begins] in _BEGINNING:
        labels[first:equals] = ["marker"] * (equals - first)
        labels[equals:begins] = [between("marker")] * (begins - equals)
        _name_author(words, labels, words[first:equals], begins, last)


def _name_author(
    words: Sequence[str], labels: list[str], short: Sequence[str], start: int, last: int
) -> None:
    """What begins the title and ends with the name that the short one begins with is the author."""
    comma = next((at for at in range(start, min(start + _LONGEST_NAME, last - 1)) if words[at] == ","), start)
    name = takewhile(str.isalpha, short)
    if comma > start + 1 and words[comma - 1] in name and set(labels[start : comma + 2]) == {"title"}:
        labels[start : comma + 1] = ["author"] * (comma - start) + [between("author")]
