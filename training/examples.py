"""The one shape of a training example, whatever corpus it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from biblio.model import Span

Kind = Literal["string", "document"]


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its truth.

    ``spans`` are the values (cue words and outer punctuation left out), in order, not overlapping; a list of
    persons is one span. ``citations`` are the extents ``(start, end)`` of whole citations: a span lies inside
    of one, text outside of all of them is prose. ``kind`` is ``"string"`` when the text was given as a
    reference, ``"document"`` when citations are to be found in it (a block of lines without a blank one).
    """

    text: str
    spans: tuple[Span, ...]
    citations: tuple[tuple[int, int], ...]
    corpus: str
    kind: Kind = "string"
