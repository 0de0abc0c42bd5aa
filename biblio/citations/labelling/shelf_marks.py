"""Papers by the abbreviation of their archive and a shelf mark: ``G.R.O., P 95/1 CW 2/1, f. 61v``.

So record societies and historians of a county cite what they have named in full once.
"""

from __future__ import annotations

from bisect import bisect_left

from biblio.citations.labelling.labels import PROSE, between
from biblio.citations.labelling.tokens import Tokens, joined
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
_LONGEST_NAME = 14
_SIGNS = frozenset({"/", "f", "ff", "fo", "fos", "fol", "fols", "m", "mm", "rot"})
"""Without any of these no shelf mark is told."""
_HOLDERS = frozenset({"Library", "Archive", "Archives", "Record", "Museum", "Muniments"})
_OF_BOOKS = frozenset({"title", "container", "publisher", "place", "series"})


def relabel_shelf_marks(tokens: Tokens, labels: list[str]) -> None:
    """Label anew, in place, such papers wherever the model sees a citation in their shelf mark."""
    words, done = tokens.words, 0
    if _SIGNS.isdisjoint(words):
        return
    for at in range(len(words) - 3):
        if at >= done and words[at][0].isupper() and (at == 0 or labels[at - 1] != "archive"):
            done = max(_relabel(tokens, labels, at), done)


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
