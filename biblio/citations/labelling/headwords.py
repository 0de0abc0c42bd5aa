"""Headwords of dictionaries: behind ``s.v.`` stands the place cited, and its ``v`` is no page."""

from __future__ import annotations

from collections.abc import Sequence

from biblio.citations.labelling.label_runs import CLOSING, remember
from biblio.citations.labelling.labels import is_value
from biblio.citations.labelling.tokens import Tokens

_CUES = frozenset({"v", "V", "vv", "verbo", "voce", "Verbo", "Voce"})
_ENDS = frozenset(".,;()")
_TITLES = frozenset({"title", "container", "author", "xref"})
_MISTAKEN = frozenset({"pages", "volume"})
_HEADED = frozenset({"title", "container"})
"""What a headword may be taken for, and where another title stands before it."""
_MOST_WORDS = 4
_NEAR = 6


def relabel_headwords(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label them anew, in place, in the citation from token ``first`` to ``last``, and right behind it."""
    words = tokens.words
    if _CUES.isdisjoint(words[first : last + 3]):
        return
    for at in range(first + 1, min(last + 1, len(words) - 2)):
        start = _behind_cue(words, at)
        end = _end(words, start) if start > at else at
        if end <= start or "n" in tokens.gaps[at + 1 : end]:
            continue
        may_be = _MISTAKEN if _TITLES.isdisjoint(labels[first:at]) else _MISTAKEN | _HEADED
        if not {name for name in labels[start:end] if is_value(name)} <= may_be:
            continue
        if _TITLES.isdisjoint(labels[first:at]):
            labels[first:at] = ["title" if name == "publisher" else name for name in labels[first:at]]
        labels[at:end] = ["pages"] * (end - at)
        remember(labels, "pages", end, last)
        return


def _behind_cue(words: Sequence[str], at: int) -> int:
    """The token behind ``s.v.`` or ``sub verbo``, and behind its quotation mark; ``at`` where no cue is."""
    cue = [word.casefold() for word in words[at : at + 3]]
    if cue[:2] in (["sub", "verbo"], ["sub", "voce"]):
        end = at + 2
    elif cue[:2] == ["s", "."] and cue[2] in ("v", "vv"):
        end = at + 3
    else:
        return at
    end += words[end : end + 1] == ["."]
    return end


def _end(words: Sequence[str], start: int) -> int:
    """Where a headword ends: at its closing quotation mark, or before the next mark."""
    if start >= len(words):
        return start
    if words[start] in CLOSING:
        inside = range(start + 1, min(start + 1 + _NEAR, len(words)))
        end = next((at for at in inside if words[at] in CLOSING[words[start]]), start)
        if start < end < len(words) - 1 and words[end + 1] in CLOSING:
            return _end(words, end + 1)
        return end - (words[end - 1] in _ENDS) if end > start else start
    end = start
    while end < min(start + _MOST_WORDS, len(words)) and words[end] not in _ENDS:
        end += 1
    return end if end == len(words) or words[end] in _ENDS else start
