"""Days of visits and of changes of a page, told by the words before them whatever label they have.

In ``Last modified September 30, 2020`` no volume is 30, and ``(accessed March 5, 2010)`` is no remark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from biblio.citations.labelling.label_runs import remember, value_before
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens
from biblio.citations.visits import TELLING, changes, leads_to_day
from biblio.normalize.date_signs import signs

_TELLING = frozenset(form for word in TELLING for form in (word, word.capitalize(), word.upper()))
_LONGEST_CUE = 5
_LAST = frozenset({"last", "zuletzt", "letzter", "ultimo", "ultima"})
_LONGEST_DAY = 9
_DAY = re.compile(r"(?:[JM][-/.,]{0,2}){1,2}D|D(?:[-/.][JM]){1,2}|D[.,]?(?:JM|MJ)")
_MISTAKEN = frozenset(
    {"container", "volume", "issue", "note", "pages", "archive", "publisher", "place", "date"}
)
_BEFORE_CUE = frozenset(".([;")
_BEHIND = frozenset({"from", "at", "van", "från", "fra", "de", "da", "von", "à", ","})


def relabel_page_days(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, such days of the citation that stands from token ``first`` to ``last``."""
    words = tokens.words
    at = first + 1
    for told in [at for at in range(first, last) if words[at][:4] in _TELLING]:
        at = max(at, told + 1)
        while at < min(told + _LONGEST_CUE, last):
            end = day_end(words, at, last) if words[at][0].isalnum() else at
            cue = _cue_start(words, labels, first, at) if end > at else at
            if cue < at:
                _label_day(tokens, labels, (first, cue, at, end), last)
            at = end if cue < at else at + 1


def _label_day(tokens: Tokens, labels: list[str], bounds: tuple[int, int, int, int], last: int) -> None:
    """Label a day between ``at`` and ``end``, and part what leads to it and to the address behind it.

    That of a visit is a remark unless it is taken for a date: it does not say when a thing was published.
    """
    first, cue, at, end = bounds
    before = value_before(labels, first, cue)
    if is_value(labels[cue - 1]) and tokens.words[cue - 1] in _BEFORE_CUE:
        cue -= 1
    labels[cue:at] = [between(before)] * (at - cue)
    is_date = "date" in labels[at:end] or changes(" ".join(tokens.words[cue:at]))
    name = "date" if is_date else "note"
    labels[at:end] = [name] * (end - at)
    behind = end
    while behind < last and tokens.words[behind].casefold() in _BEHIND:
        labels[behind] = between(name)
        behind += 1
    remember(labels, name, behind, last)


def day_end(words: Sequence[str], start: int, last: int) -> int:
    """Where a date with a month ends that begins at a token; ``start`` where none does."""
    row = ""
    found = start
    for at in range(start, min(start + _LONGEST_DAY, last)):
        row += signs(words[at]).signs
        if at == start and row[:1] not in ("J", "M", "D"):
            return start
        if _DAY.fullmatch(row):
            found = at + 1
    return found


def _cue_start(words: Sequence[str], labels: Sequence[str], first: int, day: int) -> int:
    """Where the words that lead to a day begin; ``day`` where none do or they are of something else."""
    for start in range(day - 1, max(day - _LONGEST_CUE, first), -1):
        name = labels[start]
        if is_value(name) and name not in _MISTAKEN and name != "title":
            return day
        if leads_to_day(" ".join(words[start:day])):
            start -= words[start - 1].casefold() in _LAST
            return day if name == "title" and words[start - 1] not in _BEFORE_CUE else start
    return day
