"""Reporters of law: volume, abbreviated name, first page: ``410 U.S. 113`` (The Bluebook, rule 10.3)."""

from __future__ import annotations

import re

from biblio.citations.cues import is_month
from biblio.citations.labelling.tokens import Tokens

_NUMBER = re.compile(r"\d{1,4}")
_PAGE = re.compile(r"\d{1,5}")
_JOINING = frozenset({"&", "of", "and", "the", "for", "in", "on", "'", "’", "."})
_ORDINAL = frozenset({"d", "th", "nd", "rd", "st"})
_LONGEST = 14
"""Tokens of a name: ``U. Pa. J. Const. L.``"""


def is_reported(tokens: Tokens, volume: int, last: int) -> bool:
    """Whether volume, name and page follow one another from token ``volume`` on, before token ``last``.

    Reporters are abbreviated, or have capitals alone: ``U.S.``, ``So. 2d``, ``AC``.
    """
    words, name = tokens.words, volume + 1
    if name + 1 >= last or not _NUMBER.fullmatch(words[volume]):
        return False
    if not words[name][0].isupper() or is_month(words[name]):
        return False
    for at in range(name + 1, min(name + _LONGEST, last)):
        of_series = words[at + 1 : at + 2] and words[at + 1] in _ORDINAL and tokens.gaps[at + 1] == ""
        if _PAGE.fullmatch(words[at]) and not of_series:
            name_is_short = "." in words[name:at] or "".join(words[name:at]).isupper()
            return tokens.gaps[at] == "s" and name_is_short
        if not (words[at] in _JOINING or words[at] in _ORDINAL or words[at][0].isupper() or of_series):
            return False
    return False
