"""Logistic regression on rows of named numbers, by Newton's method; the same bits on every run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

CONSTANT = "constant"
"""The input whose weight is not pulled towards 0."""

_STEPS = 25
_SETTLED = 1e-6
_MOST_ODDS = 30.0

Row = Mapping[str, float]


def fit(rows: Sequence[Row], targets: Sequence[bool], penalty: float) -> dict[str, float]:
    """The weights under which the targets are most likely, with a Gaussian prior on them (L2 penalty).

    An input that a row does not name is 0 there. The rows must not be empty.
    """
    names = list(dict.fromkeys(name for row in rows for name in row))
    place = {name: at for at, name in enumerate(names)}
    sparse = [[(place[name], value) for name, value in row.items() if value] for row in rows]
    pull = [0.0 if name == CONSTANT else penalty for name in names]
    weights = [0.0] * len(names)
    for _ in range(_STEPS):
        step = _step(sparse, targets, weights, pull)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < _SETTLED:
            break
    return dict(zip(names, weights, strict=True))


def odds(weights: Mapping[str, float], row: Row) -> float:
    """The log odds of a row."""
    return sum(weights.get(name, 0.0) * value for name, value in row.items())


def _step(
    rows: Sequence[Sequence[tuple[int, float]]],
    targets: Sequence[bool],
    weights: Sequence[float],
    pull: Sequence[float],
) -> list[float]:
    """Where the quadratic that touches the likelihood here has its top."""
    size = len(weights)
    gradient = [-force * weight for force, weight in zip(pull, weights, strict=True)]
    curvature = [[0.0] * size for _ in range(size)]
    for row, target in zip(rows, targets, strict=True):
        score = sum(weights[at] * value for at, value in row)
        chance = 1 / (1 + exp(-max(-_MOST_ODDS, min(_MOST_ODDS, score))))
        spread = chance * (1 - chance)
        for at, value in row:
            gradient[at] += (target - chance) * value
            line = curvature[at]
            for other, beside in row:
                line[other] += spread * value * beside
    for at, force in enumerate(pull):
        curvature[at][at] += force or _SETTLED
    return _solved(curvature, gradient)


def _solved(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """Solve linear equations by elimination; the matrix is symmetric and positive definite."""
    size = len(right)
    lines = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for at, pivot in enumerate(lines):
        for line in lines[at + 1 :]:
            share = line[at] / pivot[at]
            if share:
                line[at:] = [
                    value - share * above for value, above in zip(line[at:], pivot[at:], strict=True)
                ]
    result = [0.0] * size
    for at in reversed(range(size)):
        known = sum(lines[at][other] * result[other] for other in range(at + 1, size))
        result[at] = (lines[at][size] - known) / lines[at][at]
    return result
