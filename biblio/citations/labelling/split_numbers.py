"""Numbers that a mark or space parts into groups of digits: all of one is of one value.

``20,000 Leagues`` and ``2.5 Million Walls`` begin with their first digit, not behind the comma.
"""

from __future__ import annotations

from biblio.citations.labelling.labels import is_value
from biblio.citations.labelling.tokens import Tokens

_WORDED = frozenset({"title", "container", "series", "publisher"})
_GROUP = 3
_MOST_BEFORE_POINT = 2


def join_numbers(tokens: Tokens, labels: list[str]) -> None:
    """Give, in place, all groups of a number to the value in words that has one of them."""
    heads = [_head(tokens, at) for at in range(len(labels))]
    for at in range(len(labels) - 1, 0, -1):
        head, name = heads[at], labels[at]
        free = head < at and (not is_value(labels[head]) or _is_inner_group(tokens.words[at]))
        if free and name in _WORDED and labels[head] != name:
            labels[head:at] = [name] * (at - head)
    for at, head in enumerate(heads):
        name = labels[head]
        if head < at and name in _WORDED and not is_value(labels[at]):
            labels[head + 1 : at + 1] = [name] * (at - head)


def _head(tokens: Tokens, at: int) -> int:
    """The group of digits before those at a token, if both are of one number; else the token itself."""
    words, gaps = tokens.words, tokens.gaps
    if at < 2 or not words[at].isdecimal():
        return at
    if gaps[at] == "s" and words[at - 1].isdecimal() and len(words[at - 1]) <= _GROUP:
        return at - 1 if _is_inner_group(words[at]) else at
    glued = gaps[at] == gaps[at - 1] == "" and words[at - 2].isdecimal()
    if not glued or words[at - 1] not in (",", "."):
        return at
    thousands = len(words[at]) == _GROUP and len(words[at - 2]) <= _GROUP
    # The number of a note, or the one glued to the end of a sentence, is no part of what follows it.
    decimal = words[at - 1] == "." and len(words[at - 2]) <= _MOST_BEFORE_POINT and gaps[at - 2] == "s"
    return at - 2 if thousands or (decimal and len(words[at]) == 1) else at


def _is_inner_group(word: str) -> bool:
    """Whether digits are a group inside of a number for certain: ``000``, ``057``."""
    return len(word) == _GROUP and word[0] == "0"
