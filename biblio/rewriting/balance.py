"""Marks that come in pairs: after an edit they close as they did before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise

from biblio.model import Edit
from biblio.rewriting.edits import edited

# A blank line, or a line with which a note of Markdown begins.
_PARAGRAPH = re.compile(
    r"(?:\r\n|\r|\n)[ \t>]*(?:\r\n|\r|\n)\s*|(?:\r\n|\r|\n)(?=[ \t>]{0,3}\[\^[^\]\s]{1,40}\]:)"
)
_ESCAPED = re.compile(r"\\.")
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"), ("«", "»"))
_QUOTES = re.compile(r"[„“”]")
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]")
_WORD = re.compile(r"[^\W_]")
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

    A paragraph in which they did not before may stay as it is, or get better. Where two edits make up for
    each other, words between them would get into emphasis or out of it, or out of brackets: both are given,
    and so is what leaves an empty bracket.

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
        paragraph = text[start:end]
        found = {*(_unclosing(paragraph, moved) or _parting(paragraph, moved)), *_emptying(paragraph, moved)}
        blamed += (one for one, place in zip(own, moved, strict=True) if place in found)
    return blamed


def _unclosing(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """The edits of a paragraph to blame where it closes no more: those that no other makes up for."""
    kinds = list(_worse(_open(text), _open(edited(text, edits))))
    if not kinds:
        return []
    changes = list(_changes(text, edits))
    states = [tuple(state[kind] for kind in kinds) for state in accumulate(changes, _added)]
    lasting = [edits[at] for at in _lasting(states)]
    # Where single edits say nothing of the whole, all of them are to blame that change anything.
    return lasting or [one for one, change in zip(edits, changes, strict=True) if any(change)]


def _lasting(states: Sequence[tuple[int, ...]]) -> Iterator[int]:
    """The steps to blame for the last state: behind all others a state comes back that was there before."""
    last = {state: at for at, state in enumerate(states)}
    state: tuple[int, ...] = (0,) * len(states[0])
    at = 0
    while (at := max(at, last.get(state, -1) + 1)) < len(states):
        yield at
        state = states[at]
        at += 1


def _worse(before: Sequence[int], after: Sequence[int]) -> Iterator[int]:
    return (kind for kind, (old, new) in enumerate(zip(before, after, strict=True)) if new and new != old)


def _parting(text: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    """The edits of a paragraph beside which words stand in other marks than they did, or out of brackets.

    Of marks that did not close before, nothing is known.
    """
    opened = _open(text)
    brackets = len(opened) - len(_TWINS)
    watched = [kind for kind in range(brackets, len(opened)) if not opened[kind]]
    states = accumulate(_changes(text, edits), _added)
    for (one, after), state in zip(pairwise(edits), states, strict=False):
        # Round brackets may become square ones, and several citations get some, with what joins them.
        is_out = sum(state[:brackets]) < 0 and not any(opened[:brackets])
        if (is_out or any(state[kind] for kind in watched)) and _WORD.search(text, one.end, after.start):
            yield from (one, after)


def _changes(text: str, edits: Sequence[Edit]) -> Iterator[tuple[int, ...]]:
    """What each edit adds to the marks of each kind that are open."""
    for one in edits:
        old, new = _open(text[one.start : one.end]), _open(one.text)
        yield _added(new, tuple(-number for number in old))


def _added(first: Sequence[int], second: Sequence[int]) -> tuple[int, ...]:
    sums = [one + other for one, other in zip(first, second, strict=True)]
    at = len(sums) - len(_TWINS)
    return (*sums[:at], *(number % 2 for number in sums[at:]))


def _emptying(text: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    for one in edits:
        if len(_EMPTY.findall(one.text)) > len(_EMPTY.findall(text[one.start : one.end])):
            yield one


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
