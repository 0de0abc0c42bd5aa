"""Years before Christ, told by what stands behind them: ``55 BC`` is no leaf and ``51 v. Chr.`` no page."""

from __future__ import annotations

from collections.abc import Sequence

from biblio.citations.labelling.label_runs import remember
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens
from biblio.normalize.ancient import ancient
from biblio.normalize.date_words import APPROXIMATELY

_LONGEST = 10
_MISTAKEN = frozenset({"pages", "archive", "volume", "issue", "note", "editor", "author", "place", "date"})
_CIRCA = APPROXIMATELY | {"c"}
_TOLD = frozenset("BCEvVfFapPiMдп")


def relabel_ancient_years(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label them anew, in place, in the citation that stands from token ``first`` to ``last``."""
    at = first + 1
    while at < last:
        end = _end(tokens, labels, at) if tokens.words[at].isdecimal() else at
        if end == at:
            at += 1
            continue
        start = _circa_start(tokens.words, first, at)
        last = max(last, end)
        goes_on = end < last and is_value(labels[end]) and labels[end] == labels[end - 1]
        labels[start:end] = ["date"] * (end - start)
        if not goes_on:
            remember(labels, "date", end, last)
        if is_value(labels[start - 1]) and not tokens.words[start - 1].isalnum():
            labels[start - 1] = between(labels[start - 1])
        at = end


def _circa_start(words: Sequence[str], first: int, year: int) -> int:
    """Where the word for about begins right before a year; the year itself where none stands there."""
    stop = year - (words[year - 1] == ".")
    return stop - 1 if stop - 1 > first and words[stop - 1].casefold() in _CIRCA else year


def _end(tokens: Tokens, labels: list[str], start: int) -> int:
    """Where a year before Christ ends that begins with a number; ``start`` where none does.

    What is behind its number may have been taken for prose.
    """
    words, gaps = tokens.words, tokens.gaps
    if words[start + 1 : start + 2] == [","] or not any(
        word[0] in _TOLD for word in words[start + 1 : start + 4]
    ):
        return start
    text, found = words[start], start
    for at in range(start + 1, min(start + _LONGEST, len(words))):
        if is_value(labels[at]) and labels[at] not in _MISTAKEN:
            break
        text += (" " if gaps[at] else "") + words[at]
        if words[at].isalnum() and (year := ancient(text)) and year.year < 0:
            found = at + 1
    if is_value(labels[start]) and labels[start] not in _MISTAKEN:
        return start
    return start if words[found : found + 1] and words[found].isdecimal() else found
