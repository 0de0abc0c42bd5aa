"""What points back by its words: ``Ibid., 4``, ``Roe, op. cit., 5``, ``Roe (n 12) 45``, ``wie Anm. 3``.

What it points to is worked out in `backrefs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from biblio.citations.finding.layout import Layout
from biblio.citations.short_forms.cited_place import opinion_at, paragraphs_at, parallel_at, place_at
from biblio.citations.short_forms.finds import short_form, with_emphasis, with_stop
from biblio.citations.short_forms.leading_volumes import volume_before
from biblio.citations.short_forms.named_before import author_and_title, is_boundary
from biblio.citations.short_forms.pointing_words import POINTING
from biblio.model import Form, Reading, Span

_NUMBER = re.compile(r"\d+")
_EMPHASIS = re.compile(r"[*_]{1,3}")


def pointing(text: str, layout: Layout) -> Iterator[Reading]:
    """The back-references of a text, each with the author (and title) before it and the place cited.

    ``See note 4`` counts where the document has such a note before it, and ``(n 4)`` behind names. An
    ``op. cit.`` whose author cannot be told from what stands before is ``short``, too: it does not mean the
    citation before.
    """
    for found in POINTING.finditer(text):
        if found["own"] and not layout.item_called(number_in(found.group()), found.start()):
            continue
        bounded = is_boundary(text[max(found.start() - 30, 0) : found.start()])
        # Elsewhere the word ends a sentence: "the group id."
        if found["id"] and not bounded:
            continue
        named = found.start() - _in_brackets(text, *found.span())
        spans = [] if found["before"] else _with_volume(text, author_and_title(text, named))
        if found["bracketed"] and not spans:
            continue
        pointed = spans or found["note"] or found["own"] or (found["work"] and not bounded)
        yield _with_place(text, "short" if pointed else "ibid", [*spans, Span("xref", *found.span())])


def _with_volume(text: str, spans: list[Span]) -> list[Span]:
    """Who and what is named, with the number of the volume that stands before them."""
    volume = volume_before(text, spans[0].start) if spans else None
    return [volume, *spans] if volume else spans


def _in_brackets(text: str, start: int, end: int) -> bool:
    """Whether some words, and nothing else, stand in brackets: ``Roe (n 12) 45``."""
    return text[max(start - 1, 0) : start] == "(" and text[end : end + 1] == ")"


def _with_place(text: str, form: Form, spans: list[Span]) -> Reading:
    """A back-reference, whose last span is the word that points, with the place cited and who says it."""
    xref = spans[-1]
    end = _behind_emphasis(text, xref.start, xref.end)
    start = spans[0].start - (end - xref.end if len(spans) == 1 else 0)
    closed = len(spans) > 1 and _in_brackets(text, xref.start, end)
    end += closed
    start = with_emphasis(text, start, xref.start)
    paragraphs = paragraphs_at(text, end) if closed or form == "ibid" else None
    if place := paragraphs or place_at(text, end, needs_end=not closed):
        end = parallel_at(text, place.end)
    if opinion := opinion_at(text, end):
        spans = [*spans, Span("note", *opinion.span(1))]
        end = opinion.end()
    return short_form(text, form, spans, place, (start, with_stop(text, end)))


def _behind_emphasis(text: str, start: int, end: int) -> int:
    """Where the marks of emphasis end that stand on both sides of some words; else where the words end."""
    closing = _EMPHASIS.match(text, end)
    marks = closing.group() if closing else ""
    return end + len(marks) if marks and text[max(start - len(marks), 0) : start] == marks else end


def number_in(words: str) -> str:
    """The number that words like ``supra note 4`` hold; empty when they hold none, or several."""
    numbers: list[str] = _NUMBER.findall(words)
    return numbers[0] if len(numbers) == 1 else ""
