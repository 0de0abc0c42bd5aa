"""How labelled references are read where they stand in documents, beside how they are read as strings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

from biblio.citations.read import find
from biblio.model import Reading, Span
from biblio.tables import columns
from training.evaluate import Outcome, Truth, outcome, tally, truths, values, wrong_labels

LISTED = 20
"""So many references make a list."""
_BEFORE = (
    "The subject has been treated often, and most of what was written is worth reading.\n\nReferences\n\n"
)


def table(shared: Path) -> str:
    """Micro F1 of the fields of every set: as strings, each as a document, in lists under a heading."""
    rows: list[tuple[str, ...]] = [("micro F1", "as strings", "as documents", "in lists")]
    for path in sorted((shared / "data" / "dev").glob("*.jsonl.gz")):
        known = list(truths(path))
        ways = (map(outcome, known), map(_alone, known), _listed(known))
        rows.append((path.name.split(".")[0], *(f"{tally(way).micro_f1():.4f}" for way in ways)))
    return columns(rows, limits=[24] * 4, right=range(1, 4))


def _alone(truth: Truth) -> Outcome:
    return _outcome(truth, tuple(find(truth.text)), 0)


def _listed(known: Sequence[Truth]) -> Iterator[Outcome]:
    for first in range(0, len(known), LISTED):
        members = known[first : first + LISTED]
        starts, text = [], _BEFORE
        for truth in members:
            starts.append(len(text))
            text += truth.text + "\n"
        own: list[list[Reading]] = [[] for _ in members]
        for reading in find(text):
            if (at := bisect_right(starts, reading.start) - 1) >= 0:
                own[at].append(reading)
        for truth, start, readings in zip(members, starts, own, strict=True):
            yield _outcome(truth, tuple(readings), start)


def _outcome(truth: Truth, readings: tuple[Reading, ...], start: int) -> Outcome:
    spans = (Span(span.label, span.start - start, span.end - start) for one in readings for span in one.spans)
    found = values(truth.text, spans)
    return Outcome(truth, readings, found, tuple(wrong_labels(truth.fields, found)))
