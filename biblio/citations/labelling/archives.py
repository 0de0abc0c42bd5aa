"""Archives that are named in full, what their papers are, and censuses, beside the shelf marks of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from biblio.citations.cues import HEREAFTER
from biblio.citations.labelling.labels import PROSE, between
from biblio.citations.labelling.tokens import YEAR, Tokens, joined
from biblio.normalize.late_pattern import late_pattern

_HEREAFTER = late_pattern(rf"{HEREAFTER}(?!\w)", re.IGNORECASE)
_LONGEST_DECLARATION = 5
_OPENING = frozenset({"(", "["})
_UNITS = frozenset({"f", "ф", "fond", "фонд", "box", "Box", "R", "FO", "CAB", "RG"})
_LEAVES = frozenset({"f", "ff", "fo", "fos", "fol", "fols"})
_PARTING = frozenset({";", "("})
_LONGEST_NAME, _LONGEST_DESCRIPTION = 14, 18
_CENSUS = 2
"""Tokens of ``Census 1851``."""
_OF_NAMES = frozenset({PROSE, "archive", "title", "place", "publisher", "-title", "-place", "-publisher"})
_ARCHIVES = ("archiv", "arkhiv", "архив", "librar", "bibliot", "museum", "record", "records")


def relabel_archives(tokens: Tokens, labels: list[str]) -> None:
    """Label anew, in place, what stands beside the shelf marks that the model saw.

    So are names of archives (``Alder Archives, Kew (hereafter AA), AB 1/2``), what a paper is, and censuses;
    a semicolon before the next unit parts two papers.
    """
    words = tokens.words
    if "archive" not in labels:
        return
    for at in range(1, len(words) - 1):
        if words[at - 1] in _OPENING and (_is_siglum(words, at) or _declares(tokens, at)):
            _join_named(tokens, labels, at - 1)
        elif labels[at] == "archive" != labels[at - 1] and words[at] in _LEAVES:
            _join_leaf(tokens, labels, at)
        elif words[at].casefold() == "census":
            _join_census(tokens, labels, at)
        elif words[at] == ";" and labels[at - 1 : at + 2] == ["archive"] * 3 and words[at + 1] in _UNITS:
            labels[at] = PROSE


def _join_leaf(tokens: Tokens, labels: list[str], leaf: int) -> None:
    """What a paper is stands between its shelf mark and the leaf: ``AA, AB 1/2, accounts of Coln, f. 1``."""
    start = leaf - 1
    while (
        start > leaf - _LONGEST_DESCRIPTION and labels[start] == PROSE and tokens.words[start] not in _PARTING
    ):
        start -= 1
    described = labels[start] == "archive" and start < leaf - 2
    if described and tokens.words[start + 1] == tokens.words[leaf - 1] == ",":
        labels[start + 1 : leaf] = [between("archive"), *["title"] * (leaf - start - 3), between("title")]


def _join_census(tokens: Tokens, labels: list[str], at: int) -> None:
    """What papers are and of what year: ``1841 census, HO 107/1291`` and ``Census 1851, HO 107/2282``."""
    words = tokens.words
    start = at - 1 if at and YEAR.fullmatch(words[at - 1]) else at
    end = at + 2 if start == at and at + 1 < len(words) and YEAR.fullmatch(words[at + 1]) else at + 1
    behind = end + (words[end : end + 1] == [","])
    if end - start != _CENSUS or labels[behind : behind + 1] != ["archive"]:
        return
    for before in range(start - 1, -1, -1):
        if labels[before] != "title":
            break
        labels[before] = PROSE
    for place in range(start, end):
        labels[place] = "date" if YEAR.fullmatch(words[place]) else "title"
    labels[end:behind] = [between("date")] * (behind - end)


def _is_siglum(words: Sequence[str], at: int) -> bool:
    return words[at].isupper() and len(words[at]) > 1 and words[at + 1 : at + 2] in ([")"], ["]"])


def _declares(tokens: Tokens, at: int) -> bool:
    text, _ = joined(tokens, at, min(at + _LONGEST_DECLARATION, len(tokens)))
    return bool(_HEREAFTER().match(text))


def _join_named(tokens: Tokens, labels: list[str], opening: int) -> None:
    """Label the name of an archive before the bracket that abbreviates it as the shelf mark behind it is."""
    words = tokens.words
    limit = min(opening + _LONGEST_NAME, len(words))
    closing = next((at for at in range(opening, limit) if words[at] in ")]"), -1)
    if closing < 0 or "archive" not in labels[closing + 1 : closing + 3]:
        return
    start = opening
    while (
        start > max(opening - _LONGEST_NAME, 0) and labels[start - 1] in _OF_NAMES and words[start - 1] != ";"
    ):
        start -= 1
    while start < opening and not words[start][0].isupper():
        start += 1
    if not any(word.casefold().startswith(_ARCHIVES) for word in words[start:opening]):
        return
    labels[start : closing + 2] = ["archive"] * (closing + 2 - start)
    if start > 1 and words[start - 1] == "," and labels[start - 2] == "date":
        labels[start - 1] = between("date")
