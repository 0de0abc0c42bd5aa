"""Marks that come in pairs: after an edit they close as they did before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from biblio.model import Edit
from biblio.rewriting.edits import edited

_PARAGRAPH = re.compile(r"(?:\r\n|\r|\n)[ \t>]*(?:\r\n|\r|\n)\s*")
_ESCAPED = re.compile(r"\\.")
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"), ("«", "»"))
_QUOTES = re.compile(r"[„“”]")
# Marks that are the same on both sides; an underscore inside of a word or an address emphasises nothing, nor
# does that of reStructuredText behind a label.
_TWINS = (
    re.compile(r'"'),
    re.compile(r"\*"),
    re.compile(r"`"),
    re.compile(r"(?<![\w\]`])_(?=\S)|(?<=[\w.,:;!?)])_(?!\w)"),
)


def unbalancing(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """The edits after which brackets, quotation marks or marks of emphasis of a paragraph close no more.

    A paragraph in which they did not before may stay as it is, or get better. Where one gets worse, all its
    edits are given that add marks to one side.

    Args:
        text: A text.
        edits: Edits of it, as `edits.disjoint` gives them.
    """
    ends = [found.start() for found in _PARAGRAPH.finditer(text)]
    blamed: list[Edit] = []
    for at, group in groupby(edits, key=lambda edit: bisect_right(ends, edit.start)):
        own = list(group)
        start = ends[at - 1] if at else 0
        end = max(ends[at] if at < len(ends) else len(text), own[-1].end)
        moved = [Edit(one.start - start, one.end - start, one.text, one.safe) for one in own]
        before, after = text[start:end], edited(text[start:end], moved)
        if _is_worse(before, after):
            blamed += (one for one in own if _open(text[one.start : one.end]) != _open(one.text))
    return blamed


def _is_worse(before: str, after: str) -> bool:
    pairs = zip(_open(before), _open(after), strict=True)
    return any(new and new != old for old, new in pairs)


def _open(text: str) -> list[int]:
    """How many marks of each kind are open at the end of a text; below zero where some close nothing."""
    return list(_count(_ESCAPED.sub("", text)))


def _count(text: str) -> Iterator[int]:
    for opening, closing in _PAIRS:
        yield text.count(opening) - text.count(closing)
    yield _open_quotes(text)
    for twin in _TWINS:
        yield len(twin.findall(text)) % 2


def _open_quotes(text: str) -> int:
    """How many curled quotation marks are open: what opens in English closes in German (``„so“``)."""
    low, high = 0, 0
    for found in _QUOTES.finditer(text):
        mark = found.group()
        if mark == "„":
            low += 1
        elif low:
            low -= 1
        else:
            high += 1 if mark == "“" else -1
    return low + high
