"""Fits the confidence on labelled references that the tagger has not seen.

Two logistic regressions say how likely a citation, and each of its values, is right; what goes into them is
named in `biblio.citations.confidence`. Right is what the labels say, except that cue words which a set holds
for a part of a value (``a cura di``) count on neither side: here they are none. Each regression is fitted on
all references; how far up its answers can be trusted is measured on answers of regressions that have not seen
the reference in question.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from biblio.citations.confidence import CALIBRATION, VALUE, WHOLE, Signs
from biblio.citations.finding.spans import Run
from biblio.citations.strings import string_runs
from biblio.model import Span
from training import corpora, regression, written
from training.evaluate import CORE, Fields, Truth, essence, one_line, truths, values
from training.mixture import HELD_OUT, SHARES, held_out
from training.regression import Row

ENOUGH = 0.97
"""The share of what is trusted that must be right: two points more than is promised, for other books and
journals come out that much worse than those held out."""
FOLDS = 5
PENALTY = 4.0
"""Of the weights: labels that only a few of the references have keep one near 0."""
LEAST_TRUSTED = 0.1
"""Log odds at least that stand for trust: the scale between them and even odds is stretched to fit."""
_DIGITS = 4


class Case(NamedTuple):
    """A reference as read: what speaks for it, whether it is right, and whether each of its values is.

    References of one string are of one ``fold``.
    """

    fold: int
    signs: Signs
    right: bool
    values_right: tuple[bool, ...]


def calibrate(data: Path, package_data: Path) -> None:
    """Write ``confidence.json`` for the model that the package holds."""
    cases = [case for truth in unseen(data) for case in judged_cases(truth)]
    text = json.dumps(fitted(cases), ensure_ascii=False, indent=1) + "\n"
    (package_data / CALIBRATION).write_text(text, encoding="utf-8")


def unseen(data: Path) -> Iterator[Truth]:
    """The strings of the corpora, and of those written by hand, that are held out from training, each once.

    Those that no tagger can learn from (see `corpora.read`) are strings too: the same share of them is here.
    """
    held = {(example.corpus, one_line(example.text)) for example in held_out(data)}
    given = set()
    for name in SHARES:
        path = data / "train" / f"{name}.jsonl.gz"
        learnt = {one_line(example.text) for example in corpora.read(path)}
        passed_over = 0
        for truth in truths(path):
            passed_over += truth.text not in learnt
            wanted = (name, truth.text) in held or (truth.text not in learnt and passed_over % HELD_OUT == 1)
            if wanted and truth.text not in given:
                given.add(truth.text)
                yield truth
    for example in held_out(data):
        if example.corpus == written.CORPUS:
            yield Truth(example.text, values(example.text, example.spans), example.spans)


def judged_cases(truth: Truth) -> Iterator[Case]:
    """The references of a string, judged by its labels."""
    runs = string_runs(truth.text)
    fold = zlib.crc32(truth.text.encode()) % FOLDS
    for run, wanted in zip(runs, _parted(truth, runs), strict=True):
        found = values(truth.text, run.spans)
        right = all(agree(label, wanted.get(label, ()), found.get(label, ())) for label in CORE)
        each = [is_right(truth.text, span, wanted, found) for span in run.spans]
        yield Case(fold, run.signs, right, tuple(each))


def _parted(truth: Truth, runs: Sequence[Run]) -> list[Fields]:
    """What each reference of a string should hold: the labelled values that stand in it or nearest to it."""
    if len(runs) == 1:
        return [truth.fields]
    parts: list[list[Span]] = [[] for _ in runs]
    for span in truth.spans if runs else ():
        middle = (span.start + span.end) / 2
        away = [max(run.spans[0].start - middle, middle - run.spans[-1].end, 0) for run in runs]
        parts[away.index(min(away))].append(span)
    return [values(truth.text, part) for part in parts]


def is_right(text: str, span: Span, wanted: Fields, found: Fields) -> bool:
    """Whether a value is one of those wanted of its label, or else all those found are, taken together."""
    labelled, label = wanted.get(span.label, ()), span.label
    single = [text[span.start : span.end]]
    return any(agree(label, [value], single) for value in labelled) or agree(label, labelled, found[label])


def agree(label: str, wanted: Sequence[str], found: Sequence[str]) -> bool:
    """Whether values of a label are those wanted, cue words that the latter hold left aside."""
    bare = [_bare(label, value) for value in wanted]
    return essence(label, found) in (essence(label, wanted), essence(label, bare))


def _bare(label: str, value: str) -> str:
    start, end = corpora.trim(label, value, 0, len(value))
    return value[start:end]


def fitted(cases: Sequence[Case]) -> dict[str, Any]:
    """Both regressions, in the shape of ``confidence.json``."""
    rows = [_whole_row(case.signs) for case in cases]
    right = [case.right for case in cases]
    folds = [case.fold for case in cases]
    odds = _unseen_odds(rows, right, folds)
    value_rows = [
        row for case, whole in zip(cases, odds, strict=True) for row in _value_rows(case.signs, whole)
    ]
    values_right = [value for case in cases for value in case.values_right]
    value_folds = [case.fold for case in cases for _ in case.values_right]
    value_odds = _unseen_odds(value_rows, values_right, value_folds)
    return {
        "whole": _weights(WHOLE, _fit(rows, right), trusted_from(odds, right)),
        "value": _weights(VALUE, _fit(value_rows, values_right), trusted_from(value_odds, values_right)),
    }


def _fit(rows: Sequence[Row], right: Sequence[bool]) -> dict[str, float]:
    return regression.fit(rows, right, PENALTY)


def _whole_row(signs: Signs) -> Row:
    labels = {_labelled(signs, label): 1.0 for label in signs.labels}
    return dict(zip(WHOLE, signs.whole, strict=True)) | labels


def _value_rows(signs: Signs, whole: float) -> Iterator[Row]:
    for label, value in zip(signs.labels, signs.values, strict=True):
        yield dict(zip(VALUE, (*value, whole), strict=True)) | {_labelled(signs, label): 1.0}


def _labelled(signs: Signs, label: str) -> str:
    return f"{'twice' if label in signs.repeated else 'once'} {label}"


def _unseen_odds(rows: Sequence[Row], right: Sequence[bool], folds: Sequence[int]) -> list[float]:
    """The log odds of each row by a regression that was fitted on the other folds."""
    weights = {}
    for fold in sorted(set(folds)):
        others = [at for at, own in enumerate(folds) if own != fold]
        weights[fold] = _fit([rows[at] for at in others], [right[at] for at in others])
    return [regression.odds(weights[fold], row) for row, fold in zip(rows, folds, strict=True)]


def trusted_from(odds: Sequence[float], right: Sequence[bool]) -> float:
    """The least log odds from which on up `ENOUGH` are right."""
    best, hits = max(odds), 0
    for count, (value, hit) in enumerate(sorted(zip(odds, right, strict=True), reverse=True), 1):
        hits += hit
        if hits >= ENOUGH * count:
            best = value
    return max(best, LEAST_TRUSTED)


def _weights(inputs: Sequence[str], weights: Row, trusted: float) -> dict[str, Any]:
    """A regression in the shape of ``confidence.json``."""
    by_label = {
        times: {
            name.removeprefix(f"{times} "): round(weights[name], _DIGITS)
            for name in sorted(weights)
            if name.startswith(f"{times} ")
        }
        for times in ("once", "twice")
    }
    return {
        "inputs": {name: round(weights.get(name, 0.0), _DIGITS) for name in inputs},
        **by_label,
        "trusted": round(trusted, _DIGITS),
    }
