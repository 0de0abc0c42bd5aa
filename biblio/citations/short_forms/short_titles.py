"""Words of a title in a short form: how many of those printed are of a work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile
from typing import NamedTuple

from biblio.citations.cues import KIND_OF
from biblio.citations.short_forms.likeness import Words, fold, telling

_WORD = re.compile(r"[^\W_]+")
_TITLE_GAP = re.compile(r"[\s,:;.'’“”‘«»\"&*_/\u00ad-]{0,4}")
_VOLUME = re.compile(
    r"(?:vols?|bde?|t|т)\.\s?(?:\d|[ivx]+(?!\w))|(?:band|volume|tome|tomo)\s(?:\d|[ivx]+(?!\w))",
    re.IGNORECASE,
)
_LONGEST_TITLE = 16
_SHORTEST = 4
"""Letters of the longest word of a title by which the title is known."""
_SHORTEST_HEAD = 3
"""The same where the title begins with it."""


class Title(NamedTuple):
    """Words of a title as printed up to character ``end``, ``telling`` of them long ones."""

    end: int
    telling: int


def title_words(text: str, at: int, titles: Sequence[Words], heads: Sequence[Words] = ()) -> Title | None:
    """The longest stretch of words from character ``at`` on that stands in one of some titles as well.

    It has a long word, or else it is what a title of ``heads`` begins with: ``Le sel``, but not ``In the``.
    It ends before a volume: that is part of the place cited.
    """
    printed: list[tuple[str, int]] = []
    begins = at
    while len(printed) < _LONGEST_TITLE and (word := _WORD.match(text, at)) and not _VOLUME.match(text, at):
        printed.append((fold(word.group()), word.end()))
        gap = _TITLE_GAP.match(text, word.end())
        at = gap.end() if gap else word.end()
    length = max((_shared(printed, title) for title in titles), default=0)
    long = telling(tuple(word for word, _ in printed[:length]))
    if not length:
        return None
    if len(max(long, key=len)) < _SHORTEST:
        head = tuple(word for word, _ in printed[:length])
        if not text[begins].isupper() or not any(_is_head(head, title) for title in heads):
            return None
    return Title(printed[length - 1][1], len(long))


def _is_head(head: Words, title: Words) -> bool:
    """Whether a title begins with some short words, one of which tells something.

    Its article may be left out.
    """
    tells = any(len(word) >= _SHORTEST_HEAD and word not in KIND_OF for word in head)
    without = tuple(dropwhile(lambda word: "article" in KIND_OF.get(word, ""), title))
    return tells and head in (title[: len(head)], without[: len(head)])


def _shared(printed: Sequence[tuple[str, int]], title: Words) -> int:
    """How many of the first printed words stand in a title one after the other."""
    longest = 0
    for start, word in enumerate(title):
        if printed and word == printed[0][0]:
            pairs = zip(printed, title[start:], strict=False)
            longest = max(longest, sum(1 for _ in takewhile(lambda pair: pair[0][0] == pair[1], pairs)))
    return longest
