"""The volume of a treatise that stands before its author, as in US law: ``See 3 Ann Roe, Walls § 7 (1990)``.

So The Bluebook has it (rule 15.3). A number at the start of a line without a stop is that of a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from biblio.citations.confidence import TRUSTED
from biblio.model import Reading, Span

_BEFORE = re.compile(
    r"(?:[;(]|(?:\A|[\r\n])[ \t]*\d{1,3}\.|\b(?i:see|also|cf\.|accord|contra|with|compare))"
    r"[ \t]+(\d{1,2})[ ]\Z"
)
_FAR = 20
_CITED = frozenset({"pages", "edition"})


def volume_before(text: str, start: int) -> Span | None:
    """The number of a volume right before an author who begins at character ``start``."""
    found = _BEFORE.search(text, max(start - _FAR, 0), start)
    return Span("volume", *found.span(1)) if found else None


def with_leading_volumes(text: str, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings of a text; books that begin with an author, with the volume before him."""
    for reading in readings:
        labels = [span.label for span in reading.spans]
        is_book = labels[:1] == ["author"] and "title" in labels and "container" not in labels
        volume = volume_before(text, reading.spans[0].start) if is_book and _CITED & set(labels) else None
        yield _with(text, volume, reading) if volume and "volume" not in labels else reading


def _with(text: str, volume: Span, reading: Reading) -> Reading:
    return replace(
        reading,
        start=volume.start,
        spans=(volume, *reading.spans),
        certainties=(TRUSTED, *reading.certainties) if reading.certainties else (),
        reference=replace(reading.reference, volume=text[volume.start : volume.end]),
    )
