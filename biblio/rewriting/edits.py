"""Edits of a text: made, and where characters stand afterwards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from biblio.model import Edit


def disjoint(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Edits in the order of the text, each once; of two that overlap the one that begins first stays.

    Two insertions at one place overlap, too.
    """
    kept: list[Edit] = []
    for edit in sorted(dict.fromkeys(edits), key=lambda edit: (edit.start, edit.end, edit.text)):
        last = kept[-1] if kept else None
        if last is None or edit.start > last.end or (edit.start == last.end and edit.end > edit.start):
            kept.append(edit)
    return tuple(kept)


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Make edits in a text; they are `disjoint`. What lies outside of them stays as it is."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


class Moves:
    """Between offsets in a text and those in the text after some edits, which are `disjoint`."""

    __slots__ = ("_edits", "_ends", "_new_ends", "_shifts")

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._ends = [edit.end for edit in edits]
        self._shifts = [0, *accumulate(len(edit.text) - (edit.end - edit.start) for edit in edits)]
        self._new_ends = [end + shift for end, shift in zip(self._ends, self._shifts[1:], strict=True)]

    def extent(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` stands afterwards; what an edit replaces only in part, with all of it."""
        return self._first(start), self._last(end)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where something stood before; what an edit made stands for all that it replaced."""
        first, last = (bisect_right(self._new_ends, offset) for offset in (start, end))
        begins = first < len(self._edits) and self._edits[first].start + self._shifts[first] <= start
        ends = last < len(self._edits) and self._edits[last].start + self._shifts[last] < end
        return (
            self._edits[first].start if begins else start - self._shifts[first],
            self._edits[last].end if ends else end - self._shifts[last],
        )

    def _first(self, offset: int) -> int:
        at = bisect_right(self._ends, offset)
        # An insertion in front of a character does not push it out of its extent.
        if at and self._ends[at - 1] == offset == self._edits[at - 1].start:
            at -= 1
        inside = at < len(self._edits) and self._edits[at].start < offset
        return (self._edits[at].start if inside else offset) + self._shifts[at]

    def _last(self, offset: int) -> int:
        at = bisect_right(self._ends, offset)
        inside = at < len(self._edits) and self._edits[at].start < offset
        return self._edits[at].end + self._shifts[at + 1] if inside else offset + self._shifts[at]
