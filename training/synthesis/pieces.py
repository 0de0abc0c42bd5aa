"""Labelled pieces of text: what references and documents are put together from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from biblio.model import Span
from training.examples import Example, Kind

Piece = tuple[str, str]
"""Text and its label; an empty label stands for punctuation, cue words and prose."""

Edit = tuple[int, int, str]
"""A stretch ``[start, end)`` and what takes its place."""

_LABELS = (
    "author editor translator title container publisher place date pages volume issue edition series doi url"
    " archive identifier xref signal genre marker note"
)
LABELS = frozenset(_LABELS.split())
JOINT = "joint"
"""The label of what parts two citations that were written as one: it belongs to neither."""
_EDGE = ' \t\n\u00a0.,;:“”"«»„‘*_'
_OPENING = "“\"«„‘'‚*_` \t\n\u00a0"
_MARKED = re.compile(r"\[\[(\w+):((?:[^\[\]]|\[[^\[\]]*\])*)\]\]")
_SLOT = re.compile(r"\{(\w+)\}")


@cache
def slots(template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Literals and slot names of a template: one literal more than names."""
    parts = _SLOT.split(template)
    return tuple(parts[::2]), tuple(parts[1::2])


def fill(template: str, values: Mapping[str, Sequence[Piece]]) -> list[Piece]:
    """The template's literals as unlabelled pieces, its slots replaced by the pieces of that name."""
    literals, names = slots(template)
    pieces: list[Piece] = [(literals[0], "")] if literals[0] else []
    for name, literal in zip(names, literals[1:], strict=True):
        pieces.extend(values[name])
        if literal:
            pieces.append((literal, ""))
    return pieces


def marked(text: str) -> list[Piece]:
    """Pieces of a text with ``[[label:value]]`` marks."""
    parts = _MARKED.split(text)
    pieces: list[Piece] = []
    for literal, label, value in zip(parts[::3], [*parts[1::3], ""], [*parts[2::3], ""], strict=True):
        if literal:
            pieces.append((literal, ""))
        if label:
            pieces.append((value, label))
    return pieces


def text_of(pieces: Iterable[Piece]) -> str:
    """The text of the pieces."""
    return "".join(text for text, _ in pieces)


def stripped(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without outer blanks and without empty pieces."""
    kept = [piece for piece in pieces if piece[0]]
    while kept and not kept[0][0].strip():
        kept.pop(0)
    while kept and not kept[-1][0].strip():
        kept.pop()
    if kept:
        kept[0] = (kept[0][0].lstrip(), kept[0][1])
        kept[-1] = (kept[-1][0].rstrip(), kept[-1][1])
    return kept


def spans_of(pieces: Iterable[Piece], start: int = 0) -> tuple[Span, ...]:
    """Spans of the labelled pieces, outer punctuation and lone brackets trimmed off as in the corpora."""
    spans = []
    for text, label in pieces:
        if label and label != JOINT:
            left, right = _trimmed(text)
            if left < right:
                spans.append(Span(label, start + left, start + right))
        start += len(text)
    return tuple(spans)


def extents_of(pieces: Sequence[Piece], start: int = 0) -> tuple[tuple[int, int], ...]:
    """Where each of the citations stands that the joints among the pieces part, without outer blanks."""
    text, edges, end = text_of(pieces), [0], 0
    for piece, label in pieces:
        if label == JOINT:
            edges += [end, end + len(piece)]
        end += len(piece)
    extents = []
    for left, right in zip(edges[::2], [*edges[1::2], end], strict=True):
        own = text[left:right]
        first = left + len(own) - len(own.lstrip())
        if own.strip():
            extents.append((start + first, start + first + len(own.strip())))
    return tuple(extents)


def joint(text: str) -> list[Piece]:
    """A text between two citations: the joint, and the marks at its end that open the next citation."""
    opening = text[len(text.rstrip(_OPENING)) :].lstrip()
    return [piece for piece in ((text[: len(text) - len(opening)], JOINT), (opening, "")) if piece[0]]


def without_joints(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces as those of one citation."""
    return [(text, "" if label == JOINT else label) for text, label in pieces]


def _trimmed(text: str) -> tuple[int, int]:
    left, right = 0, len(text)
    while left < right and text[left] in _EDGE:
        left += 1
    while right > left and text[right - 1] in _EDGE:
        right -= 1
    return left, right


def example(
    text: str,
    spans: tuple[Span, ...],
    citations: tuple[tuple[int, int], ...],
    corpus: str,
    kind: Kind,
    edits: Sequence[Edit] = (),
) -> Example:
    """An example after some edits, every offset carried along.

    Args:
        text: The text before the edits.
        spans: Its spans.
        citations: Its extents.
        corpus: The name of the corpus.
        kind: The kind of the example.
        edits: In order, not overlapping; none may cross the edge of a span or an extent.
    """
    ends, shifts, out, position, shift = [], [0], [], 0, 0
    for start, end, replacement in edits:
        out += [text[position:start], replacement]
        position = end
        shift += len(replacement) - (end - start)
        ends.append(end)
        shifts.append(shift)
    out.append(text[position:])

    def moved(offset: int) -> int:
        return offset + shifts[bisect_right(ends, offset)]

    return Example(
        "".join(out),
        tuple(Span(s.label, moved(s.start), moved(s.end)) for s in spans),
        tuple((moved(start), moved(end)) for start, end in citations),
        corpus,
        kind,
    )
