"""Lists of references that have years below names, as in anthropology and archaeology.

::

    Roe, Jane
      1990  Walls. London: House.
      1992  Doors. London: House.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from biblio.citations.cues import KIND_OF
from biblio.citations.labelling.labels import PROSE, between
from biblio.citations.labelling.tagger import Labels
from biblio.citations.labelling.tokens import Tokens

_YEAR = r"(?:1[4-9]|20)\d\d"
_DATE = (
    rf"\(?{_YEAR}[a-z]?(?:[/–-]\d{{2,4}})?\)?(?:[ ][\[(]{_YEAR}[\])])?[.:,]?"
    r"|n\.\s?d\.|s\.\s?d\.|o\.\s?J\.|In press\b|Forthcoming\b"
)
_YEAR_FIRST = re.compile(rf"[ \t]*(?P<date>{_DATE})[ \t]+(?=[“„«\"‘'*_]*[^\W\d_a-zß-ÿ])")
_NAME_ALONE = re.compile(r"[^\W\d_][^\d\r\n]{2,120}[\r\n]+")
_LONGEST_GROUP = 1000
"""Characters of the entries below one name that are read together."""
_PRINTED = frozenset({"place", "publisher", "container", "pages", "url", "doi", "archive"})
_CERTAIN = 0.9
"""How certain a label is that the layout gives."""

Line = tuple[int, int]
"""The extent of a line, its end included."""


class Block(NamedTuple):
    """A stretch ``[start, end)`` of a document.

    ``breaks`` are the offsets of the words that begin something at the start of their lines, none of them in
    an entry that hangs; None where all may.
    """

    start: int
    end: int
    breaks: frozenset[int] | None = None


def years_below(text: str, lines: Sequence[Line]) -> Iterator[Block]:
    """The names in a list that has years below names, each with its entries; none of other lines."""
    dated = [_YEAR_FIRST.match(text, *line) is not None for line in lines]
    heads = {at for at in range(len(lines) - 1) if dated[at + 1] and _NAME_ALONE.fullmatch(text, *lines[at])}
    if 0 not in heads:
        return
    first, breaks = 0, set[int]()
    for at, (start, end) in enumerate(lines):
        over = dated[at] and at - 1 not in heads and end - lines[first][0] > _LONGEST_GROUP
        if at and (at in heads or over):
            yield Block(lines[first][0], start, frozenset(breaks))
            first, breaks = at, set()
        if at in heads or dated[at]:
            breaks.add(end - len(text[start:end].lstrip()))
    yield Block(lines[first][0], lines[-1][1], frozenset(breaks))


def as_laid_out(text: str, tokens: Tokens, labels: Labels, block: Block) -> Labels:
    """The labels of a block, with the name above its entries as their author, and the years as dates.

    That is done where the model reads in each entry what a publication has; else the labels stay.
    """
    starts = [at for at, start in enumerate(tokens.starts) if start in (block.breaks or ())]
    dates = [_YEAR_FIRST.match(text, tokens.starts[at]) for at in starts]
    if not any(dates):
        return labels
    names = list(labels.labels)
    for start, end, date in zip(starts, [*starts[1:], len(names)], dates, strict=True):
        if date is None:
            role, stop = _person(tokens, start, end)
            names[start:end] = [role] * (stop - start) + [between(role)] * (end - stop)
        elif _PRINTED.isdisjoint(names[start:end]):
            return labels
        else:
            stop = bisect_right(tokens.ends, date.end("date"))
            names[start:stop] = ["date"] * (stop - start)
            if not _supplies_title(tokens, names, stop, end):
                return labels
    changed = [name != read for name, read in zip(names, labels.labels, strict=True)]
    return Labels(
        names,
        [_CERTAIN if new else sure for new, sure in zip(changed, labels.certainty, strict=True)],
        [max(new, sure) for new, sure in zip(changed, labels.presence, strict=True)],
    )


def _supplies_title(tokens: Tokens, names: list[str], start: int, end: int) -> bool:
    """Whether an entry has a title; what it begins with is one, up to a stop where the model saw nothing."""
    if "title" in names[start:end]:
        return True
    if names[start] == "container":
        stop = next((at for at in range(start, end) if names[at] != "container"), end)
        names[start:stop] = ["title"] * (stop - start)
        return True
    stop = next((at for at in range(start, end) if tokens.words[at] == "." or names[at] != PROSE), start)
    names[start:stop] = ["title"] * (stop - start)
    for at in range(stop, end):
        names[at] = between("title") if names[at] == PROSE else names[at]
    return stop > start


def _person(tokens: Tokens, start: int, end: int) -> tuple[str, int]:
    """What the person above the entries did, ``author`` or ``editor``, and where the names end."""
    words = tokens.words
    for at in range(start + 1, end):
        if "editor" in KIND_OF.get(words[at].casefold(), "").split("+"):
            return "editor", at - (words[at - 1] in "(,[")
    return "author", end
