"""What rules find: short forms as readings, and how these go together with what the model has read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from biblio.citations.assembling.assemble import assemble
from biblio.citations.confidence import TRUSTED
from biblio.citations.short_forms.cited_place import CitedPlace
from biblio.model import Form, Reading, Reference, Span
from biblio.normalize.numbers import volume

_EMPHASIS = re.compile(r"[*_]{1,3}\Z")
_STOP = re.compile(r"\.(?=\s|$)")


def short_form(
    text: str,
    form: Form,
    spans: Sequence[Span],
    place: CitedPlace | None = None,
    extent: tuple[int, int] | None = None,
) -> Reading:
    """The reading of a short form.

    Args:
        text: The text in which it stands.
        form: ``short`` or ``ibid``.
        spans: Its values in their order, without the place cited.
        place: The place cited.
        extent: Where it begins and ends; left out, it reaches from its first to its last value, with a full
            stop right behind that.
    """
    printed = [span for span in spans if span.label != "xref"]
    reference = assemble(text, printed).reference if printed else Reference()
    if place:
        cited = [Span("pages", place.start, place.end)]
        if place.volume:
            cited.append(Span("volume", *place.volume))
            reference = replace(reference, volume=volume(text[slice(*place.volume)]))
        spans = sorted([*spans, *cited], key=lambda span: span.start)
    start, end = extent or (spans[0].start, with_stop(text, spans[-1].end))
    locator = place.locator if place else None
    return Reading(start, end, form, reference, locator, tuple(spans), TRUSTED, (TRUSTED,) * len(spans))


def with_emphasis(text: str, start: int, end: int) -> int:
    """Where a citation begins whose first words are emphasised: at the mark, if it closes before ``end``."""
    marks = _EMPHASIS.search(text, max(start - 3, 0), start)
    return marks.start() if marks and marks.group() in text[start:end] else start


def with_stop(text: str, end: int) -> int:
    """Where a citation ends that reaches to character ``end``: behind a full stop, if one follows there."""
    stop = _STOP.match(text, end)
    return stop.end() if stop else end
