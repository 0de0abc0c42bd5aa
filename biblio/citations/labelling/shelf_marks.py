"""Papers by the abbreviation of their archive and a shelf mark: ``G.R.O., P 95/1 CW 2/1, f. 61v``.

So record societies and historians of a county cite what they have named in full once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from biblio.citations.labelling.labels import PROSE, between
from biblio.citations.labelling.tokens import YEAR, Tokens, joined
from biblio.normalize.late_pattern import late_pattern

_SIGLUM = r"(?:(?:[A-Z]\.\s?){2,5}|[A-Z]{2,6}(?=,))"
_HOLDER = (
    r"(?:[A-Z][a-z]+(?:\s(?:of|the|[A-Z][a-z]+))*\s(?:Library|Archives?|Record\sOffice|Museum|Muniments))"
)
_PIECE = r"(?:[A-Z][A-Za-z.]{0,9}[ /]?){0,4}[\w./-]*\d[\w./-]*(?:\s[A-Z][\w./-]*|\s[\w./-]*\d[\w./-]*){0,4}"
_NUMBER = r"\d+(?:[a-z]{1,2}\b)?(?:\s?[rv]?°)?"
_LEAF = rf"(?:ff?|fos?|fols?|mm?|rot)\.\s?{_NUMBER}(?:(?:,\s|[-–]){_NUMBER})*"
_PART = rf"(?:part|pt\.?|no\.?|item|bundle|vol\.?)\s\d+|{_LEAF}"
_CITED = late_pattern(
    rf"(?<![\w.])(?:{_SIGLUM},?\s(?P<mark>{_PIECE})(?P<places>(?:,\s(?:{_PART})){{0,3}})"
    rf"|{_HOLDER},\s[A-Z][^,;()]{{3,60}},\s{_LEAF})(?![\w/])"
)
_BEHIND = 40
_HEREAFTER = frozenset(
    {
        "hereafter",
        "hereinafter",
        "henceforth",
        "henceforward",
        "désormais",
        "abrégé",
        "künftig",
        "fortan",
        "im",
    }
)
_OPENING = frozenset({"(", "["})
_UNITS = frozenset({"f", "ф", "fond", "фонд", "box", "Box", "R", "FO", "CAB", "RG"})
_LONGEST_NAME = 14
_SIGNS = frozenset({"/", "f", "ff", "fo", "fos", "fol", "fols", "m", "mm", "rot"})
"""Without any of these no shelf mark is told."""
_HOLDERS = frozenset({"Library", "Archive", "Archives", "Record", "Museum", "Muniments"})
_LEAVES = frozenset({"f", "ff", "fo", "fos", "fol", "fols"})
_PARTING = frozenset({";", "("})
_LONGEST_DESCRIPTION = 18
_CENSUS = 2
"""Tokens of ``Census 1851``."""
_OF_NAMES = frozenset({PROSE, "archive", "title", "place", "publisher", "-title", "-place", "-publisher"})
_ARCHIVES = ("archiv", "arkhiv", "архив", "librar", "bibliot", "museum", "record", "records")
_OF_BOOKS = frozenset({"title", "container", "publisher", "place", "series"})


def relabel_shelf_marks(tokens: Tokens, labels: list[str]) -> None:
    """Label anew, in place, such papers wherever the model sees a citation in their shelf mark.

    So are archives that are named and abbreviated at once (``Alder Archives, Kew (hereafter AA), AB 1/2``);
    a semicolon before the next unit parts two papers.
    """
    words, done = tokens.words, 0
    if "archive" in labels:
        _join_and_part(tokens, labels)
    if _SIGNS.isdisjoint(words):
        return
    for at in range(len(words) - 3):
        if at >= done and words[at][0].isupper() and (at == 0 or labels[at - 1] != "archive"):
            done = max(_relabel(tokens, labels, at), done)


def _join_and_part(tokens: Tokens, labels: list[str]) -> None:
    words = tokens.words
    for at in range(1, len(words) - 1):
        if words[at - 1] in _OPENING and (words[at].casefold() in _HEREAFTER or _is_siglum(words, at)):
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


def _relabel(tokens: Tokens, labels: list[str], at: int) -> int:
    """The token past the paper that begins at token ``at``; 0 where none does."""
    if not _may_begin(tokens, at):
        return 0
    text, starts = joined(tokens, at, min(at + _BEHIND, len(tokens)))
    found = _CITED().match(text)
    if not found or (found["mark"] and "/" not in found["mark"] and not _names_leaf(found["places"])):
        return 0
    end = at + bisect_left(starts, found.end())
    if all(name == PROSE for name in labels[at:end]) or labels[at] in _OF_BOOKS:
        return 0
    labels[at:end] = ["archive"] * (end - at)
    goes_on = labels[end + 1 : end + 2] == ["archive"]
    if end < len(labels) and labels[end] != PROSE and not goes_on and not tokens.words[end].isalnum():
        labels[end] = between("archive")
    return end


def _may_begin(tokens: Tokens, at: int) -> bool:
    """Whether an abbreviation or a name of several words may begin at a token."""
    words = tokens.words
    if (
        len(words[at]) > 1
        and not words[at].isupper()
        and _HOLDERS.isdisjoint(words[at + 1 : at + _LONGEST_NAME])
    ):
        return False
    behind_name = at > 0 and (words[at - 1][0].isupper() or (words[at - 1] == "." and tokens.gaps[at] == ""))
    return not behind_name and (len(words[at]) == 1 or words[at].isupper() or words[at + 1][0].isupper())


def _names_leaf(places: str) -> bool:
    return any(cue in places for cue in ("f.", "fo", "m.", "rot"))
