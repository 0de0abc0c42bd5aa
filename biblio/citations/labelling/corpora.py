"""Collections that are cited by their abbreviation alone are titles: ``CIL XIV 4549``, ``P.Oxy. 3250``.

In brackets behind a passage they tell where that is printed: ``Jerome, Quaestiones 8:7 (CCSL 72, 10)``.
"""

from __future__ import annotations

from biblio.citations.labelling.label_runs import label_pages, remember, runs
from biblio.citations.labelling.labels import is_value
from biblio.citations.labelling.tokens import Tokens
from biblio.normalize.corpora import is_corpus

_BETWEEN = frozenset({".", ":", ",", "-", "–"})


def relabel_corpora(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, such a collection at the beginning of the citation ``first`` to ``last``."""
    start, end = next(runs(labels, "container", first, last), (last, last))
    if start < last and tokens.words[start - 1] == "(" and is_corpus("".join(tokens.words[start:end])):
        _label_passage(tokens, labels, start - 1, first)
    begins = start < last and not any(is_value(name) for name in labels[first:start])
    if begins and is_corpus("".join(tokens.words[start:end])):
        labels[start:end] = ["title"] * (end - start)
        remember(labels, "title", end, last)


def _label_passage(tokens: Tokens, labels: list[str], bracket: int, first: int) -> None:
    """Label the numbers right before a bracket as the passage."""
    words, start = tokens.words, bracket
    while start > first + 1 and (words[start - 1].isdecimal() or words[start - 1] in _BETWEEN):
        start -= 1
    while start < bracket and not words[start].isdecimal():
        start += 1
    if start < bracket and "title" in labels[first:start]:
        label_pages(tokens, labels, start, bracket)
