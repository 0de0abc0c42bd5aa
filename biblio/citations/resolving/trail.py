"""Which citations stand before a place in a document, note by note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from biblio.citations.cues import KIND_OF
from biblio.citations.finding.layout import Item, Layout, Listing
from biblio.model import Citation

_FARTHEST = 80
_WORD = re.compile(r"[^\W\d_]+")
_PARTED = re.compile(r"[()\[\]]|\n\s*\n|\d")
_JOINING = frozenset({"signal", "and", "of", "in", "article"})

Where = Literal["note", "text"]


class Before(NamedTuple):
    """The citations of one note, or of one bracket or sentence of the text, that stand before a place.

    ``same`` tells that the place is in that note or bracket itself, ``skipped`` that between them stands a
    note in which no citation was found, ``chapter`` that a chapter begins between them.
    """

    citations: Sequence[Citation]
    same: bool
    skipped: bool
    chapter: bool


class Trail:
    """The citations of a document that have been passed by, in two rows: those of the notes and of the text.

    Notes follow each other whatever stands in the text between them. The entries of lists of references stand
    in neither row.
    """

    def __init__(self, text: str, layout: Layout, lists: Sequence[Listing]) -> None:
        self._text = text
        self._layout = layout
        self._entries = frozenset(item.at for listing in lists for item in listing.items)
        self._note_before = {
            item.at: before.at for listing in layout.lists for before, item in pairwise(listing.items)
        }
        self._last: dict[Where, list[Citation]] = {"note": [], "text": []}
        self._notes: dict[int, list[Citation]] = {}

    def pass_by(self, citation: Citation) -> None:
        """Take the next citation into its row."""
        item = self._layout.item(citation.reading.start)
        if item and item.at in self._entries:
            return
        where: Where = "note" if item else "text"
        if not self._is_same(where, item, citation):
            self._last[where] = []
        self._last[where].append(citation)
        if item:
            self._notes.setdefault(item.at, []).append(citation)

    def before(self, citation: Citation) -> Before:
        """What stands in the row of a citation right before it."""
        item = self._layout.item(citation.reading.start)
        where: Where = "note" if item else "text"
        last = self._last[where]
        same = bool(last) and self._is_same(where, item, citation)
        note_before = self._note_before.get(item.at) if item else None
        skipped = not same and note_before is not None and note_before not in self._notes
        chapters = {self._layout.chapter(one.reading.start) for one in (*last[-1:], citation)}
        return Before(last, same, skipped, len(chapters) > 1)

    def in_note(self, number: str, before: int) -> Sequence[Citation] | None:
        """The citations of the last note of a number that begins before a character; None without one."""
        note = self._layout.item_called(number, before)
        return self._notes.get(note.at, ()) if note else None

    def _is_same(self, where: Where, item: Item | None, citation: Citation) -> bool:
        """Whether a citation stands in the note, bracket or sentence of the last one of its row."""
        if not self._last[where]:
            return False
        last = self._last[where][-1].reading
        if item:
            return item.at <= last.start
        between = self._text[last.end : citation.reading.start]
        if self._text[last.end - 1] == "." and "\n" in between:
            return False
        return (
            len(between) <= _FARTHEST
            and not _PARTED.search(between)
            and all(map(_joins, _WORD.findall(between)))
        )


def _joins(word: str) -> bool:
    return not _JOINING.isdisjoint(KIND_OF.get(word.casefold(), "").split("+"))
