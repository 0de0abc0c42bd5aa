"""How far the confidence can be believed: what share is right of what has which confidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from biblio.citations.confidence import TRUSTED
from biblio.tables import columns
from training.calibrate import is_right
from training.evaluate import CORE, Outcome, outcome, truths

BINS = (0.0, 0.5, 0.7, 0.8, TRUSTED, 0.95)
"""The least confidence of each bin; one ends where the next begins."""


class Judged(NamedTuple):
    """A confidence, and whether what has it is right."""

    confidence: float
    right: bool


def tables(shared: Path) -> Iterator[str]:
    """Two tables: strings, by confidence and set; and values, by label.

    A string counts with the confidence of its least certain reference, and is right when all of its core
    labels are; strings in which nothing was found have no confidence and do not count. A value is right when
    it is one of those labelled, or all those of its label together are.
    """
    paths = sorted((shared / "data" / "dev").glob("*.jsonl.gz"))
    sets = {path.name.split(".")[0]: [*map(outcome, truths(path))] for path in paths}
    yield _by_confidence({name: [*_strings(outcomes)] for name, outcomes in sets.items()})
    yield _by_label(outcome for outcomes in sets.values() for outcome in outcomes)


def _strings(outcomes: Sequence[Outcome]) -> Iterator[Judged]:
    for one in outcomes:
        if one.confidence is not None:
            yield Judged(one.confidence, not one.wrong)


def _by_confidence(sets: Mapping[str, Sequence[Judged]]) -> str:
    groups = {**sets, "all": [one for judged in sets.values() for one in judged]}
    rows = [("confidence of references", *groups)]
    for least, most in zip(BINS, (*BINS[1:], 2.0), strict=True):
        name = f"{least:.2f} to {most:.2f}" if most <= 1 else f"{least:.2f} and more"
        rows.append(
            (
                name,
                *(
                    _share([one for one in group if least <= one.confidence < most])
                    for group in groups.values()
                ),
            )
        )
    rows.append((f"{TRUSTED:.2f} and more", *(_share(_trusted(group)) for group in groups.values())))
    return columns(rows, limits=[25] * len(rows[0]), right=range(1, len(rows[0])))


def _by_label(outcomes: Iterator[Outcome]) -> str:
    labels: dict[str, list[Judged]] = defaultdict(list)
    for one in outcomes:
        for label, judged in _values(one):
            labels[label].append(judged)
    rows = [("confidence of values", "all right", f"{TRUSTED:.2f} and more")]
    rows += [(label, _share(labels[label]), _share(_trusted(labels[label]))) for label in CORE]
    every = [judged for label in CORE for judged in labels[label]]
    rows.append(("all of these", _share(every), _share(_trusted(every))))
    return columns(rows, limits=[25] * 3, right=(1, 2))


def _values(one: Outcome) -> Iterator[tuple[str, Judged]]:
    for reading in one.readings:
        for span, confidence in zip(reading.spans, reading.certainties, strict=True):
            right = is_right(one.truth.text, span, one.truth.fields, one.found)
            yield span.label, Judged(confidence, right)


def _trusted(judged: Sequence[Judged]) -> list[Judged]:
    return [one for one in judged if one.confidence >= TRUSTED]


def _share(judged: Sequence[Judged]) -> str:
    """The share that is right, and of how many."""
    return f"{sum(one.right for one in judged) / len(judged):.3f} of {len(judged):5}" if judged else "-"
