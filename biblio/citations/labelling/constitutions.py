"""Constitutions and rules of court, which have neither author nor year: ``U.S. Const. amend. XIV, § 1``.

So The Bluebook has them: a constitution by its state, ``Const.`` and the part cited (rule 11), rules of
procedure and evidence by their abbreviated name and a number, ``Fed. R. Civ. P. 56(c)`` (rule 12.9.3).
"""

from __future__ import annotations

from bisect import bisect_left

from biblio.citations.labelling.label_runs import label_pages
from biblio.citations.labelling.labels import between
from biblio.citations.labelling.tokens import Tokens, joined
from biblio.citations.named_laws import CONSTITUTION, COURT_RULES
from biblio.normalize.late_pattern import late_pattern

_NUMBER = r"(?:[IVXL]+|\d+(?:\.\d+)?)(?:-[A-Za-z])?(?:\(\w{1,4}\)){0,5}(?!\w)"
_PART = rf"(?:(?:arts?|amends?|cls?|secs?)\.|§§?) ?{_NUMBER}(?:(?:, | & | and |[-–]){_NUMBER}){{0,4}}"
_CITED = late_pattern(
    rf"(?<![\w.])(?P<name>{CONSTITUTION}\.(?=,? [acs§])|{COURT_RULES}\.),? "
    rf"(?P<place>{_PART}(?:, {_PART}){{0,4}}|{_NUMBER})"
)
_NAMES = frozenset({"Const", "Fed"})
_BEFORE, _BEHIND = 8, 40


def relabel_constitutions(tokens: Tokens, labels: list[str]) -> None:
    """Label anew, in place, the names of such laws and the places cited in them, wherever they stand."""
    for at in range(len(tokens) - 3):
        if tokens.words[at] in _NAMES and tokens.words[at + 1] == ".":
            _relabel(tokens, labels, at)


def _relabel(tokens: Tokens, labels: list[str], at: int) -> None:
    first = max(at - _BEFORE, 0)
    text, starts = joined(tokens, first, min(at + _BEHIND, len(tokens)))
    for found in _CITED().finditer(text):
        offsets = (found.start(), found.end("name") - 1, found.start("place"), found.end())
        start, stop, place, end = (first + bisect_left(starts, offset) for offset in offsets)
        if not start <= at < place or (start and labels[start - 1] in ("title", "container")):
            continue
        labels[start:stop] = ["title"] * (stop - start)
        labels[stop:place] = [between("title")] * (place - stop)
        label_pages(tokens, labels, place, end)
