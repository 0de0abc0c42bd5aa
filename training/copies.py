"""Copies of labelled references that say other things in the same manner, or are typed in another.

A small corpus is seen many times. Copies that differ teach how its references are built, and not their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from training.examples import Example
from training.synthesis.pieces import Piece, example
from training.synthesis.typed import cased, plain, spaced, unmarked

EXCHANGED = 0.5
"""Share of the copies that have values of others."""
EACH = 0.6
"""Share of the values that are exchanged in one of those."""
RETYPED = 0.1
"""Share of the copies that are typed otherwise."""
EXCHANGEABLE = ("title", "container", "publisher", "place")
"""Labels whose values say the same in every manner of citing; names and dates are written in many."""
HABITS = (cased, unmarked, plain, spaced)

Values = Mapping[str, Sequence[str]]


def values(examples: Sequence[Example]) -> Values:
    """What the values of a corpus say, by label, as often as they do."""
    found: dict[str, list[str]] = {label: [] for label in EXCHANGEABLE}
    for read in examples:
        for span in read.spans:
            if span.label in found:
                found[span.label].append(read.text[span.start : span.end])
    return found


def copy(read: Example, others: Values, source: Random) -> Example:
    """A reference with values of others, typed otherwise, or as it is."""
    if source.random() < EXCHANGED:
        read = _exchanged(read, others, source)
    if source.random() < RETYPED:
        read = _retyped(read, source)
    return read


def _exchanged(read: Example, others: Values, source: Random) -> Example:
    edits = [
        (span.start, span.end, source.choice(others[span.label]))
        for span in read.spans
        if span.label in others and source.random() < EACH
    ]
    return example(read.text, read.spans, read.citations, read.corpus, read.kind, edits)


def _retyped(read: Example, source: Random) -> Example:
    pieces = list(_pieces(read))
    edits, start = [], 0
    for (before, _), (after, _) in zip(pieces, source.choice(HABITS)(pieces, source), strict=True):
        if before != after:
            edits.append((start, start + len(before), after))
        start += len(before)
    return example(read.text, read.spans, read.citations, read.corpus, read.kind, edits)


def _pieces(read: Example) -> Iterator[Piece]:
    at = 0
    for span in read.spans:
        if at < span.start:
            yield read.text[at : span.start], ""
        yield read.text[span.start : span.end], span.label
        at = span.end
    if at < len(read.text):
        yield read.text[at:], ""
