"""How likely a citation is read right, as a whole and value by value.

The tagger's probabilities say how sure it is of each token. How often that is right, and what else bears on
it (many values, words that nobody knows, two titles), is learned from labelled references that the tagger has
not seen: a logistic regression for whole citations, and one for single values. ``confidence.json`` holds
their weights by the names given here; ``training/calibrate.py`` writes it and says how they are fitted.

Probabilities stand as their natural logarithms: 0 when sure, and they add up.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from math import exp, log, log1p
from operator import mul
from typing import Any, NamedTuple

from biblio.citations import lexicon
from biblio.citations.cues import KIND_OF
from biblio.citations.lexicon import DATA

CALIBRATION = "confidence.json"
TRUSTED = 0.9
"""Of what has this confidence or more, at least 95 in 100 are to be right."""
LEAST_SURE = 0.5
"""A citation that has less is read with little certainty: it is more likely wrong than right."""

WHOLE = (
    *("constant", "tokens sure", "log of doubt", "values sure", "worst value", "tokens", "values"),
    *("unknown words", "tokens left out", "one of several"),
)
"""What the confidence of a citation is worked out from, beside the labels that it has, or has twice.

``tokens sure`` is the probability of all its labels as if each stood alone, ``values sure`` that of the
least sure token of each value, ``worst value`` that of the least sure of these. ``log of doubt`` is the
logarithm of the first with its sign turned. Counts stand as the logarithm of one more. ``unknown words`` is
the share of the tokens that are words which the lexicon has not. The last two tell of the string: how many
tokens of it no citation holds, and whether it holds several.
"""
VALUE = ("worst token", "token before", "token after", "whole")
"""What the confidence of a value is worked out from, beside its label, and whether another value has it.

The first three are probabilities of labels, ``whole`` the log odds of the citation.
"""

_NONE: frozenset[str] = frozenset()
_LEAST = 1e-6
_LEAST_ODDS = -700.0
_TRUSTED_ODDS = log(TRUSTED / (1 - TRUSTED))


class Value(NamedTuple):
    """A labelled value: its tokens ``start`` to ``end`` (half-open), from ``labelled`` on with its label."""

    label: str
    labelled: int
    start: int
    end: int


class Signs(NamedTuple):
    """What speaks for and against a citation as labelled.

    ``whole`` are the inputs `WHOLE`, ``labels`` those of its values, ``repeated`` the labels that stand more
    than once, and ``values`` the inputs `VALUE` of each value without the last one.
    """

    whole: tuple[float, ...]
    labels: tuple[str, ...]
    repeated: frozenset[str]
    values: tuple[tuple[float, float, float], ...]


class Weights(NamedTuple):
    """A regression: weights of the inputs in their order, and of the labels.

    ``once`` holds the weight of each label that stands once in a citation, ``twice`` that of one that stands
    more often. ``trusted`` are the log odds that stand for a confidence of `TRUSTED` (see `probability`).
    """

    inputs: tuple[float, ...]
    once: Mapping[str, float]
    twice: Mapping[str, float]
    trusted: float


class Calibration(NamedTuple):
    """The regressions for whole citations and for single values."""

    whole: Weights
    value: Weights


class Judgement(NamedTuple):
    """The confidence in a citation, and in each of its values (0 to 1)."""

    whole: float
    values: tuple[float, ...]


def log_certainty(certainty: Sequence[float]) -> list[float]:
    """The logarithms of the certainties of some tokens, with a sure one before and after them all."""
    return [0.0, *map(log, [one if one > _LEAST else _LEAST for one in certainty]), 0.0]


def signs(
    words: Sequence[str], logs: Sequence[float], extent: tuple[int, int], values: Sequence[Value]
) -> Signs:
    """What the certainty of its tokens says of the citation made of ``values``.

    ``words`` are those of all tokens of the text and ``logs`` what `log_certainty` makes of theirs;
    ``extent`` are the first and past-last token of the citation. Nothing is said of the text around it, as
    befits one in a document.
    """
    first, last = extent
    each = tuple(
        [
            (min(logs[labelled + 1 : end + 1]), logs[start], logs[end + 1])
            for _, labelled, start, end in values
        ]
    )
    worst = [value[0] for value in each]
    total = min(sum(logs[first + 1 : last + 1]), 0.0)
    whole = (
        1.0,
        total,
        log(0.001 - total),
        sum(worst),
        min(worst),
        log1p(last - first),
        log1p(len(values)),
        sum(map(_is_unknown, words[first:last])) / (last - first),
        0.0,
        0.0,
    )
    labels = tuple([value.label for value in values])
    return Signs(whole, labels, _repeated(labels), each)


def _repeated(labels: Sequence[str]) -> frozenset[str]:
    distinct = set(labels)
    if len(distinct) == len(labels):
        return _NONE
    return frozenset([label for label in distinct if labels.count(label) > 1])


@lru_cache(maxsize=1 << 16)
def _is_unknown(word: str) -> bool:
    lower = word.lower()
    return len(word) > 2 and word[0].isalpha() and not lexicon.fields(lower) and lower not in KIND_OF


def in_string(found: Signs, left_out: int, several: bool) -> Signs:
    """The signs of a citation in a string that holds ``several``, or ``left_out`` tokens that are in none."""
    return found._replace(whole=(*found.whole[:-2], log1p(left_out), float(several)))


def judged(found: Signs) -> Judgement:
    """The confidence that the signs of a citation speak for. A value is never less certain than the whole."""
    for_whole, for_value = _calibration()
    whole = whole_odds(for_whole, found)
    confidence = probability(whole, for_whole.trusted)
    values = [probability(odds, for_value.trusted) for odds in value_odds(for_value, found, whole)]
    return Judgement(confidence, tuple([max(value, confidence) for value in values]))


def whole_odds(weights: Weights, found: Signs) -> float:
    """The log odds that a citation is read right."""
    own: float = sum(map(mul, weights.inputs, found.whole))
    return own + sum([_weight(weights, found, label) for label in dict.fromkeys(found.labels)])


def value_odds(weights: Weights, found: Signs, whole: float) -> Sequence[float]:
    """The log odds of each value of a citation whose own are ``whole``."""
    worst, before, after, citation = weights.inputs
    return [
        worst * value[0]
        + before * value[1]
        + after * value[2]
        + citation * whole
        + _weight(weights, found, label)
        for label, value in zip(found.labels, found.values, strict=True)
    ]


def _weight(weights: Weights, found: Signs, label: str) -> float:
    return (weights.twice if label in found.repeated else weights.once).get(label, 0.0)


def probability(odds: float, trusted: float) -> float:
    """The probability of some log odds, stretched so that ``trusted`` stands for `TRUSTED`.

    Below even odds it is what the regression says. From there up it is as cautious as it takes that enough
    is right of what reaches `TRUSTED`.
    """
    if odds > trusted:
        odds += _TRUSTED_ODDS - trusted
    elif odds > 0:
        odds *= _TRUSTED_ODDS / trusted
    return 1 / (1 + exp(-odds)) if odds > _LEAST_ODDS else 0.0


@cache
def _calibration() -> Calibration:
    return calibration((DATA / CALIBRATION).read_text(encoding="utf-8"))


def calibration(text: str) -> Calibration:
    """Read what ``confidence.json`` holds."""
    parts = json.loads(text)
    return Calibration(_weights(parts["whole"], WHOLE), _weights(parts["value"], VALUE))


def _weights(part: Any, names: Sequence[str]) -> Weights:
    inputs = tuple([part["inputs"][name] for name in names])
    return Weights(inputs, part["once"], part["twice"], part["trusted"])
